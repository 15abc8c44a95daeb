/**
 * Everything that Heed assumes about X's markup, and the only file that names it. When X changes, mend it here.
 *
 * `seen`: month of the newest real page in which the selector was found at work (for those marked "reported", the newest source of
 * another reader that still used it). Never lean on class names, `id__*` ids, `aria-label`s or any word that X shows: they are
 * random, or translated. `tests/fixtures/x/expected-counts.ts` is the twin of this table: how often each one must be found in each capture.
 */
const byTestId = (name: string): string => `[data-testid="${name}"]`;

export const css = {
  post: byTestId('tweet'),
  article: 'article',
  focused: '[tabindex="-1"]',
  notificationRow: byTestId('notification'),
  cell: byTestId('cellInnerDiv'),
  userName: byTestId('User-Name'),
  avatar: '[data-testid^="UserAvatar-Container-"]',
  avatarColumn: byTestId('Tweet-User-Avatar'),
  text: byTestId('tweetText'),
  anyText: '[lang]',
  richText: byTestId('twitterArticleRichTextView'),
  anyRichText: `${byTestId('longformRichTextComponent')}, [data-contents="true"]`,
  articlePart: 'article :is(p, [data-block], [data-testid^="twitter"])',
  showMore: byTestId('tweet-text-show-more-link'),
  socialContext: byTestId('socialContext'),
  placement: byTestId('placementTracking'),
  card: '[data-testid^="card."]',
  media: ['tweetPhoto', 'videoPlayer', 'videoComponent', 'previewInterstitial', 'cardPoll', 'article-cover-image']
    .map(byTestId)
    .join(', '),
  actions: '[role="group"]',
  note: byTestId('birdwatch-pivot'),
  time: 'time',
  link: 'a[href]',
  linkBlock: '[role="link"]',
  profileLink: `a${byTestId('AppTabBar_Profile_Link')}`,
  accountMenu: byTestId('SideNav_AccountSwitcher_Button'),
  mobileAccount: byTestId('DashButton_ProfileIcon_Link'),
  topBar: byTestId('TopNavBar'),
  back: byTestId('app-bar-back'),
  signIn: ['login', 'signup', 'loginButton', 'signupButton', 'google_sign_in_container'].map(byTestId).join(', '),
  selectedTab: 'a[role="tab"][aria-selected="true"][href]',
  errorDetail: byTestId('error-detail'),
  emptyState: byTestId('emptyState'),
  sidebar: byTestId('sidebarColumn'),
  dialog: '[role="dialog"]',
  hoverCard: byTestId('HoverCard'),
  drawer: ['DMDrawer', 'chat-drawer-root'].map(byTestId).join(', '),
  helpLink: 'a[href*="//help.x.com/"], a[href*="//help.twitter.com/"]',
  spinner: 'main [role="progressbar"][aria-valuemax="1"]',
  heading: '[role="heading"], h2',
  control: 'button, a, [role="button"], [role="textbox"]',
  timeline: '[role="region"], [role="dialog"], main, body',
  columns: '[data-testid*="multi-column-layout-column-content"]',
} as const satisfies Record<string, string>;

export type SelectorName = keyof typeof css;

