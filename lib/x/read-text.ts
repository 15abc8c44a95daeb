import { xPath } from './links.ts';
import { css, partOf } from './selectors.ts';

export type TextRead = {
  text: string;
  /** Emoji read from pictures. */
  emoji: number;
  /** Pictures in the words that stand for a character which could not be read. */
  lost: number;
};

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);
const unread = new Set(['svg', 'style', 'script', 'button', 'template', 'noscript']);

/**
 * X names an emoji's file by its code points, joined by "-", without the sign (U+FE0F) that asks for the coloured form of a character
 * which also has a plain one.
 */
function emojiFromFile(src: string | null): string | null {
  const hex = src?.match(/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)\.(?:svg|png)$/i)?.[1]?.split('-') ?? [];
  const points = hex.map((point) => Number.parseInt(point, 16));
  if (points.length === 0 || points.some((point) => point > 0x10ffff)) return null;
  const [first, second] = points.map((point) => String.fromCodePoint(point));
  const isPlain =
    !points.includes(0x200d) && !/\p{Emoji_Presentation}/u.test(first as string) && !/\p{Emoji_Modifier}/u.test(second ?? '');
  if (isPlain && points[1] !== 0xfe0f) points.splice(1, 0, 0xfe0f);
  return String.fromCodePoint(...points);
}

/**
 * The words under an element as one string: text over any number of spans, emoji as characters, "\n" at line breaks, runs of spaces
 * as one. A link to a place outside X becomes its bare address (t.co): what X shows there is part of an address, no word of the author.
 */
export function readText(root: Element): TextRead {
  const read: TextRead = { text: '', emoji: 0, lost: 0 };
  // Most posts are one plain span, and the browser reads that faster than a walk.
  if (root.querySelector(notPlain)) walk(root, read, false);
  else read.text = root.textContent ?? '';
  read.text = (unevenSpace.test(read.text) ? evenOut(read.text) : read.text).trim();
  return read;
}

const notPlain = ':not(span), [data-testid], [data-block]';

/** Anything but single plain spaces; most posts have nothing of it. */
const unevenSpace = /[^\S ]| {2}/;

const evenOut = (text: string): string =>
  text
    // A line that goes on far to the right was broken by a program that saved the page, not by the author.
    .replace(/\s*\n[ \t]{8,}/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');

function walk(parent: Element, into: TextRead, inLink: boolean): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) into.text += (node as Text).data;
    else if (node.nodeType === 1) readElement(node as Element, into, inLink);
  }
}

function readElement(element: Element, into: TextRead, inLink: boolean): void {
  const tag = element.localName;
  if (tag === 'br') into.text += '\n';
  else if (tag === 'img') readPicture(element, into, inLink);
  else if (tag === 'a' && isOutside(element)) into.text += ` ${element.getAttribute('href')} `;
  else if (!unread.has(tag) && !isShowMore(element)) {
    walk(element, into, inLink || tag === 'a');
    if (blocks.has(tag) || element.hasAttribute('data-block')) into.text += '\n';
  }
}

const isShowMore = (element: Element): boolean => {
  const testId = element.getAttribute('data-testid');
  return testId !== null && partOf(testId) === css.showMore;
};

function readPicture(picture: Element, into: TextRead, inLink: boolean): void {
  const character = picture.getAttribute('alt') || emojiFromFile(picture.getAttribute('src'));
  if (character) {
    into.text += character;
    into.emoji++;
    // The picture that X hangs on some hashtags stands for no character.
  } else if (!inLink) into.lost++;
}

const isOutside = (link: Element): boolean => {
  const href = link.getAttribute('href') ?? '';
  return /^https?:/i.test(href) && xPath(href) === null;
};
