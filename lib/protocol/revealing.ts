import type { Protocol, Template } from './schema.ts';

/** `care`: shows that somebody is in care, or with whom. `clinical`: does not belong on X at all. `name`, `tag`, `contact`: says who it is about, or who cares. */
export type Revealing = { words: string; why: 'care' | 'clinical' | 'name' | 'tag' | 'contact' };

export type Draft = {
  text: string;
  template: Pick<Template, 'audience' | 'text' | 'language'>;
  /** The name that the person shows on X. */
  authorName: string | null;
};

/**
 * Words that must not stand in a text for X, found in what a clinician is about to copy. A list can spot words; it cannot tell that a text
 * is discreet. Words to a colleague are not checked: they are read over the telephone.
 */
export function findRevealing(protocol: Protocol, { text, template, authorName }: Draft): Revealing[] {
  const { audience, language = 'en' } = template;
  if (audience === 'colleague') return [];
  const words = wordsOf(text);
  // What a clinician types may be English in any set.
  const lists = (protocol.revealing ?? []).filter((one) => one.language === 'en' || one.language === language);
  const named = (entries: string[], why: Revealing['why']) =>
    entries.flatMap((entry) => find(words, wordsOf(entry)).map((found) => ({ words: found, why })));
  const clinical = lists.flatMap((list) => named(list.private, 'clinical'));
  if (audience === 'private') return unique(clinical);
  const tags = [...text.matchAll(/@\w+/g)].map(([tag]): Revealing => ({ words: tag, why: 'tag' }));
  return unique([
    ...tags,
    ...named(contactWords(protocol), 'contact'),
    ...named(nameWords(authorName, template.text), 'name'),
    ...lists.flatMap((list) => named(list.public, 'care')),
    ...clinical,
  ]);
}

/** Whether there is a list to check a language with. Without one the page must say that nothing was checked. */
export function canCheck(protocol: Protocol, { language = 'en' }: Pick<Template, 'language'>): boolean {
  return (protocol.revealing ?? []).some((list) => list.language === language);
}

function contactWords({ contacts, owner }: Protocol): string[] {
  return [owner, ...contacts.flatMap(({ role, phone }) => [role, phone])].filter((words) => words !== null);
}

/** The parts of a shown name that the organisation's own words do not hold anyway ("Please Help" is a name on X, too). */
function nameWords(name: string | null, own: string): string[] {
  const known = new Set(wordsOf(own));
  return wordsOf(name ?? '').filter((word) => word.length > 2 && word !== anyWords && !known.has(word));
}

/** `*` in an entry stands for at most this many words. */
const anyWords = '*';
const longestGap = 2;

/** Lower case, no accents, no apostrophes: "You're" and "youre" are one word. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+|\*/gu) ?? [];
}

function find(text: string[], entry: string[]): string[] {
  if (entry.length === 0) return [];
  return text.flatMap((_, from) => {
    const to = endOf(text, from, entry);
    return to === null ? [] : [text.slice(from, to).join(' ')];
  });
}

function endOf(text: string[], at: number, [first, ...rest]: string[]): number | null {
  if (first === undefined) return at;
  if (first !== anyWords) return text[at] === first ? endOf(text, at + 1, rest) : null;
  for (let gap = 0; gap <= longestGap && at + gap <= text.length; gap += 1) {
    const to = endOf(text, at + gap, rest);
    if (to !== null) return to;
  }
  return null;
}

function unique(found: Revealing[]): Revealing[] {
  return [...new Map(found.map((one) => [one.words, one])).values()];
}
