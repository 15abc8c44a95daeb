import { shareOf } from './interval.ts';
import type { SavedEvaluation } from './saved-evaluation.ts';

/** An example to make a rate felt, not a measurement: how often a clinician is written to differs from one to the next. */
const exampleMentionsAWeek = 50;

const weeksAYear = 52;

/**
 * One part of the honest sentence, by its key under `honest` in locales/. `count` chooses between the forms for one and for many;
 * `values` are $1, $2 … in their order.
 */
export type HonestPart =
  | { key: 'notMeasured' | 'silence' }
  | { key: 'missedNearlyAll' | 'missedFew'; values: [posts: string] }
  | { key: 'missed'; count: number; values: [posts: string, inTen: string] }
  | { key: 'alsoRaised'; count: number; values: [posts: string, inHundred: string] }
  | { key: NeedlessKey; count: number; values: [mentions: string, needless: string] }
  | { key: 'olderList'; values: [version: string] };
type NeedlessKey = 'signals' | 'signalsFewer' | 'windows' | 'windowsFewer';

/**
 * What a list of phrases does not do, from the last saved evaluations: what it missed of posts labelled as distress, what it pointed out
 * of the others beside them, how often it will speak up for nothing in a year of `mentionsAWeek` everyday ones, and that its silence tells nothing. `version` is the list in use: figures of
 * another one say so. Where less than one a year is to be expected, the upper end of the 95 % interval is named: a small corpus cannot
 * promise it.
 */
export function honestParts(
  evaluations: readonly SavedEvaluation[],
  version: string | null,
  mentionsAWeek = exampleMentionsAWeek,
): HonestPart[] {
  const labelled = evaluations.filter(({ kind }) => kind === 'labelled');
  const ordinary = evaluations.filter(({ kind }) => kind === 'ordinary');
  const measured = evaluations[0]?.ruleset.version;
  const parts = [
    ...missed(sum(labelled, 'positive', 'posts'), sum(labelled, 'positive', 'raised')),
    ...alsoRaised(sum(labelled, 'other', 'posts'), sum(labelled, 'other', 'raised')),
    ...needless(ordinary, 'raised', mentionsAWeek),
    ...needless(ordinary, 'now', mentionsAWeek),
  ];
  if (parts.length === 0) return [{ key: 'notMeasured' }, { key: 'silence' }];
  const isOlder = measured !== undefined && version !== null && measured !== version;
  if (isOlder) parts.push({ key: 'olderList', values: [measured] });
  return [...parts, { key: 'silence' }];
}

function missed(posts: number, raised: number): HonestPart[] {
  if (posts === 0) return [];
  const inTen = Math.round(((posts - raised) / posts) * 10);
  if (inTen === 0) return [{ key: 'missedFew', values: [tell(posts)] }];
  if (inTen === 10) return [{ key: 'missedNearlyAll', values: [tell(posts)] }];
  return [{ key: 'missed', count: inTen, values: [tell(posts), tell(inTen)] }];
}

/** Other posts of the labelled collections: they speak of feelings too, so more of them are pointed out than of everyday posts. */
function alsoRaised(posts: number, raised: number): HonestPart[] {
  const inHundred = Math.round((raised / posts) * 100);
  if (posts === 0 || inHundred === 0) return [];
  return [{ key: 'alsoRaised', count: inHundred, values: [tell(posts), tell(inHundred)] }];
}

function needless(ordinary: readonly SavedEvaluation[], what: 'raised' | 'now', mentionsAWeek: number): HonestPart[] {
  const { value, high } = shareOf(sum(ordinary, 'other', what), sum(ordinary, 'other', 'posts'));
  if (value === null || high === null) return [];
  const mentions = mentionsAWeek * weeksAYear;
  const key = what === 'now' ? 'windows' : 'signals';
  const isFewer = value * mentions < 1;
  const count = isFewer ? Math.max(1, Math.ceil(high * mentions)) : Math.round(value * mentions);
  return [{ key: isFewer ? `${key}Fewer` : key, count, values: [tell(mentionsAWeek), tell(count)] }];
}

function sum<K extends 'positive' | 'other'>(
  evaluations: readonly SavedEvaluation[],
  whose: K,
  what: keyof SavedEvaluation[K],
): number {
  return evaluations.reduce((total, evaluation) => total + (evaluation[whose][what] as number), 0);
}

const tell = (count: number) => count.toLocaleString('en-GB');
