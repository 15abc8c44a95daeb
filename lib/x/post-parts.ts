import { statusIn, xPath } from './links.ts';
import { css } from './selectors.ts';

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
  quoted: Element | null;
  ownNames: Element[];
  ownAvatars: Element[];
  ownTexts: Element[];
  ownLinks: Link[];
};

const anyPart = ['[data-testid]', css.time, css.link, css.linkBlock, 'video'].join(',');

export function collectParts(article: Element): PostParts {
  const names: Element[] = [];
  const avatars: Element[] = [];
  const texts: Element[] = [];
  const links: Link[] = [];
  const times: Element[] = [];
  const linkBlocks: Element[] = [];
  const showMore: Element[] = [];
  const avatarColumns: Element[] = [];
  let socialContext: Element | null = null;
  let richText: Element | null = null;
  let hasMedia = false;

  for (const element of article.querySelectorAll(anyPart)) {
    if (element.hasAttribute('data-testid')) {
      if (element.matches(css.userName)) names.push(element);
      else if (element.matches(css.avatar)) avatars.push(element);
      else if (element.matches(css.text)) texts.push(element);
      else if (element.matches(css.avatarColumn)) avatarColumns.push(element);
      else if (element.matches(css.socialContext)) socialContext ??= element;
      else if (element.matches(css.showMore)) showMore.push(element);
      else if (element.matches(css.richText)) richText ??= element;
      else hasMedia ||= element.matches(css.media) || element.matches(css.card);
    }
    if (element.matches(css.time)) times.push(element);
    else if (element.tagName.toUpperCase() === 'VIDEO') hasMedia = true;
    if (element.matches(css.linkBlock)) linkBlocks.push(element);
    if (element.matches(css.link)) {
      const path = xPath(element.getAttribute('href'));
      if (path !== null) {
        links.push({ element, path });
        if (path.includes('/photo/') || path.includes('/video/')) hasMedia = true;
      }
    }
  }

  const holdsHead = (element: Element): boolean =>
    names.some((name) => element.contains(name)) || texts.some((text) => element.contains(text));
  const linkOf = (time: Element): Link | null => {
    const around = time.closest(css.link);
    return (around && !holdsHead(around) && links.find((link) => link.element === around && statusIn(link.path))) || null;
  };
  const time = times.find(linkOf) ?? null;
  const permalink = time && linkOf(time);
  const quoted = findQuoted({ article, names, avatars, texts, times, linkBlocks, permalink });
  const isOwn = (element: Element): boolean => !quoted?.contains(element);
  return {
    article,
    names,
    avatars,
    texts,
    links,
    permalink,
    time,
    avatarColumn: avatarColumns.find(isOwn) ?? null,
    socialContext,
    showMore,
    richText: richText && isOwn(richText) ? richText : null,
    hasMedia,
    quoted,
    ownNames: names.filter(isOwn),
    ownAvatars: avatars.filter(isOwn),
    ownTexts: texts.filter(isOwn),
    ownLinks: links.filter((link) => isOwn(link.element)),
  };
}

type Marks = Pick<PostParts, 'article' | 'names' | 'avatars' | 'texts' | 'permalink'> & {
  times: Element[];
  linkBlocks: Element[];
};

/**
 * The element that holds the quoted post. Found by what X wraps it in, and else grown from anything that only a second post can have,
 * up to where the post's own parts begin: another person's words must never pass for the author's.
 */
function findQuoted({ article, names, avatars, texts, times, linkBlocks, permalink }: Marks): Element | null {
  const parts = [...names, ...avatars, ...texts];
  const ownName = names.find((name) => name.querySelector(css.link)) ?? names[0];
  const ownAvatar = avatars.find((avatar) => avatar.querySelector(css.link)) ?? avatars[0];
  const own = [permalink?.element, ownName, ownAvatar].filter((element) => element !== undefined);

  const wrapped = linkBlocks.find(
    (block) => parts.some((part) => block.contains(part)) && !own.some((part) => block.contains(part)),
  );
  if (wrapped) return wrapped;

  const foreign =
    names.find((name) => name !== ownName) ??
    avatars.find((avatar) => avatar !== ownAvatar) ??
    (permalink ? times.find((time) => !time.closest(css.link)) : undefined) ??
    texts[1];
  if (!foreign) return null;
  let block = foreign;
  while (block.parentElement && block.parentElement !== article && !own.some((part) => block.parentElement?.contains(part)))
    block = block.parentElement;
  return block;
}
