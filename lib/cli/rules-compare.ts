import { type Comparison, compareRulesets } from '#lib/authoring/compare-rulesets.ts';
import { matchingPart } from '#lib/authoring/matching-part.ts';
import { openDraftRules } from './open-rules.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** `rules compare OLD NEW`: what changed, by id, and the version that it asks for. */
export async function compareFolders(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, { json: { type: 'boolean', default: false } } as const, 2);
  const [from, to] = words;
  if (from === undefined || to === undefined)
    throw new UsageError('compare takes two rules folders: the old one, then the new one');
  const [old, now] = [await openDraftRules(from), await openDraftRules(to)];
  const comparison = compareRulesets(matchingPart(old.ruleset), matchingPart(now.ruleset));
  if (values.json) process.stdout.write(`${JSON.stringify(comparison)}\n`);
  else tellChanges(comparison);
  return 0;
}

export function tellChanges({ changes, demanded, from, to, least, isEnough }: Comparison): void {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  for (const { kind, id, what, bump } of changes) say(`${bump.toUpperCase().padEnd(5)}  ${kind} ${id}: ${what}`);
  if (demanded === null) say('Both find the same texts in the same way.');
  else
    say(
      `Together ${demanded.toUpperCase()}: from ${from} at least to ${least}; the new one says ${to}${isEnough ? '' : ', which is not enough'}.`,
    );
}
