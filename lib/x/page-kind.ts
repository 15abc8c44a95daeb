import { handleIn, statusIn } from './links.ts';

const pageKinds = [
  'home',
  'mentions',
  'notifications',
  'status',
  'profile',
  'search',
  'list',
  'community',
  'bookmarks',
  'explore',
  'messages',
  'settings',
  'compose',
  'other',
] as const;
export type PageKind = (typeof pageKinds)[number];

const noTimelines: readonly PageKind[] = ['explore', 'messages', 'settings', 'compose', 'other'];
/** The page must hold posts: when Heed finds none there, it has to say why. */
export const holdsTimeline = (kind: PageKind): boolean => !noTimelines.includes(kind);

const byFirst = new Map<string, PageKind>([
  ['', 'home'],
  ['hashtag', 'search'],
  ['intent', 'compose'],
  ...(['home', 'notifications', 'search', 'explore', 'messages', 'settings', 'compose'] as const).map(
    (kind) => [kind, kind] as const,
  ),
]);
/** Pages of X that look like the profile of an account. */
const noProfiles = new Set(
  'bookmarks communities connect_people follower_requests lists moments topics who_to_follow'.split(' '),
);
const byFirstUnderI = new Map<string, PageKind>([
  ['chat', 'messages'],
  ['bookmarks', 'bookmarks'],
  ['lists', 'list'],
  ['communities', 'community'],
]);
/** Parts of a profile that hold posts; followers, media grids and the like do not. */
const profileTabs = new Set(['with_replies', 'likes', 'highlights', 'articles', 'superfollows']);
/** Search for people, lists or pictures holds no posts. */
const searchesForOthers = new Set(['user', 'list', 'media']);

/** What kind of page an address of X is. The words on the page play no part: they are translated. */
export function pageKind(url: URL): PageKind {
  const [, first = '', second = '', third = '', fourth = ''] = url.pathname.split('/');
  const status = statusIn(url.pathname);
  // Below a post: /photo/1 shows the post with its replies; /likes, /retweets, /people, /analytics list other things.
  if (status) return status.rest === '' || /^(?:photo|video)\b/.test(status.rest) ? 'status' : 'other';
  if (first === 'notifications' && second === 'mentions') return 'mentions';
  if (first === 'search' && searchesForOthers.has(url.searchParams.get('f') ?? '')) return 'other';
  if (first === 'i') return pageKindUnderI(second, third, fourth);
  const fixed = byFirst.get(first);
  if (fixed) return fixed;
  if (!handleIn(`/${first}`) || noProfiles.has(first)) return 'other';
  if (second === '' || profileTabs.has(second)) return 'profile';
  return second === 'lists' && third !== '' && fourth === '' ? 'list' : 'other';
}

/** The front pages of lists and communities, and those of their members, hold no posts. */
function pageKindUnderI(second: string, third: string, fourth: string): PageKind {
  const kind = byFirstUnderI.get(second) ?? 'other';
  return (kind === 'list' || kind === 'community') && (!/^\d/.test(third) || fourth !== '') ? 'other' : kind;
}

/** X Pro shows many timelines at once and is not covered: no reader runs there. */
export const isXProHost = (url: URL): boolean => /^(?:pro\.x|(?:pro\.|tweetdeck\.)twitter)\.com$/.test(url.hostname);