/** What each one finds, and when it was last seen at work; apart from the selectors, so that no page of X carries it. */
export const notes: Record<SelectorName, { what: string; seen: string }> = {
  post: { what: 'a post; before 2022 on a div inside the article', seen: '2025-11' },
  article: { what: 'a post, a notification row, or a post that cannot be shown', seen: '2025-11' },
  focused: { what: 'of the articles of a page about one post, that post', seen: '2025-10' },
  notificationRow: { what: 'a row of the "All" tab that is no post', seen: '2026-08 reported' },
  cell: { what: 'one row of a timeline', seen: '2025-11' },
  userName: { what: 'name and handle of an author; the second is that of the quoted post', seen: '2025-11' },
  avatar: { what: 'picture of an account; the handle is its suffix', seen: '2026-01' },
  avatarColumn: { what: 'holds the picture; a sibling after it is the line to the reply', seen: '2025-11' },
  text: { what: 'words of a post; the second is that of the quoted post', seen: '2025-11' },
  anyText: { what: 'words of a post, where `text` is gone', seen: '2025-11' },
  richText: { what: 'words of an X Article', seen: '2026-07 reported' },
  anyRichText: { what: 'words of an X Article, where that is gone', seen: '2026-07 reported' },
  articlePart: { what: 'part of an X Article, and of nothing that X itself says in a post', seen: '2026-07 reported' },
  showMore: { what: 'X shows only the beginning: a div, a link or a button', seen: '2025-11' },
  socialContext: { what: 'line above the author: reposted, pinned, community', seen: '2025-05' },
  placement: { what: 'around an article: promoted; inside one it only wraps a video', seen: '2024-11' },
  card: { what: 'link card or poll', seen: '2025-10' },
  media: { what: 'picture, video, poll or cover', seen: '2025-10' },
  actions: { what: 'row of counters below a post; changes all the time', seen: '2025-11' },
  note: { what: 'community note', seen: '2025-10 reported' },
  time: { what: 'when; inside a link to the post for the post itself, outside any link for the quoted one', seen: '2025-11' },
  link: { what: 'profile, post or outside link', seen: '2026-01' },
  linkBlock: { what: 'around a quoted post', seen: '2025-10' },
  profileLink: { what: "the signed-in account's profile, wide layouts", seen: '2026-01' },
  accountMenu: { what: 'the signed-in account, wide layouts', seen: '2026-01' },
  mobileAccount: { what: 'the signed-in account, mobile layout', seen: '2026-08 reported' },
  topBar: { what: 'the bar of the mobile layout', seen: '2026-08 reported' },
  back: { what: 'leads back to the page before; on the mobile layout it stands where the account is shown', seen: '2026-01' },
  signIn: { what: 'X asks the reader to sign in', seen: '2025-05' },
  selectedTab: { what: 'the tab of the timeline shown', seen: '2025-05' },
  errorDetail: { what: "X's own error in place of a page", seen: '2026-01' },
  emptyState: { what: "X's own word that a timeline holds nothing", seen: '2026-08 reported' },
  sidebar: { what: 'column beside the timeline', seen: '2026-01' },
  dialog: { what: 'a window over the page, such as the composer', seen: '2026-08 reported' },
  hoverCard: { what: 'an account shown while the pointer rests on its name', seen: '2026-08 reported' },
  drawer: { what: 'private messages beside the page', seen: '2026-01' },
  helpLink: { what: "where X's own words lead, in place of a quoted post that is gone", seen: '2025-11 reported' },
  spinner: { what: 'X is loading posts; the other bars measure 100 of something', seen: '2025-03' },
  heading: { what: "X's own title over a part of a timeline", seen: '2026-01' },
  control: { what: 'what a row of X offers to press or to write in', seen: '2025-11' },
  timeline: { what: 'where one timeline ends', seen: '2025-05' },
  columns: { what: 'a column of X Pro', seen: '2026-03 reported' },
};

/** Built from the table above, for a reader that sees every element once. */
const partByTestId = new Map(
  [css.userName, css.avatarColumn, css.text, css.socialContext, css.showMore, css.richText, css.media].flatMap((part) =>
    [...part.matchAll(/"([^"]+)"/g)].map((found) => [found[1], part]),
  ),
);
const avatarPrefix = 'UserAvatar-Container-';

/** The part that a test id names, by its selector. */
export function partOf(testId: string): string | undefined {
  const part = partByTestId.get(testId);
  if (part) return part;
  if (testId.startsWith(avatarPrefix)) return css.avatar;
  return testId.startsWith('card.') ? css.media : undefined;
}

/** What an avatar's test id says after its fixed beginning. */
export const avatarSuffix = (avatar: Element): string => avatar.getAttribute('data-testid')?.slice(avatarPrefix.length) ?? '';

/** The picture of one account. */
export const avatarOf = (handle: string): string => `[data-testid="${avatarPrefix}${handle}" i]`;

/** What may hold a post; `readPost` says which do. */
export const articleSelector = `${css.article}, ${css.post}`;

/** Assumptions that no selector can hold; each is put to the proof in tests/e2e/x-mutations.spec.ts. */
export const assumptions = {
  permalink: 'The link around the time of a post leads to /{author}/status/{id}; /history or /photo/1 may follow.',
  avatarSuffix: "A picture's test id ends in the handle of its account.",
  quotedBlock: 'A quoted post stands in one element with role=link; its name, picture and time are no links.',
  replyBlock:
    'Who a post replies to: links whose whole text is "@" and their own path, outside name, words, quoted post and cards.',
  overflow: 'In that block, a link that ends in /people stands for the accounts that X does not name.',
  strip: 'Above the row of the picture stands one narrow row: one empty element, two when a line comes from the post above.',
  answers:
    'Below the post of a page stand its answers, and what X adds to them stands below a row of words with nothing to press.',
  lineDown: 'A post with a reply below it in the same thread has an element after its picture.',
  emoji: 'An emoji is a picture whose alt is the character and whose file name is its code points.',
  reposter: 'The line above a repost is inside a link to the account that reposted; a pin or a community is not.',
} as const;
