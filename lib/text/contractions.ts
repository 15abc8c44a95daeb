import { edges } from './token.ts';

/** The words of a language that `contraction-words.ts` lists. */
export type ContractionWords = Readonly<{
  /** "'s" behind these is "is", behind others a possessive. */
  isAfter: string[];
  /** What the end of a contraction stands for. */
  endings: Readonly<Record<string, string>>;
  /** For a lone "t", "m", "re" …, whose apostrophe became a space, and for the end of a word that was torn ("my self", "over dose"), what it belongs to. */
  splitAfter: Readonly<Record<string, string[]>>;
  /** No "s" behind these is a possessive. */
  ownsNothing: string[];
  /** Apostrophe-less forms that are also words: each stands for `words` after none of `notAfter`, and before one of `before` if there are any. */
  ambiguous: Readonly<Record<string, { words: string[]; notAfter: string[]; before: string[] }>>;
}>;

/** "mightn't", "john's", "they'd" by their endings; null without an apostrophe. Forms that are listed (`short-forms.ts`) come before this. */
export function expandApostrophe(form: string, { endings, isAfter }: ContractionWords): readonly string[] | null {
  const at = form.lastIndexOf("'");
  if (at <= 0) return null;
  const head = form.slice(0, at);
  const tail = form.slice(at + 1);
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  const ending = Object.hasOwn(endings, tail) && endings[tail];
  if (ending) return [head, ending];
  if (tail === 's') return isAfter.includes(head) ? [head, 'is'] : [head];
  return [head + tail];
}

/** Ends of contractions whose apostrophe became a space, and of torn words; `joinSplitContraction` knows them. */
export const splitTails: readonly string[] = 't m s d re ve ll self slef sefl slf dose dosed dosing'.split(' ');

/** Whether nothing but blanks or line breaks stands before the piece of a word: one written over several lines is still one. */
export function isPieceBehind(edge: number): boolean {
  return edge === edges.none || edge === edges.line;
}

/** "don t", "i m", "they re": a contraction whose apostrophe became a space, or a torn word. Gives the form with its apostrophe, or null. `spelledOn`: another single letter follows, or a part of the same word. */
export function joinSplitContraction(
  first: string,
  second: string,
  spelledOn: boolean,
  { splitAfter, ownsNothing }: ContractionWords,
): string | null {
  const isSplit = Object.hasOwn(splitAfter, second) && splitAfter[second]?.includes(first);
  // A lone "s" behind any word has lost its apostrophe: "everyone s time".
  const isPossessive = second === 's' && !spelledOn && first.length > 1 && first >= 'a' && !ownsNothing.includes(first);
  if (!isSplit && !isPossessive) return null;
  return first === 'my' ? 'myself' : first + (second.length > 2 ? '' : "'") + second;
}

/** The words that an ambiguous form stands for between these two, or null where it is the plain word. */
export function readAmbiguous(
  { ambiguous }: ContractionWords,
  form: string,
  before: string,
  after: string,
): readonly string[] | null {
  const known = Object.hasOwn(ambiguous, form) ? ambiguous[form] : undefined;
  if (!known || known.notAfter.includes(before)) return null;
  return known.before.length === 0 || known.before.includes(after) ? known.words : null;
}
