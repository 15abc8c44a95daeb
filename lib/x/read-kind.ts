import { handleIn } from './links.ts';
import type { PostKind } from './post.ts';
import type { PostParts } from './post-parts.ts';
import { css } from './selectors.ts';

/** Of a post that is more than one of these, what tells most about whose words they are. */
export function readKind(parts: PostParts, [words]: readonly Element[], isReply: boolean): PostKind {
  if (words && (words === parts.richText || words.matches(css.anyRichText))) return 'article';
  if (parts.quoted) return 'quote';
  if (isRepost(parts)) return 'repost';
  return isReply ? 'reply' : 'post';
}

/** A link to an account above the row of the picture: the one who reposted. A pin or a community has none. */
function isRepost({ socialContext, ownLinks, ownAvatars, avatarColumn }: PostParts): boolean {
  const isProfile = (link: Element | null | undefined) =>
    ownLinks.some(({ element, path }) => element === link && handleIn(path));
  if (socialContext && (isProfile(socialContext.closest(css.link)) || isProfile(socialContext.querySelector(css.link))))
    return true;
  const first = ownLinks[0];
  const picture = avatarColumn ?? ownAvatars[0];
  if (!first || !picture || !handleIn(first.path) || first.element.closest(`${css.userName}, ${css.avatar}, ${css.text}`))
    return false;
  return (first.element.compareDocumentPosition(picture) & 4) !== 0;
}
