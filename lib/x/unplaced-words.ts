import type { PostParts } from './post-parts.ts';
import { css } from './selectors.ts';

/** What a post without words shows besides its head and its buttons. */
export type Rest = {
  /** Words that stand in none of the parts that Heed knows: perhaps the author's own, where X has moved them. */
  words: boolean;
  /** Pictures, or X's own word why there is nothing else. */
  pictures: boolean;
};

const known = [
  css.userName,
  css.avatarColumn,
  css.socialContext,
  css.note,
  css.time,
  '[role="group"]',
  '[aria-hidden="true"]',
  'button, [role="button"]',
].join(', ');
const pictures = `img, video, svg, canvas, iframe, ${css.media}, ${css.card}`;
/** Letters; labels of X ("GIF", "Replying to") are shorter. */
const enough = 25;

const countLetters = (node: Node): number => node.textContent?.match(/\p{L}/gu)?.length ?? 0;

/** X's own words, where an icon goes before them ("Who can reply?"). */
function isOfX(element: Element): boolean {
  let first = element;
  while (first.firstElementChild && first.localName !== 'svg') first = first.firstElementChild;
  return first.localName === 'svg' && !element.querySelector('img, video');
}

/** `replyLinks`: the links to those whom the post replies to. */
export function readRest({ article, quoted }: PostParts, replyLinks: readonly Element[]): Rest {
  const rest = { words: false, pictures: false };
  let letters = 0;
  const isFrame = (element: Element) => element.querySelector(`${css.userName}, [role="group"]`) !== null;
  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) letters += countLetters(node);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element === quoted || element.matches(known)) continue;
      if (element.matches(pictures)) rest.pictures = true;
      else if (isFrame(element)) visit(element);
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
  rest.words = letters >= enough;
  return rest;
}
