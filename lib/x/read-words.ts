import { mentionedIn } from './addressed-to-me.ts';
import { handleIn } from './links.ts';
import type { PostParts } from './post-parts.ts';
import { readText, type TextRead } from './read-text.ts';
import { css } from './selectors.ts';

/** The element with the words of the post itself, or with those of the quoted post. */
export function findWords(parts: PostParts, isMine: (element: Element) => boolean): Element | null {
  const named = parts.texts.find(isMine) ?? (parts.richText && isMine(parts.richText) ? parts.richText : null);
  if (named) return named;
  for (const element of parts.article.querySelectorAll(`${css.anyRichText}, ${css.anyText}`)) {
    if (isMine(element) && !element.closest(`${css.card}, ${css.note}, ${css.userName}`) && readText(element).text !== '')
      return element;
  }
  return null;
}

/** The words under `words`; a long post with pictures between its paragraphs has more such elements, all its author's. */
export function readWords({ texts, quoted }: PostParts, words: Element | null): TextRead {
  const read = (quoted === null && words === texts[0] ? texts : [words]).flatMap((element) => (element ? readText(element) : []));
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
export function readMentions(parts: PostParts, words: Element | null, text: string): string[] {
  const handles = new Set(mentionedIn(text));
  for (const { element, path } of parts.ownLinks) {
    const handle = handleIn(path);
    if (handle && words?.contains(element) && element.textContent?.trim().startsWith('@')) handles.add(handle.toLowerCase());
  }
  return [...handles];
}

/**
 * X shows only the beginning of the post. Its control is known by test id; where that is gone, by its place right below the words. A
 * button without any test id there may also offer a translation: then only long words in the language of the interface are taken as cut.
 */
export function isPartial({ showMore, quoted }: PostParts, words: Element | null, text: string): boolean {
  if (showMore.some((element) => !quoted?.contains(element))) return true;
  const below = words?.nextElementSibling;
  if (!words || !below?.textContent?.trim() || below === quoted || below.contains(quoted)) return false;
  if (!below.matches('button, a, [role="link"], [role="button"]')) return false;
  if (below.hasAttribute('data-testid') || below.matches('a, [role="link"]')) return true;
  const language = (element: Element | null) => element?.getAttribute('lang')?.split('-', 1)[0];
  // X cuts at 280, where signs of other scripts and emoji count twice.
  const weight = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) as number) > 0x10ff ? 2 : 1), 0);
  return weight >= 250 && language(words) === language(words.ownerDocument.documentElement);
}
