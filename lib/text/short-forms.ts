import { contractionWords } from './contraction-words.ts';
import { expandApostrophe } from './contractions.ts';
import { listTypedForms } from './typed-forms.ts';

const notForms = 'do does did is are was were have has had could would should must need might'
  .split(' ')
  .map((word): [string, string] => [`${word}nt`, `${word} not`]);

/**
 * Short and spoken forms, written without apostrophe, and the words they stand for. Only forms that are no other English
 * word: were, ill, shell, hell, well, wed, id, shed and its are left to `readAmbiguous`.
 */
const shortForms: [string, string][] = [
  ...listTypedForms(),
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

const subjects = 'i you we they he she it that what there here who where how'.split(' ');
const negated = 'do does did is are was were have has had could would should must need might'.split(' ');

/** Forms worth a place in the image, so that ordinary text needs no spelling out: the table above and the commonest with an apostrophe. */
export function listContractions(): string[] {
  const forms = [...expansions.keys(), ...negated.map((word) => `${word}n't`)];
  for (const subject of subjects) {
    forms.push(`${subject}'s`);
    for (const ending of Object.keys(contractionWords.endings)) forms.push(`${subject}'${ending}`);
  }
  return [...new Set(forms)].filter((form) => expandContraction(form) !== null);
}

/** The words a form stands for, or null where it stands for itself. */
export function expandContraction(form: string): readonly string[] | null {
  return expansions.get(form) ?? expandApostrophe(form, contractionWords);
}
