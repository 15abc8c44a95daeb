const notForms = 'do does did is are was were have has had could would should must need might'
  .split(' ')
  .map((word): [string, string] => [`${word}nt`, `${word} not`]);

/**
 * Short and spoken forms, written without apostrophe, and the words they stand for. Only forms that are no other English
 * word: were, ill, shell, hell, well, wed, id, shed and its are left to `readAmbiguous`.
 */
const shortForms: [string, string][] = [
  ...notForms,
  ['cannot', 'can not'],
  ['cnt', 'can not'],
  ['dnt', 'do not'],
  ['wouldnt', 'would not'],
  ['aint', 'am not'],
  ['shant', 'shall not'],
  ['dunno', 'do not know'],
  ['im', 'i am'],
  ['ive', 'i have'],
  ['youre', 'you are'],
  ['youve', 'you have'],
  ['youll', 'you will'],
  ['youd', 'you would'],
  ['theyre', 'they are'],
  ['theyve', 'they have'],
  ['theyll', 'they will'],
  ['weve', 'we have'],
  ['hes', 'he is'],
  ['shes', 'she is'],
  ['thats', 'that is'],
  ['whats', 'what is'],
  ['theres', 'there is'],
  ['wheres', 'where is'],
  ['whos', 'who is'],
  ['hows', 'how is'],
  ['wnat', 'want'],
  ['wanna', 'want to'],
  ['wana', 'want to'],
  ['gonna', 'going to'],
  ['gunna', 'going to'],
  ['gona', 'going to'],
  ['gotta', 'got to'],
  ['tryna', 'trying to'],
  ['imma', 'i am going to'],
  ['ima', 'i am going to'],
  ['finna', 'going to'],
  ['anymore', 'any more'],
  ['noone', 'no one'],
  ['meself', 'myself'],
  ['mesen', 'myself'],
  ['myslef', 'myself'],
  ['u', 'you'],
  ['ur', 'your'],
  ['b4', 'before'],
  ['tho', 'though'],
  ['cos', 'because'],
  ['coz', 'because'],
  ['cuz', 'because'],
  ['bc', 'because'],
  ['tonite', 'tonight'],
  ['2nite', 'tonight'],
  ['2night', 'tonight'],
  ['tmrw', 'tomorrow'],
  ['tmr', 'tomorrow'],
  ['tmoz', 'tomorrow'],
  ['2moro', 'tomorrow'],
  ['2morrow', 'tomorrow'],
  ['tomoz', 'tomorrow'],
  ['nothin', 'nothing'],
  ['nowt', 'nothing'],
  ['owt', 'anything'],
  ['summat', 'something'],
]; // prettier-ignore

const withApostrophe: [string, string][] = [
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["ain't", 'am not'],
  ["shan't", 'shall not'],
  ["y'all", 'you all'],
  ["let's", 'let us'],
  ["i'm", 'i am'],
  ["i'mma", 'i am going to'],
  ["'cause", 'because'],
  ["ma'am", 'madam'],
];

const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  [...shortForms, ...withApostrophe].map(([form, words]) => [form, words.split(' ')]),
);

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

const subjects = 'i you we they he she it that what there here who where how'.split(' ');
const negated = 'do does did is are was were have has had could would should must need might'.split(' ');

/** Forms worth a place in the image, so that ordinary text needs no spelling out: the table above and the commonest with an apostrophe. */
export function listContractions(): string[] {
  const forms = [...expansions.keys(), ...negated.map((word) => `${word}n't`)];
  for (const subject of subjects) {
    forms.push(`${subject}'s`);
    for (const ending of endings.keys()) forms.push(`${subject}'${ending}`);
  }
  return [...new Set(forms)].filter((form) => expandContraction(form) !== null);
}

/** Forms that `readAmbiguous` decides about. */
export const ambiguousForms: readonly string[] = ['cant', 'wont', 'ill', 'its', 'id'];

/** Ends of contractions whose apostrophe became a space, and "my self"; `joinSplitContraction` knows them. */
export const splitTails: readonly string[] = ['t', 'm', 's', 'd', 're', 've', 'll', 'self'];

/** The words a form stands for, or null where it stands for itself. */
export function expandContraction(form: string): readonly string[] | null {
  const known = expansions.get(form);
  if (known) return known;
  const at = form.lastIndexOf("'");
  if (at <= 0) return null;
  const head = form.slice(0, at);
  const tail = form.slice(at + 1);
  if (tail === 't' && head.endsWith('n')) return [...(expandContraction(head.slice(0, -1)) ?? [head.slice(0, -1)]), 'not'];
  const ending = endings.get(tail);
  if (ending) return [head, ending];
  if (tail === 's') return isAfter.has(head) ? [head, 'is'] : [head];
  return [head + tail];
}

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
