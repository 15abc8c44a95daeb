import { mentionedIn } from './addressed-to-me.ts';
import { handleIn } from './links.ts';
import type { PostParts } from './post-parts.ts';
import { readText, type TextRead } from './read-text.ts';
import { css } from './selectors.ts';

/**
 * The elements with the words of the post itself, or with those of the quoted post; mostly one. A long post with pictures between its
 * paragraphs has more.
 */
export function findWords({ texts, richText, article }: PostParts, isMine: (element: Element) => boolean): Element[] {
  const named = texts.filter(isMine);
  if (named.length > 0) return named;
  if (richText && isMine(richText)) return [richText];
  const found: Element[] = [];
  for (const element of article.querySelectorAll(`${css.anyRichText}, ${css.anyText}`)) {
    const isElsewhere =
      element.closest(`${css.card}, ${css.note}, ${css.userName}`) || found.some((one) => one.contains(element));
    if (!isElsewhere && isMine(element) && readText(element).text !== '') found.push(element);
  }
  return found;
}

export function readWords(words: readonly Element[]): TextRead {
  const read = words.map(readText);
  const sum = (of: 'emoji' | 'lost') => read.reduce((total, one) => total + one[of], 0);
  return {
    text: read
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    emoji: sum('emoji'),
    lost: sum('lost'),
  };
}

/** Handles in the author's own words, by link and by form. */
export function readMentions(links: PostParts['links'], words: readonly Element[], text: string): string[] {
  const handles = new Set(mentionedIn(text));
  for (const { element, path } of links) {
    const handle = handleIn(path);
    const isInWords = words.some((one) => one.contains(element));
    if (handle && isInWords && element.textContent?.trim().startsWith('@')) handles.add(handle.toLowerCase());
  }
  return [...handles];
}

/**
 * X shows only the beginning of the post. Its control is known by test id; where that is gone, by its place right below the words. A
 * button without any test id there may also offer a translation: then only long words in the language of the interface are taken as cut.
 */
export function isPartial({ showMore, quoted }: PostParts, all: readonly Element[], text: string): boolean {
  if (showMore.some((element) => !quoted?.contains(element))) return true;
  const words = all.at(-1);
  const below = words?.nextElementSibling;
  if (!words || !below?.textContent?.trim() || below === quoted || below.contains(quoted)) return false;
  if (!below.matches('button, a, [role="link"], [role="button"]')) return false;
  if (below.hasAttribute('data-testid') || below.matches('a, [role="link"]')) return true;
  const language = (element: Element | null) => element?.getAttribute('lang')?.split('-', 1)[0];
  // X cuts at 280, where signs of other scripts and emoji count twice.
  const weight = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) as number) > 0x10ff ? 2 : 1), 0);
  return weight >= 250 && language(words) === language(words.ownerDocument.documentElement);
}
