import { nextArticle } from './connector.ts';
import { pageKind } from './page-kind.ts';
import { articleSelector, css } from './selectors.ts';

/** Work per batch: X's own frame must still fit into 16 ms. */
const budgetMs = 4;
/** From the first change to its batch. Half of what looking at every frame costs is the looking; a person still sees a signal at once. */
const gatherMs = 40;
/** To the next batch while work is left. */
const nextMs = 8;
/** Counters and late pictures change all the time, and no words of a post stand in them. */
const restless = `${css.actions}, ${css.media}`;
/** Safety net for changes that no observer reports, and the pace of the self-check. */
const rescanMs = 5000;

export type Follower = {
  /** Each mounted article that is new or was re-filled, or stands below such a one; at most `budgetMs` of these at a time. */
  onArticle: (article: Element) => void;
  /** After every look at the page. */
  onBatch: () => void;
  /** The address changed without a reload. */
  onRoute: () => void;
  /** Every 5 s, also while the tab is hidden (browsers slow it down there): read all there is, for what no observer reports. */
  onRescan: () => void;
};

export type Following = {
  /** Hands out every mounted article again. */
  readAll: () => void;
  /** A rescan now. */
  lookAgain: () => void;
};

/**
 * Follows a page of X through endless scroll, re-filled cells, replaced timelines, changes of route and re-rendering of the whole app.
 *
 * One observer on the document, for child lists and for addresses of links, which change when a row is re-filled in place: X replaces
 * everything below it, and other changes come by the hundred a second. They are looked at together, every `gatherMs`, those that wait longest
 * first; a re-filled row at once. An article that has left the page meanwhile is read as it left. Everything stops when `signal` aborts. `guard` wraps each call back so that no error of ours reaches the page.
 */
export function followTimeline(
  doc: Document,
  follower: Follower,
  signal: AbortSignal,
  guard: (work: () => void) => void,
): Following {
  /**
   * What is to be read, and the place in the page that it came to; null where it has not changed itself, but what it answers is told by the
   * post above it, which X may put in later.
   */
  const waiting = new Map<Element, Element | null>();
  let changes: MutationRecord[] = [];
  let scheduled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  // `location.href` says the same at ten times the price, and this is asked at every look.
  let address = doc.URL;
  let hasThreads = pageKind(new URL(address)) !== 'mentions';

  const markAll = () => {
    for (const article of doc.querySelectorAll(articleSelector)) waiting.set(article, placeOf(article));
  };

  const noticeRoute = () => {
    if (doc.URL === address) return;
    address = doc.URL;
    hasThreads = pageKind(new URL(address)) !== 'mentions';
    // React may keep the nodes of a cell over a change of route: what they are evidence of has changed.
    markAll();
    follower.onRoute();
  };

  /** Whether a change inside an article may be one of the words of its post. */
  const isOfWords = (target: Element, around: Element): boolean => {
    const part = target.closest(restless);
    // What X puts around whole timelines says nothing about a part of a post.
    return !part || !around.contains(part);
  };

  /** Puts what changed on the list, and what is new on that of `arrived`. Each question to the page costs, so it is asked as late as can be. */
  const sortChanges = (arrived: typeof waiting) => {
    // Neighbouring changes mostly have one target, the list of the cells.
    let target: Node | null = null;
    let around: Element | null = null;
    for (const record of changes) {
      const { addedNodes } = record;
      if (addedNodes.length === 0 && record.type === 'childList') continue;
      if (record.target !== target) {
        target = record.target;
        around = target.nodeType === 1 ? (target as Element).closest(articleSelector) : null;
      }
      if (around === null) {
        for (let at = 0; at < addedNodes.length; at++) addArticlesIn(addedNodes[at] as Node, target as Element, arrived);
      } else if (!waiting.get(around) && isOfWords(target as Element, around)) waiting.set(around, placeOf(around));
    }
    changes = [];
  };

  /** Unless the budget is spent; then it waits for the next look. */
  const read = (article: Element, place: Element | null, end: number) => {
    if (performance.now() > end) {
      waiting.set(article, place);
      return;
    }
    waiting.delete(article);
    // Of one that has gone, only the place tells that it was no private message.
    if (!article.isConnected && (!place?.isConnected || place.closest(`${css.drawer}, ${css.dialog}`))) return;
    follower.onArticle(article);
    const below = hasThreads && place ? nextArticle(article) : null;
    if (below && !waiting.has(below)) waiting.set(below, null);
  };

  /** New posts stand there whole and are read at once; what changes inside a post (`isDue`) changes again and again, and waits. */
  const look = (isDue: boolean) => {
    lookedAt = performance.now();
    const end = lookedAt + budgetMs;
    noticeRoute();
    const due: typeof waiting = isDue ? waiting : new Map();
    sortChanges(due);
    const now = [...due];
    for (const [article, place] of now) read(article, place, end);
    if (isDue || now.length > 0) follower.onBatch();
    if (waiting.size > 0) schedule(isDue ? nextMs : gatherMs);
  };

  const schedule = (waitMs: number) => {
    // In a hidden tab only the rescan goes on.
    if (scheduled || signal.aborted || doc.hidden) return;
    scheduled = true;
    timer = setTimeout(() => {
      scheduled = false;
      guard(() => look(true));
    }, waitMs);
  };

  const observer = new MutationObserver((records) => {
    // In a hidden tab the rescan reads all there is.
    if (doc.hidden) return;
    let isRefill = false;
    for (const record of records) {
      changes.push(record);
      isRefill ||= record.type === 'attributes';
    }
    // The next post in the same row would take the place of this one unread.
    if (isRefill) guard(() => look(true));
    else if (scheduled) return;
    else if (performance.now() - lookedAt > gatherMs) guard(() => look(false));
    else schedule(gatherMs);
  });
  observer.observe(doc, { childList: true, subtree: true, attributeFilter: ['href'] });

  const lookAgain = () =>
    guard(() => {
      if (signal.aborted) return;
      noticeRoute();
      follower.onRescan();
    });
  const interval = setInterval(lookAgain, rescanMs);
  doc.addEventListener('visibilitychange', lookAgain);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(interval);
    clearTimeout(timer);
    doc.removeEventListener('visibilitychange', lookAgain);
    waiting.clear();
    changes = [];
  });

  const readAll = () => {
    markAll();
    schedule(0);
  };
  guard(readAll);
  return { readAll, lookAgain };
}

/** What stays where it is when X takes a row away. */
const placeOf = (article: Element): Element => article.closest(css.cell)?.parentElement ?? article;

/**
 * The articles of what came into the page. By tag first: that is many times faster than the selector, and every change comes by here. A cell
 * holds one post; should X ever put more into it, the rescan reads the others.
 */
function addArticlesIn(node: Node, place: Element, into: Map<Element, Element | null>): void {
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (element.matches(articleSelector)) into.set(element, place);
  else if (element.matches(css.cell)) {
    const only = element.querySelector('article') ?? element.querySelector(css.post);
    if (only) into.set(only, place);
  } else if (element.firstElementChild) {
    const byTag = element.querySelectorAll('article');
    for (const article of byTag.length > 0 ? byTag : element.querySelectorAll(css.post)) into.set(article, place);
  }
}
