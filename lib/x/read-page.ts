import { statusIn, xPath } from './links.ts';
import { type OwnHandle, readOwnHandle } from './own-handle.ts';
import { type PageKind, pageKind } from './page-kind.ts';
import type { Post } from './post.ts';
import { mayShowOwnPost } from './read-answer.ts';
import { isElsewhere, type PostReading, type ReadContext, readPost } from './read-post.ts';
import { articleSelector, css } from './selectors.ts';

/** What the self-check needs to know of a page, beyond its posts. */
type PageFacts = {
  isXPro: boolean;
  hasError: boolean;
  /** X offers to load again what did not load. */
  hasRetry: boolean;
  hasEmptyState: boolean;
  isLoading: boolean;
  notificationRows: number;
  /** Rows of a timeline with nothing in them. */
  hollowRows: number;
  /** Names, words or permalinks of posts that stand in no article. */
  strayParts: number;
  /** Heed has not seen the own post that the page is about, so nothing tells which of the others answer it. */
  lacksOwnPost: boolean;
};

export type PageReading = {
  pageKind: PageKind;
  own: OwnHandle;
  /** In page order, each article once; also those of the photo viewer. */
  posts: Post[];
  /** One for each of `posts`, in the same order. */
  readings: PostReading[];
  facts: PageFacts;
};

/** What a page says of all its posts; `own` is the signed-in handle in lower case, `answers` those met on this page before. */
export function readContext(doc: Document, url: URL, own: string | null, answers = new Set<string>()): ReadContext {
  const kind = pageKind(url);
  // While X changes from one page to the next, the address is new and the posts are still the old ones.
  return {
    pageKind: kind === 'mentions' && showsOtherTab(doc) ? 'other' : kind,
    own,
    focused: kind === 'status' ? statusIn(url.pathname) : null,
    answers,
  };
}

function showsOtherTab(doc: Document): boolean {
  const tabs = [...doc.querySelectorAll(css.selectedTab)].map((tab) => xPath(tab.getAttribute('href')));
  return tabs.length > 0 && !tabs.includes('/notifications/mentions');
}

/** Reads everything that X shows at this moment. Changes nothing on the page. `own`: where it was read just now. */
export function readPage(doc: Document, url: URL, answers?: Set<string>, own = readOwnHandle(doc)): PageReading {
  const context = readContext(doc, url, own.handle, answers);
  const readings: PostReading[] = [];
  for (const article of doc.querySelectorAll(articleSelector)) {
    if (isElsewhere(article, context)) continue;
    const reading = readPost(article, context);
    if (reading) readings.push(reading);
  }
  return {
    pageKind: pageKind(url),
    own,
    posts: readings.map(({ post }) => post),
    readings,
    facts: readFacts(doc, url, context),
  };
}

const isXArticlePage = (url: URL): boolean => /^\/\w+\/article\/\d/.test(url.pathname);

/** Words, no heading, and this one button without a test id stand alone in the timeline, and in no prompt or the like of X's. */
function isRetry(button: Element): boolean {
  const box = button.closest(':not(:only-child)');
  const around = box?.parentElement;
  return (
    !!button.textContent &&
    !!box?.previousElementSibling?.textContent &&
    around?.querySelectorAll(`${css.control}, ${css.heading}`).length === 1 &&
    !!around.closest('[data-testid]')?.matches(`${css.cell}, ${css.mainColumn}`)
  );
}

function readFacts(doc: Document, url: URL, context: ReadContext): PageFacts {
  const count = (selector: string) => doc.querySelectorAll(selector).length;
  // Counted, and none of them looked at: an element is dear the first time that a script touches it.
  const countOutside = (selector: string, not: string) =>
    count(selector) && count(selector) - count(`:is(${not}) :is(${selector})`);
  const has = (selector: string) => countOutside(selector, `${css.article}, ${css.sidebar}`) > 0;
  const isHollow = (row: Element) => !row.querySelector('img, svg, button') && !row.textContent?.trim();
  const besides = `${articleSelector}, ${css.dialog}, ${css.sidebar}, ${css.hoverCard}, ${css.drawer}`;
  // The page of an X Article alone shows it outside any post.
  const parts = [css.userName, css.text, css.showMore, ...(isXArticlePage(url) ? [] : [css.richText])].join(', ');
  const isStrayTime = (time: Element) =>
    !time.closest(besides) && /\/status\/\d/.test(time.closest(css.link)?.getAttribute('href') ?? '');
  const strayTimes = [...doc.querySelectorAll(css.time)].filter(isStrayTime).length;
  // Which posts are answers is told by where they stand.
  const mayBeOwn = mayShowOwnPost(context);
  const strayPosts = mayBeOwn ? countOutside(css.post, `main, ${css.dialog}, ${css.drawer}`) : 0;
  return {
    isXPro: count(css.columns) > 0,
    hasError: has(css.errorDetail),
    hasRetry: [...doc.querySelectorAll(`:is(${css.control}):not(a, [data-testid])`)].some(
      (button) => !button.closest(besides) && isRetry(button),
    ),
    hasEmptyState: has(css.emptyState),
    isLoading: has(css.spinner),
    notificationRows: count(css.notificationRow),
    hollowRows: [...doc.querySelectorAll(css.cell)].filter(isHollow).length,
    strayParts: countOutside(parts, besides) + strayTimes + strayPosts,
    // Behind a window of X's, the page may be another; the window of a picture can show no posts.
    lacksOwnPost:
      mayBeOwn &&
      !context.answers.has(context.focused?.id ?? '') &&
      (count(css.dialog) === 0 || count(`${css.dialog} ${css.article}`) > 0),
  };
}
