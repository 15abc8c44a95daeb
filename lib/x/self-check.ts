import type { Reason } from '#lib/checking/state.ts';
import { holdsTimeline, type PageKind } from './page-kind.ts';
import type { Evidence } from './post.ts';
import type { PageReading } from './read-page.ts';
import type { Fault, PostReading } from './read-post.ts';

/** On these, a page with X's own error holds no posts for a good reason: the post or the account is gone. */
const mayBeGone: ReadonlySet<PageKind> = new Set(['status', 'profile', 'list', 'community', 'search']);
/** How a post looks whose words X shows to nobody. */
const lockedAway: readonly Fault[] = ['unreadable', 'words-elsewhere'];
/** Share of the posts on the mentions page that must be seen to name the account. On real pages it is 100 %. */
const namedShare = 0.6;

/**
 * Whether the posts of a page can be trusted to have been read: null, or why Heed is not checking. Silence is the worst fault, so
 * whatever is in doubt counts as "X has changed". Only for a page that has come to rest; a page still loading looks like a broken one.
 */
export function selfCheck(reading: PageReading): Reason | null {
  const { own, facts } = reading;
  if (facts.isXPro) return 'x-pro';
  if (own.handle === null) return own.why === null || own.why === 'not-found' ? 'x-changed' : own.why;
  if (facts.strayParts > 0) return 'x-changed';
  const ordinary = ordinaryPosts(reading);
  const { readings } = reading;
  if (
    (share(readings, lockedAway) >= 0.25 && !isLone(readings)) ||
    share(readings, ['words-unclear'], ({ post }) => post.text === '') >= 0.25 ||
    share(readings, ['quote-unclear'], ({ signs }) => signs.quotes) >= 0.25
  )
    return 'x-changed';
  if (facts.hasRetry && (reading.pageKind === 'status' || (ordinary.length === 0 && holdsTimeline(reading.pageKind))))
    return 'x-error';
  if (ordinary.length === 0) return isGone(reading) || !holdsTimeline(reading.pageKind) ? null : whyEmpty(reading);
  if (hasHoles(reading) || isMisread(reading)) return 'x-changed';
  if (facts.lacksOwnPost) return 'own-post-not-shown';
  return reading.pageKind === 'mentions' && !namesAccount(reading) ? 'x-changed' : null;
}

const ordinaryPosts = ({ readings }: PageReading) =>
  readings.filter(({ post }) => post.kind !== 'promoted' && post.kind !== 'unavailable');

/**
 * How many of the posts, 0 to 1, have one of the faults; of those alike, where only some can have it. One odd post is counted as not read;
 * where many are odd, X makes them otherwise now.
 */
function share(readings: readonly PostReading[], kinds: readonly Fault[], isAlike = (_: PostReading) => true): number {
  const isOdd = ({ faults }: PostReading) => faults.some((fault) => kinds.includes(fault));
  const odd = readings.filter(isOdd).length;
  return odd && odd / readings.filter((one) => isOdd(one) || isAlike(one)).length;
}

/** One such post among others that were read is one odd post, on however short a page: what X changed, it would have changed in those too. */
const isLone = (readings: readonly PostReading[]): boolean =>
  readings.filter(({ faults }) => faults.some((fault) => lockedAway.includes(fault))).length === 1 &&
  // An X Article keeps its words elsewhere.
  readings.some(({ post, faults }) => post.text !== '' && post.kind !== 'article' && faults.length === 0);

/** On the page of a post, X says in its place that it cannot be shown: deleted, withheld, of a suspended or a protected account. */
const isGone = ({ pageKind, readings, facts }: PageReading): boolean =>
  pageKind === 'status' &&
  readings.length > 0 &&
  // Rows that stand empty held posts.
  facts.hollowRows < 2 &&
  readings.every(({ post, faults }) => post.kind === 'unavailable' && faults.length === 0);

function whyEmpty({ pageKind, posts, facts }: PageReading): Reason | null {
  if (posts.some((post) => post.kind === 'promoted')) return 'x-changed';
  if (facts.hasError) return mayBeGone.has(pageKind) ? null : 'x-error';
  if (facts.hasEmptyState) return null;
  if (facts.isLoading) return 'starting';
  if (pageKind === 'notifications' && facts.notificationRows > 0) return facts.hollowRows > 2 ? 'x-changed' : null;
  return 'x-changed';
}

/** Rows of the "All" tab whose post is gone. Elsewhere X itself puts empty rows between the posts. */
const hasHoles = ({ pageKind, facts, posts }: PageReading): boolean =>
  pageKind === 'notifications' && facts.hollowRows > posts.length + facts.notificationRows + 2;

function isMisread(reading: PageReading): boolean {
  const ordinary = ordinaryPosts(reading);
  if (
    share(ordinary, ['no-id', 'no-author', 'author-unclear', 'strange-head']) >= 0.25 ||
    share(ordinary, ['no-words', 'lost-emoji']) >= 0.5
  )
    return true;
  // An X Article keeps its words elsewhere, so it proves nothing about the words of posts.
  const posts = ordinary.filter(({ post }) => post.kind !== 'article');
  // All that a page shows may be pictures. They count as not checked; words that stand elsewhere in one are a fault of their own.
  if (posts.every(({ post }) => post.text === '') && posts.some(({ signs }) => !signs.hasMedia)) return true;
  return share(ordinary, ['lost-emoji'], ({ signs }) => signs.emoji > 0) >= 0.5;
}

/** The mentions page is the one place where the evidence itself can be checked: each post there should name the account. */
function namesAccount(reading: PageReading): boolean {
  // A post that is cut short may name the account further on.
  const others = ordinaryPosts(reading).filter(
    ({ post, signs }) => post.author.toLowerCase() !== reading.own.handle && (signs.namesMe || !post.partial),
  );
  const named = others.filter(({ signs }) => signs.namesMe).length;
  return named >= others.length * namedShare && hasStrips(reading);
}

const hasStrips = (reading: PageReading): boolean => ordinaryPosts(reading).every(({ signs }) => signs.stripFound);

/** The kinds of evidence that a mentions page at rest has just proved readable. */
export function confirmedEvidence(reading: PageReading, fault = selfCheck(reading)): Evidence[] {
  if (reading.pageKind !== 'mentions' || fault !== null) return [];
  const seen = new Set(reading.posts.flatMap((post) => post.addressedBy));
  // No thread is shown there, but the row that would hold its line was found above every post.
  if (ordinaryPosts(reading).length > 0) seen.add('thread-reply');
  return [...seen];
}
