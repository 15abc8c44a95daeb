import { handleIn, statusIn } from './links.ts';
import type { Link, PostParts } from './post-parts.ts';
import { css } from './selectors.ts';
import { frame, isOfX } from './unplaced-words.ts';

export type ReplyBlock = {
  /** Handles that the post replies to, lower case, without doubles. */
  handles: string[];
  /** The links to those handles. */
  links: Element[];
  /** "and N others": how many accounts X does not name; 0 when it names all. */
  unnamed: number;
};

const elsewhere = [css.userName, css.text, css.socialContext, css.card, css.avatar, css.richText, css.note].join(', ');
/** With the article, where the search upwards ends. */
const bounded = `${elsewhere}, ${css.article}`;
const overflowPath = /\/people\/?$/;
/** Marks that X or the browser may put around a handle in a right-to-left page. */
const invisible = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const shown = (element: Element): string => (element.textContent ?? '').replace(invisible, '');

/** After an icon X says something of its own: "Automated by @ana". */
function isLabel({ element }: Link): boolean {
  let block = element;
  while (block.parentElement && !block.parentElement.querySelector(frame)) block = block.parentElement;
  return isOfX(block);
}

/** Whom a post replies to, by form alone: the words around the links ("Replying to") are translated. `words`: the author's own words. */
export function readReplyBlock(parts: PostParts, words: readonly Element[], author: string): ReplyBlock {
  // The address and the text first: they rule out most links, and looking upwards costs more.
  const isHere = ({ element }: Link) =>
    !words.some((one) => one.contains(element)) && !element.closest(bounded)?.matches(elsewhere);
  const named = parts.ownLinks.filter((link) => {
    const handle = handleIn(link.path);
    return handle !== null && shown(link.element).toLowerCase() === `@${handle.toLowerCase()}` && isHere(link) && !isLabel(link);
  });
  // Without its User-Name, the author's own handle would look like a reply.
  const links =
    parts.ownNames.length > 0 ? named : named.filter(({ path }) => handleIn(path)?.toLowerCase() !== author.toLowerCase());
  const handles = [...new Set(links.map(({ path }) => (handleIn(path) as string).toLowerCase()))];
  const elements = links.map((link) => link.element);
  const others =
    parts.ownLinks.find((link) => overflowPath.test(link.path) && statusIn(link.path) && isHere(link))?.element ??
    unnamedLink(elements);
  return {
    handles,
    links: elements,
    unnamed: others ? countIn(others.textContent ?? '') : 0,
  };
}

/** "3 others", in the digits of any language X may show it in; at least one. */
function countIn(words: string): number {
  const digits = [...(words.match(/[0-9\u0660-\u0669\u06f0-\u06f9]+/)?.[0] ?? '1')];
  // The last four bits of each of these signs are its worth.
  return Number(digits.map((digit) => digit.charCodeAt(0) & 15).join(''));
}

/** The link among the handles that is no handle, should its address have changed. */
function unnamedLink(named: Element[]): Element | undefined {
  const [first] = named;
  let block = first?.parentElement;
  for (let step = 0; first && block && shown(block) === shown(first) && step < 4; step++) block = block.parentElement;
  if (!block || block.querySelector(elsewhere)) return undefined;
  return [...block.querySelectorAll('a, button, [role="link"]')].find(
    (link) => !named.some((other) => other.contains(link) || link.contains(other)),
  );
}
