/** Why a post counts as addressed to the signed-in account. Each kind is read from the page, never guessed. */
export const evidenceKinds = ['text-mention', 'reply-block', 'mentions-page', 'thread-reply', 'people-overflow'] as const;
export type Evidence = (typeof evidenceKinds)[number];

const postKinds = ['post', 'reply', 'quote', 'repost', 'promoted', 'article', 'unavailable'] as const;
export type PostKind = (typeof postKinds)[number];

/** One post as X shows it at this moment. `text` holds the author's own words only, never those of a post they quote. */
export type Post = {
  /** Status id (digits); null where X gives none (promoted, unavailable). Compare with `BigInt` order, never as a number. */
  id: string | null;
  /** Handle without "@", as X writes it; '' where X gives none. Compare in lower case. */
  author: string;
  authorName: string;
  /** Own words; emoji as characters, "\n" at line breaks; '' for a post of pictures only. */
  text: string;
  quotedText: string;
  /** X shows only the beginning ("Show more"). */
  partial: boolean;
  kind: PostKind;
  addressedBy: Evidence[];
  /** How many other accounts the post visibly addresses too. */
  alsoTo: number;
  /** ISO time as X gives it; null where X gives none. */
  postedAt: string | null;
  /** Heed matches this post: addressed, with words, not by the account itself, not promoted or unavailable. */
  checked: boolean;
};
