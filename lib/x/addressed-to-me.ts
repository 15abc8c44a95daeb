import type { PageKind } from './page-kind.ts';
import type { Evidence } from './post.ts';

export type AddressSigns = {
  pageKind: PageKind;
  /** Signed-in handle, lower case. */
  own: string | null;
  author: string;
  replyTo: readonly string[];
  /** Handles linked or written in the author's own words, lower case. */
  mentioned: readonly string[];
  unnamed: number;
  /** Author of the post that the thread's line comes from, lower case. */
  threadFrom: string | null;
};

/** What on the page shows that a post is addressed to the signed-in account; nothing, and Heed does not look at the post any further. */
export function addressedToMe({ pageKind, own, author, replyTo, mentioned, unnamed, threadFrom }: AddressSigns): Evidence[] {
  if (own === null || author.toLowerCase() === own) return [];
  const evidence: Evidence[] = [];
  if (mentioned.includes(own)) evidence.push('text-mention');
  if (replyTo.includes(own)) evidence.push('reply-block');
  if (pageKind === 'mentions') evidence.push('mentions-page');
  if (threadFrom === own) evidence.push('thread-reply');
  if (unnamed > 0 && !replyTo.includes(own)) evidence.push('people-overflow');
  return evidence;
}

/**
 * Handles in a post's words, lower case, by the rule X links them. The words alone are the second witness, should the links change.
 */
export function mentionedIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w!#$%&*@＠/])[@＠](\w{1,20})(?![\w@])/g)].map((found) => (found[1] as string).toLowerCase());
}
