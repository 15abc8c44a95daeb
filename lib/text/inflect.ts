import { findIrregular } from './irregular.ts';
import { stem } from './stem.ts';

/** Words that carry grammar, not sense: an inflected one would change time, person or negation. */
const fixed = new Set(
  'be am is are was were been being have has had do does did not no never will would can could shall should may might must to of in on at for with by i me my myself you your yourself he him his she her it its we us our they them their this that these those here there now then so but and or if as than too very just any more all out up off down over without nothing nobody one'.split(
    ' ',
  ),
);

const suffixes = ['', 's', 'es', 'ed', 'd', 'ing'];

/**
 * Every form that counts as the same word: the irregular family where there is one, otherwise the inflectional endings
 * (s, es, ed, ing) of the word and of its possible base forms that natural's Porter stems alike. Never derives
 * harm -> harmful: those endings are not generated. The word itself comes first.
 */
export function inflect(word: string): string[] {
  if (fixed.has(word) || word.length < 3 || !isPlainWord(word)) return [word];
  const irregular = findIrregular(word);
  if (irregular) return [word, ...irregular.filter((form) => form !== word)];
  const root = stem(word);
  const forms = new Set([word]);
  for (const base of guessBases(word)) {
    for (const form of addSuffixes(base)) if (form.length > 2 && stem(form) === root && !fixed.has(form)) forms.add(form);
  }
  return [...forms];
}

function guessBases(word: string): string[] {
  const bases = [word];
  for (const suffix of ['s', 'es', 'ed', 'd', 'ing']) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
    const cut = word.slice(0, -suffix.length);
    bases.push(cut, `${cut}e`);
    if (cut.at(-1) === cut.at(-2)) bases.push(cut.slice(0, -1));
    if (cut.endsWith('i')) bases.push(`${cut.slice(0, -1)}y`);
  }
  return bases;
}

function addSuffixes(base: string): string[] {
  const forms = suffixes.map((suffix) => base + suffix);
  if (base.endsWith('e')) forms.push(`${base.slice(0, -1)}ing`);
  if (base.endsWith('y')) forms.push(`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`);
  const last = base.charAt(base.length - 1);
  if (last !== '' && !'aeiouywx'.includes(last)) forms.push(`${base}${last}ed`, `${base}${last}ing`);
  return forms;
}

function isPlainWord(word: string): boolean {
  for (const letter of word) if (letter < 'a' || letter > 'z') return false;
  return true;
}
