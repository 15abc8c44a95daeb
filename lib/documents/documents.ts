import { compareRulesets } from '#lib/authoring/compare-rulesets.ts';
import { matchingPart } from '#lib/authoring/matching-part.ts';
import { buildImage } from '#lib/matching/compile.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { openContent } from '#lib/release/accept.ts';
import { type Release, releaseHash } from '#lib/release/release.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { rulesCatalogue } from './catalogue.ts';
import { changeRecord, committeePaper, type Example } from './committee-paper.ts';
import { pocketPage } from './pocket-page.ts';
import { protocolSheet } from './protocol-sheet.ts';

type Given = {
  files: Release['files'];
  /** The release that the paper and the record are about; without it they are left out. */
  release: Release | null;
  previous: Release | null;
  /** The built page of the pocket steps, and the words of its buttons. */
  pocket: { template: string; words: Record<string, string> };
  honest: string;
};

/** Every document that follows from a ruleset and protocol, by file name. Throws a Refusal when the files do not open. */
export async function makeDocuments({ files, release, previous, pocket, honest }: Given): Promise<Record<string, string>> {
  const { ruleset, protocol } = openContent(files);
  const before = previous && openContent(previous.files).ruleset;
  const comparison = before && compareRulesets(matchingPart(before), matchingPart(ruleset));
  return {
    'rules-catalogue.html': rulesCatalogue(ruleset, honest),
    'steps-on-paper.html': protocolSheet(protocol),
    'pocket-steps.html': pocketPage(pocket.template, protocol, pocket.words),
    ...(release && {
      'committee-paper.html': committeePaper(release, comparison, before ? findExamples(before, ruleset) : [], honest),
      'change-record.md': changeRecord(release, await releaseHash(release), comparison),
    }),
  };
}

/** The rules' own invented texts that are answered otherwise than before. */
function findExamples(before: Ruleset, now: Ruleset): Example[] {
  const [old, own] = [matcherOf(before), matcherOf(now)];
  if (!old || !own) return [];
  const texts = [...before.rules, ...now.rules].flatMap(({ tests }) => [...tests.match, ...tests.noMatch]);
  return [...new Set(texts)].flatMap((text) => {
    const [was, is] = [old.match(text).response, own.match(text).response];
    return was === is ? [] : [{ text, before: was, after: is }];
  });
}

function matcherOf(ruleset: Ruleset): Matcher | null {
  const { image } = buildImage(ruleset);
  return image && openImage(image);
}
