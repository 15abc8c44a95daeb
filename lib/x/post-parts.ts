import { statusIn, xPath } from './links.ts';
import { css, partOf } from './selectors.ts';

export type Link = { element: Element; path: string };

/** The parts of one article, found in one pass; `own…` are those outside the quoted post. */
export type PostParts = {
  article: Element;
  names: Element[];
  avatars: Element[];
  texts: Element[];
  links: Link[];
  /** Link around the time of the post itself. */
  permalink: Link | null;
  time: Element | null;
  avatarColumn: Element | null;
  socialContext: Element | null;
  showMore: Element[];
  richText: Element | null;
  hasMedia: boolean;
  hasTime: boolean;
  quoted: Element | null;
  ownNames: Element[];
  ownAvatars: Element[];
  ownTexts: Element[];
  ownLinks: Link[];
};

const anyPart = `[data-testid], ${css.time}, ${css.link}, video`;

export function collectParts(article: Element): PostParts {
  /** By selector. */
  const found: Record<string, Element[]> = {};
  const allOf = (part: string): Element[] => {
    found[part] ??= [];
    return found[part];
  };
  const links: Link[] = [];
  const times: Element[] = [];
  for (const element of article.querySelectorAll(anyPart)) {
    const testId = element.getAttribute('data-testid');
    const part = testId === null ? undefined : partOf(testId);
    if (part) allOf(part).push(element);
    const tag = element.localName;
    if (tag === 'time') times.push(element);
    else if (tag === 'video') allOf(css.media).push(element);
    const path = tag === 'a' ? xPath(element.getAttribute('href')) : null;
    if (path === null) continue;
    links.push({ element, path });
    if (path.includes('/photo/') || path.includes('/video/')) allOf(css.media).push(element);
  }
  const names = allOf(css.userName);
  const column = allOf(css.avatarColumn)[0];
  // Above the post X may show who sent it round.
  const avatars = allOf(css.avatar).filter((avatar) => !column || !(column.compareDocumentPosition(avatar) & 2));
  const texts = allOf(css.text);

  const holdsHead = (element: Element): boolean =>
    names.some((name) => element.contains(name)) || texts.some((text) => element.contains(text));
  const linkOf = (time: Element): Link | null => {
    const around = time.closest(css.link);
    return (around && !holdsHead(around) && links.find((link) => link.element === around && statusIn(link.path))) || null;
  };
  let permalink: Link | null = null;
  const time = times.find((one) => (permalink = linkOf(one))) ?? null;
  const quoted = findQuoted({ article, names, avatars, texts, times, permalink });
  const isOwn = (element: Element): boolean => !quoted?.contains(element);
  return {
    article,
    names,
    avatars,
    texts,
    links,
    permalink,
    time,
    avatarColumn: allOf(css.avatarColumn).find(isOwn) ?? null,
    socialContext: allOf(css.socialContext)[0] ?? null,
    showMore: allOf(css.showMore),
    richText: allOf(css.richText).find(isOwn) ?? null,
    hasMedia: allOf(css.media).some(isOwn),
    hasTime: times.some(isOwn),
    quoted,
    ownNames: names.filter(isOwn),
    ownAvatars: avatars.filter(isOwn),
    ownTexts: texts.filter(isOwn),
    ownLinks: links.filter((link) => isOwn(link.element)),
  };
}

type Marks = Pick<PostParts, 'article' | 'names' | 'avatars' | 'texts' | 'permalink'> & {
  times: Element[];
};

/**
 * The element that holds the quoted post. Found by what X wraps it in, and else grown from anything that only a second post can have,
 * up to where the post's own parts begin: another person's words must never pass for the author's.
 */
function findQuoted({ article, names, avatars, texts, times, permalink }: Marks): Element | null {
  // Most posts: one of each, so nothing that a second post could have left.
  const isSingle = [names, avatars, texts, times].every((found) => found.length <= 1);
  if (isSingle && !texts[0]?.closest(css.linkBlock)) return null;
  const parts = [...names, ...avatars, ...texts];
  const ownName = names.find((name) => name.querySelector(css.link)) ?? names[0];
  const ownAvatar = avatars.find((avatar) => avatar.querySelector(css.link)) ?? avatars[0];
  const own = [permalink?.element, ownName, ownAvatar].filter((element) => element !== undefined);

  const wrapped = [...article.querySelectorAll(css.linkBlock)].find(
    (block) => parts.some((part) => block.contains(part)) && !own.some((part) => block.contains(part)),
  );
  if (wrapped) return wrapped;

  const foreign =
    names.find((name) => name !== ownName) ??
    avatars.find((avatar) => avatar !== ownAvatar) ??
    (permalink ? times.find((time) => !time.closest(css.link)) : undefined);
  if (!foreign) return null;
  let block = foreign;
  while (block.parentElement && block.parentElement !== article && !own.some((part) => block.parentElement?.contains(part)))
    block = block.parentElement;
  return block;
}
