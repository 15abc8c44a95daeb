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

/** Forms that `readAmbiguous` decides about. */
export const ambiguousForms: readonly string[] = ['cant', 'wont', 'ill', 'its', 'id'];

/** Ends of contractions whose apostrophe became a space, and "my self"; `joinSplitContraction` knows them. */
export const splitTails: readonly string[] = ['t', 'm', 's', 'd', 're', 've', 'll', 'self'];

const splitHeads = new Set(
  'don can won didn doesn isn aren wasn weren haven hasn hadn couldn wouldn shouldn mustn ain'.split(' '),
);
const splitSubjects = new Set('i you we they he she it that what there who'.split(' '));

/** "don t", "i m", "they re": a contraction whose apostrophe became a space. Gives the form with its apostrophe, or null. */
export function joinSplitContraction(first: string, second: string): string | null {
  if (second === 't' && splitHeads.has(first)) return `${first}'t`;
  if (second === 'm' && first === 'i') return "i'm";
  if ((second === 's' || second === 're' || second === 've' || second === 'll' || second === 'd') && splitSubjects.has(first))
    return `${first}'${second}`;
  if (second === 'self' && first === 'my') return 'myself';
  return null;
}

const cantNounAfter = new Set('the of a this such religious political'.split(' '));
const wontNounAfter = new Set('his her my their your its our is are was were am a the as'.split(' '));
const notWillAfter = new Set(
  'am is are was were be been being so very really feel feels feeling felt mentally terminally chronically get getting got fell and too'.split(
    ' ',
  ),
);
const verbsAfterIll = new Set(
  'be just never do end kill die have go jump take not always still probably soon finally hang cut hurt make miss'.split(' '),
);
const verbsAfterId = new Set('rather be die kill never have love like just do end go not still'.split(' '));

const verbsAfterIts = new Set('all been done finished hopeless just like never not over so time too the a my'.split(' '));

/**
 * Apostrophe-less forms that are also words. "cant" and "wont" are contractions except after the words that make them
 * nouns; "ill", "id" and "its" only before the words that make them one. Everything else that is ambiguous (were, shell, hell, well) stays the plain word.
 */
export function readAmbiguous(form: string, before: string, after: string): readonly string[] | null {
  if (form === 'cant') return cantNounAfter.has(before) ? null : ['can', 'not'];
  if (form === 'wont') return wontNounAfter.has(before) ? null : ['will', 'not'];
  if (form === 'ill') return verbsAfterIll.has(after) && !notWillAfter.has(before) ? ['i', 'will'] : null;
  if (form === 'its') return verbsAfterIts.has(after) ? ['it', 'is'] : null;
  if (form === 'id') return verbsAfterId.has(after) ? ['i', 'would'] : null;
  return null;
}
