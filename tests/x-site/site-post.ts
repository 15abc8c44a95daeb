/** What a ruleset should answer for a practice post. `review` and `none` are both quiet: neither raises anything on the page. */
type Expect = 'now' | 'today' | 'review' | 'none';

export type QuotedPost = { author: string; text: string; minutesAgo: number; showMore?: 'div' | 'a' | 'button' };

/** One invented post. `text` is what its author typed, without the leading handles, which X moves to `replyTo`. */
export type SitePost = {
  /** Digits, in time order like X's own; fixed for a post of a file, so that a reload shows the same post. */
  id: string;
  author: string;
  text: string;
  minutesAgo: number;
  /** Everyone the reply answers, in order; shown above the text, except on a conversation page. */
  replyTo?: string[];
  /** Only so many of `replyTo` are shown; the rest hide behind "and N others". */
  shownHandles?: number;
  /** The post above it in a conversation; on /home the two are joined by a line when both are there. */
  inReplyTo?: string;
  quote?: QuotedPost;
  repostedBy?: string;
  pinned?: boolean;
  /** An advertisement: no time, no link of its own. */
  promoted?: boolean;
  /** The text stops after `showMoreAfter` characters (140) and a link, in the tag X used at some time, gives the rest. */
  showMore?: 'div' | 'a' | 'button';
  showMoreAfter?: number;
  media?: 'photo' | 'video';
  /** An X Article: a title and rich text instead of post text. */
  article?: string;
  /** Its own link then ends in /history. */
  edited?: boolean;
  /** Line breaks as <br> instead of "\n" (both have been seen). */
  breaks?: 'br';
  /** The language X claims; often wrong for short texts. */
  lang?: string;
  linkCard?: string;
  /** Also shown on the home timeline (every post that is addressed to the account is on its mentions page). */
  home?: boolean;
  /** What a ruleset should answer for the words shown, when the post is addressed to the account. */
  expect: Expect;
};

/** Handles in the text, in lower case, without "@". An address such as a@b.example is none. */
function findMentions(text: string): string[] {
  return [...text.matchAll(/(?<![\w@])@(\w{1,20})/g)].map((found) => (found[1] ?? '').toLowerCase());
}

/** X would put this post on the mentions page of `handle`. */
export function isAddressedTo(post: SitePost, handle: string): boolean {
  const me = handle.toLowerCase();
  if (post.author.toLowerCase() === me || post.promoted) return false;
  return [...(post.replyTo ?? []).map((other) => other.toLowerCase()), ...findMentions(post.text)].includes(me);
}

const EPOCH = 1_288_834_974_657n;
/** Ids are cut from one fixed moment, so that they stay the same from one load to the next. */
const FIXED_NOW = 1_793_000_000_000n;

/** An id of X's kind, `millisecondsAgo` before the fixed moment; `part` (0 to 4,194,303) tells posts of one moment apart. */
export function makeId(millisecondsAgo: number, part: number): string {
  return String(((FIXED_NOW - BigInt(Math.round(millisecondsAgo)) - EPOCH) << 22n) + BigInt(part));
}
