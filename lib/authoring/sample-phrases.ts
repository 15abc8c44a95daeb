import { PatternError, type PatternPart, parsePattern } from '#lib/matching/pattern.ts';
import type { WordList } from '#lib/ruleset/ruleset.ts';

type Lists = ReadonlyMap<string, readonly string[]>;

export function wordsByList(ruleset: { readonly lists: readonly Pick<WordList, 'list' | 'words'>[] }): Lists {
  return new Map(ruleset.lists.map(({ list, words }) => [list, words]));
}

/** The parts of a phrase, or null where it cannot be read: the compiler says so with its place. */
export function readPattern(phrase: string): PatternPart[] | null {
  try {
    return parsePattern(phrase);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

/** One plain wording of a phrase: from each list its n-th word, round and round; what may be left out is left out for even n. */
export function samplePhrase(phrase: string, lists: Lists, n: number): string {
  return sampleParts(readPattern(phrase) ?? [], lists, n, 0).join(' ');
}

const deepest = 8;

function sampleParts(parts: readonly PatternPart[], lists: Lists, n: number, depth: number): string[] {
  if (depth > deepest) return [];
  return parts.flatMap((part) => {
    if (part.kind === 'word') return [part.form];
    if (part.kind === 'optional') return n % 2 === 0 ? [] : sampleParts(part.parts, lists, n, depth + 1);
    const words = lists.get(part.name);
    if (!words) return part.name === 'digits' ? ['7'] : [];
    return sampleParts(readPattern(words[n % words.length] ?? '') ?? [], lists, n, depth + 1);
  });
}

/** Every word that a wording of the phrase can hold. */
export function wordsIn(phrase: string, lists: Lists, into = new Set<string>(), seen = new Set<string>()): Set<string> {
  const add = (parts: readonly PatternPart[]): void => {
    for (const part of parts) {
      if (part.kind === 'word') into.add(part.form);
      else if (part.kind === 'optional') add(part.parts);
      else if (!seen.has(part.name)) {
        seen.add(part.name);
        for (const word of lists.get(part.name) ?? []) wordsIn(word, lists, into, seen);
      }
    }
  };
  add(readPattern(phrase) ?? []);
  return into;
}

/** How one word of a wording is told; `list` is the list it comes from, null for a word of the phrase itself. */
export type TellWord = (form: string, list: string | null) => string;

/** Every plain wording of a phrase, as words joined by blanks; null when there are more than `limit`. */
export function expandPhrase(phrase: string, lists: Lists, limit: number, tell: TellWord = (form) => form): string[] | null {
  try {
    return expandParts(readPattern(phrase) ?? [], { lists, limit, tell }, null, 0).map((words) => words.join(' '));
  } catch (error) {
    if (error === tooMany) return null;
    throw error;
  }
}

const tooMany = new Error('more wordings than asked for');
type Expanding = { lists: Lists; limit: number; tell: TellWord };

function expandParts(parts: readonly PatternPart[], how: Expanding, list: string | null, depth: number): string[][] {
  if (depth > deepest) throw tooMany;
  let wordings: string[][] = [[]];
  for (const part of parts) {
    const ways = waysOf(part, how, list, depth);
    if (wordings.length * ways.length > how.limit) throw tooMany;
    wordings = wordings.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return wordings;
}

function waysOf(part: PatternPart, how: Expanding, list: string | null, depth: number): string[][] {
  if (part.kind === 'word') return [[how.tell(part.form, list)]];
  if (part.kind === 'optional') return [[], ...expandParts(part.parts, how, list, depth + 1)];
  const words = how.lists.get(part.name);
  if (!words) return [[`{${part.name}}`]];
  return words.flatMap((word) => expandParts(readPattern(word) ?? [], how, part.name, depth + 1));
}
