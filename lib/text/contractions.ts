const endings: ReadonlyMap<string, string> = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);
const isAfter = new Set(
  'it he she that what there here who where how when why this everything everyone something nothing'.split(' '),
);

export const contractedEndings: readonly string[] = [...endings.keys()];

/** "mightn't", "john's", "they'd" by their endings; null without an apostrophe. Forms that are listed (`short-forms.ts`) come before this. */
export function expandApostrophe(form: string): readonly string[] | null {
  const at = form.lastIndexOf("'");
  if (at <= 0) return null;
  const head = form.slice(0, at);
  const tail = form.slice(at + 1);
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  const ending = endings.get(tail);
  if (ending) return [head, ending];
  if (tail === 's') return isAfter.has(head) ? [head, 'is'] : [head];
  return [head + tail];
}

/** Ends of contractions whose apostrophe became a space, and "my self"; `joinSplitContraction` knows them. */
export const splitTails: readonly string[] = ['t', 'm', 's', 'd', 're', 've', 'll', 'self', 'slef', 'sefl', 'slf'];

const splitHeads = new Set(
  'don can won didn doesn isn aren wasn weren haven hasn hadn couldn wouldn shouldn mustn ain'.split(' '),
);
const isSelf = new Set('self slef sefl slf'.split(' '));
const splitSubjects = new Set('i you we they he she it that what there who'.split(' '));

/** "the s word" is about a letter. */
const ownsNothing = new Set('the an my your his her our their this that of to in on at and or is was word'.split(' '));

/** "don t", "i m", "they re": a contraction whose apostrophe became a space. Gives the form with its apostrophe, or null. `spelledOn`: another single letter follows, or a part of the same word. */
export function joinSplitContraction(first: string, second: string, spelledOn: boolean): string | null {
  if (second === 't' && splitHeads.has(first)) return `${first}'t`;
  if (second === 'm' && first === 'i') return "i'm";
  if ((second === 's' || second === 're' || second === 've' || second === 'll' || second === 'd') && splitSubjects.has(first))
    return `${first}'${second}`;
  // A lone "s" behind any word has lost its apostrophe: "everyone s time".
  if (second === 's' && !spelledOn && first.length > 1 && first >= 'a' && !ownsNothing.has(first)) return `${first}'s`;
  if (second === 'd' && first === 'od') return "od'd";
  if (first === 'my' && isSelf.has(second)) return 'myself';
  return null;
}

/** An apostrophe-less form that is also a word: it stands for `words` after none of `notAfter`, and before one of `before` if there are any. */
export type AmbiguousForms = Readonly<Record<string, { words: string[]; notAfter: string[]; before: string[] }>>;

/** The words that an ambiguous form stands for between these two, or null where it is the plain word. */
export function readAmbiguous(forms: AmbiguousForms, form: string, before: string, after: string): readonly string[] | null {
  const known = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (!known || known.notAfter.includes(before)) return null;
  return known.before.length === 0 || known.before.includes(after) ? known.words : null;
}
