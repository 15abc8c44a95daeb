import type { PostParts } from './post-parts.ts';
import { css } from './selectors.ts';

/** Head and foot of a post. */
export const frame = `${css.userName}, ${css.actions}`;

/** What a post without words shows besides its head and its buttons. */
export type Rest = {
  /** Letters that stand in none of the parts that Heed knows: perhaps the author's own words, where X has moved them. */
  letters: number;
  /** Pictures, or X's own word why there is nothing else. */
  pictures: boolean;
};

const known = [
  css.userName,
  css.avatarColumn,
  css.socialContext,
  css.note,
  css.time,
  css.actions,
  '[aria-hidden="true"]',
  'button, [role="button"]',
].join(', ');
const pictures = `img, video, svg, canvas, iframe, ${css.media}, ${css.card}`;
/** Letters; labels of X ("GIF", "12K Views") are shorter, and so is "I want to die". */
export const enough = 25;

const countLetters = (node: Node): number => node.textContent?.match(/\p{L}/gu)?.length ?? 0;

/** X's own words, where an icon goes before them ("Who can reply?"). */
export function isOfX(element: Element): boolean {
  let first = element;
  while (first.firstElementChild && first.localName !== 'svg') first = first.firstElementChild;
  return first.localName === 'svg' && !element.querySelector('img, video');
}

/** `replyLinks`: the links to those whom the post replies to. */
export function readRest({ article, quoted, permalink }: PostParts, replyLinks: readonly Element[]): Rest {
  const rest = { letters: 0, pictures: false };
  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) rest.letters += countLetters(node);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element === quoted || element.matches(known)) continue;
      if (element.matches(pictures)) rest.pictures = true;
      else if (element.querySelector(frame)) visit(element);
      // Of the post that a page is about, X says beside the time how many saw it.
      else if (permalink && element.contains(permalink.element) && countLetters(element) < enough) continue;
      // A picture with words beside it, all one link: the preview of an X Article or of a broadcast.
      else if (element.matches(css.linkBlock) && element.querySelector(pictures)) rest.pictures = true;
      // X says why there is nothing to see (withheld, the quoted post is gone), and leads to its help pages.
      else if (element.querySelector(css.helpLink)) rest.pictures = true;
      else if (isOfX(element)) continue;
      else if (element.matches(css.link)) rest.pictures ||= element.querySelector(pictures) !== null;
      // Words with a button of their own: X asks before it shows a picture, or offers to load it again.
      else if (element.querySelector('button, [role="button"]')) rest.pictures ||= countLetters(element) >= enough;
      else if (!replyLinks.some((link) => element.contains(link))) visit(element);
    }
  };
  visit(article);
  return rest;
}
