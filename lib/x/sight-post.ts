import { previousArticle } from './connector.ts';
import type { Post } from './post.ts';
import { mayShowOwnPost } from './read-answer.ts';
import { readPlain } from './read-plain.ts';
import { type Fault, isElsewhere, type PostReading, type ReadContext, readPost, unreadPost } from './read-post.ts';
import { avatarOf, css } from './selectors.ts';

/**
 * What a follower needs of every post addressed to the account, the same as `readPost` says. The rest costs twice as much and only a post
 * that a rule matches needs it: `whole` reads it, while the post still stands there.
 */
export type Sighting = Pick<Post, 'id' | 'text' | 'partial' | 'checked'> & { faults?: readonly Fault[]; whole: () => Post };

export const sightingOf = ({ post, faults }: PostReading): Sighting => ({ ...post, faults, whole: () => post });

/**
 * One element that matches `articleSelector`, for a follower that reads each as it comes, in one `readContext` a batch. Null where nothing
 * says that it is addressed to the account: no post, or one that names nobody but its author.
 */
export function sightPost(article: Element, context: ReadContext): Sighting | null {
  if (!mayBeAddressed(article, context) || isElsewhere(article, context)) return null;
  return context.pageKind === 'mentions' ? sightMention(article, context) : sightWhole(article, context);
}

/** Most posts can be left alone after one look: a post to others names one of them, besides its author. */
function mayBeAddressed(article: Element, context: ReadContext): boolean {
  const { pageKind, own } = context;
  if (own === null) return false;
  if (pageKind === 'mentions' || mayShowOwnPost(context)) return true;
  const shown = article.textContent ?? '';
  const author = article.querySelector(css.userName)?.textContent ?? '';
  if (countAts(shown) > countAts(author) || shown.toLowerCase().includes(own)) return true;
  // An answer stands right below the post it answers, joined by a line and without naming anybody. Narrow layouts show no handles.
  const above = previousArticle(article)?.article;
  return above !== undefined && (above.textContent?.toLowerCase().includes(own) || above.querySelector(avatarOf(own)) !== null);
}

const countAts = (text: string): number => text.split(/[@＠]/).length;

/** On the mentions page every post of another account is addressed, so nothing else of a plain one needs to be read to know it. */
function sightMention(article: Element, context: ReadContext): Sighting | null {
  const plain = readPlain(article);
  if (!plain) return sightWhole(article, context);
  return plain.author === context.own ? null : { ...plain, whole: () => readPost(article, context)?.post ?? unreadPost };
}

function sightWhole(article: Element, context: ReadContext): Sighting | null {
  const reading = readPost(article, context);
  return reading && reading.post.addressedBy.length > 0 ? sightingOf(reading) : null;
}
