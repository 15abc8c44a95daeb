import { buildImage } from '#lib/matching/compile.ts';
import type { Finding } from '#lib/matching/finding.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { openContent } from '#lib/release/accept.ts';
import { assertAllParts } from '#lib/release/parts.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { type Release, releaseHash } from '#lib/release/release.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { type Checked, checkRuleset } from './check.ts';
import { type Comparison, compareRulesets } from './compare-rulesets.ts';
import { matchingPart } from './matching-part.ts';
import { ownTexts } from './own-texts.ts';
import { SharedRuns } from './shared-runs.ts';
import type { Bump } from './version-bump.ts';

/** A post of a labelled corpus; `isDistress` is the corpus's own label. Read once and never kept. */
export type LabelledPost = { text: string; isDistress: boolean };
export type Corpus = { hash: string; posts: readonly LabelledPost[] };

type Given = Pick<Release, 'organisation' | 'version' | 'generation' | 'released' | 'expires' | 'files' | 'rotations'> &
  Pick<Release['draft'], 'author' | 'reason' | 'signOffs'>;

/**
 * A release nobody has approved yet, with the evidence measured. `previous` is the release that it follows; a first one counts as
 * major, as nobody has agreed to anything before. Throws a Refusal when the files do not hold rules, steps, signposts, bank holidays and agreement defaults that work.
 */
export async function draftRelease(given: Given, previous: Release | null, corpus: Corpus | null): Promise<Release> {
  return (await measuredDraft(given, previous, corpus)).release;
}

/**
 * As `draftRelease`; refuses beforehand what the approver's tool would refuse, by the same measuring. `checked`: what a check of these very
 * files has found already.
 */
export async function draftToApprove(
  given: Given,
  previous: Release | null,
  corpus: Corpus | null,
  checked?: Checked,
): Promise<Release> {
  const { release, lowered } = await measuredDraft(given, previous, corpus, checked);
  assertShown(release.draft.evidence, release.draft.evidence.tests, lowered);
  return release;
}

async function measuredDraft(given: Given, previous: Release | null, corpus: Corpus | null, checked?: Checked) {
  const { author, reason, signOffs, ...rest } = given;
  assertAllParts(rest.files);
  if (corpus) assertNothingCopied(given, corpus);
  const { lowered, ...measured } = measure(rest.files, previous, corpus, checked);
  const before = previous && (await releaseHash(previous));
  const release: Release = {
    ...{ kind: 'heed-release', schema: 1, ...rest },
    draft: { author, reason, signOffs, previous: before, ...measured },
    approvals: [],
  };
  return { release, lowered };
}

/**
 * What the approving and the releasing person's own tool checks again, so that no draft can claim less than it changes. Throws a Refusal.
 */
export async function assertDraft(release: Release, previous: Release | null): Promise<void> {
  const { draft } = release;
  assertAllParts(release.files);
  if (draft.previous !== (previous && (await releaseHash(previous))))
    throw new Refusal('older-version', 'the draft was compared with another release than the one given');
  const { bump, evidence, lowered } = measure(release.files, previous, null);
  if (draft.bump !== bump) throw new Refusal('content-refused', `the draft says ${draft.bump}; its changes are ${bump}`);
  assertShown(draft.evidence, evidence.tests, lowered);
}

type Evidence = Release['draft']['evidence'];

/** `tests` and `lowered` (ids of rules that find less) as they were measured; what the draft says of them must be the same. */
function assertShown(evidence: Evidence, tests: Evidence['tests'], lowered: readonly string[]): void {
  if (tests.failed > 0 || tests.passed !== evidence.tests.passed)
    throw new Refusal('tests-failed', `${tests.failed} of the rules' own tests fail`);
  const shown = new Set(evidence.lowered.map(({ rule }) => rule));
  const hidden = lowered.filter((rule) => !shown.has(rule));
  if (hidden.length > 0)
    throw new Refusal(
      'misses-not-shown',
      `${hidden.join(', ')} would find less: measure on labelled posts what that misses beside the false alarms it saves`,
    );
}

function assertNothingCopied({ files, author, reason }: Given, { posts }: Corpus): void {
  const { ruleset, locate } = loadRuleset(filesOf(files));
  const ours = new SharedRuns([
    ...(ruleset ? ownTexts(ruleset, locate) : []),
    { place: { file: 'the reason', line: 1, column: 1 }, text: `${author} ${reason}` },
  ]);
  for (const { text } of posts) {
    const place = ours.findPlace(text);
    if (place !== null)
      throw new Refusal(
        'content-refused',
        `${place.file}:${place.line} shares ten words in a row with a post of the corpus: write it in your own words`,
      );
  }
}

const filesOf = (files: Release['files']) => Object.entries(files).map(([path, text]) => ({ path, text }));

function measure(
  files: Release['files'],
  previous: Release | null,
  corpus: Corpus | null,
  { problems, summary }: Checked = checkRuleset(filesOf(files)),
) {
  const { ruleset } = openContent(files);
  const before = previous && openContent(previous.files).ruleset;
  const comparison = before && compareRulesets(matchingPart(before), matchingPart(ruleset));
  const bump: Bump | null = comparison ? comparison.demanded : 'major';
  const lowered = comparison ? loweredRules(comparison) : [];
  const tests = { passed: (summary?.tests ?? 0) - Math.min(problems.length, summary?.tests ?? 0), failed: problems.length };
  if (!corpus) return { bump, lowered, evidence: { tests, evaluation: null, lowered: [] } };
  const now = matcherOf(ruleset);
  const evidence: Evidence = {
    tests,
    evaluation: evaluate(now, corpus),
    lowered: before ? countLost(matcherOf(before), now, corpus, lowered) : [],
  };
  return { bump, lowered, evidence };
}

const loweredRules = ({ changes }: Comparison): string[] =>
  [...new Set(changes.filter(({ kind, bump }) => kind === 'rule' && bump === 'major').map(({ id }) => id))].sort();

function matcherOf(ruleset: Ruleset): Matcher {
  const { image, problems } = buildImage(ruleset);
  const [problem] = problems;
  if (!image) throw new Refusal('content-refused', `${problem?.origin.file}: ${problem?.message}`);
  return openImage(image);
}

const isRaised = ({ response }: Finding) => response === 'now' || response === 'today';

function evaluate(matcher: Matcher, { hash, posts }: Corpus): NonNullable<Release['draft']['evidence']['evaluation']> {
  const counts = { posts: posts.length, raised: 0, falseAlarms: 0, misses: 0, corpusHash: hash };
  for (const { text, isDistress } of posts) {
    const raised = isRaised(matcher.match(text));
    if (raised) counts.raised += 1;
    if (raised && !isDistress) counts.falseAlarms += 1;
    if (!raised && isDistress) counts.misses += 1;
  }
  return counts;
}

/** For each rule that finds less than before, the posts that are no longer raised, by the corpus's label. */
function countLost(before: Matcher, now: Matcher, { posts }: Corpus, lowered: readonly string[]) {
  const lost = new Map(lowered.map((rule) => [rule, { falseAlarms: 0, misses: 0 }]));
  for (const { text, isDistress } of posts) {
    const was = before.match(text);
    if (!isRaised(was) || isRaised(now.match(text))) continue;
    const rules = new Set(was.matches.filter(({ response }) => response !== 'review').map(({ rule }) => rule));
    for (const rule of rules) {
      const counts = lost.get(rule) ?? { falseAlarms: 0, misses: 0 };
      counts[isDistress ? 'misses' : 'falseAlarms'] += 1;
      lost.set(rule, counts);
    }
  }
  return [...lost].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, counts]) => ({ rule, ...counts }));
}
