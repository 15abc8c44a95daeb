import type { PatternPart } from '#lib/matching/pattern.ts';
import type { MatchingList, MatchingPart } from './matching-part.ts';
import { expandPhrase, readPattern, wordsByList } from './sample-phrases.ts';
import { tellByPolicy } from './word-policy.ts';

/** Whether something now stands for words that it did not stand for, or no longer for words that it did. */
export type Drift = { grew: boolean; shrank: boolean };
export const steady: Drift = { grew: false, shrank: false };
const both: Drift = { grew: true, shrank: true };

export function join(...drifts: readonly Drift[]): Drift {
  return { grew: drifts.some(({ grew }) => grew), shrank: drifts.some(({ shrank }) => shrank) };
}

/** How the lists drifted from one ruleset to another, by name; lists inside lists count. */
export class ListDrift {
  private readonly lists: readonly [Map<string, MatchingList>, Map<string, MatchingList>];
  private readonly known = new Map<string, Drift>();

  constructor(old: MatchingPart, now: MatchingPart) {
    this.lists = [byName(old), byName(now)];
  }

  of(name: string): Drift {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, steady);
    const [before, after] = this.lists.map((lists) => lists.get(name));
    const inner = [before, after].flatMap((list) => (list?.words ?? []).flatMap(listsIn));
    const drift = join(driftOfWords(before, after), ...inner.map((other) => this.of(other)));
    this.known.set(name, drift);
    return drift;
  }
}

/** The lists that a phrase or a list's entry names. */
export function listsIn(phrase: string): string[] {
  return namesIn(readPattern(phrase) ?? []);
}

function namesIn(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'list' ? [part.name] : part.kind === 'optional' ? namesIn(part.parts) : []));
}

function byName({ lists }: MatchingPart): Map<string, MatchingList> {
  return new Map(lists.map((list) => [list.list, list]));
}

function driftOfWords(before: MatchingList | undefined, after: MatchingList | undefined): Drift {
  if (!before || !after) return { grew: after !== undefined, shrank: before !== undefined };
  const [had, has] = [new Set(before.words), new Set(after.words)];
  const [inflected, inflects] = [before.inflect ?? false, after.inflect ?? false];
  const [erred, errs] = [before.spelling ?? 1, after.spelling ?? 1];
  return {
    grew: (inflects && !inflected) || errs > erred || !has.isSubsetOf(had),
    shrank: (inflected && !inflects) || erred > errs || !had.isSubsetOf(has),
  };
}

const mostWordings = 20_000;
const cueWords = { allow: { inflect: false, spelling: 0 } };

/**
 * The drift of wordings that are read as context: of a cue, its stops and false friends, or of a list named in `with`. Of wordings that
 * begin at one word only the longest counts there, so a wording that another one begins can, added or taken away, act in both ways.
 */
export function driftOfContext(before: readonly string[], old: MatchingPart, after: readonly string[], now: MatchingPart): Drift {
  const [had, has] = [expandAll(before, old), expandAll(after, now)];
  if (!had || !has) return both;
  const [lost, gained] = [had.difference(has), has.difference(had)];
  const isTwofold =
    [...gained].some((wording) => hasBeginning(wording, had)) || [...lost].some((wording) => hasBeginning(wording, has));
  return isTwofold ? both : { grew: gained.size > 0, shrank: lost.size > 0 };
}

function expandAll(wordings: readonly string[], ruleset: MatchingPart): Set<string> | null {
  const lists = wordsByList(ruleset);
  const tell = tellByPolicy(cueWords, ruleset.lists);
  const all = wordings.map((wording) => expandPhrase(wording, lists, mostWordings, tell));
  return all.every((each) => each !== null) ? new Set(all.flat()) : null;
}

function hasBeginning(wording: string, others: ReadonlySet<string>): boolean {
  const words = wording.split(' ');
  return words.some((_, i) => i > 0 && others.has(words.slice(0, i).join(' ')));
}
