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
  /** Each mounted article that is new or was re-filled, or stands below such a one; at most `budgetMs` of these a batch. */
  onArticle: (article: Element) => void;
  /** After every batch. */
  onBatch: () => void;
  /** The address changed without a reload. */
  onRoute: () => void;
  /** Every 5 s, also while the tab is hidden (browsers slow it down there). */
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
 * everything below it, and other changes come by the hundred a second. Articles that have left the page are not kept. Everything stops when `signal` aborts. `guard` wraps each call back so that no error of ours reaches the page.
 */
export function followTimeline(
  doc: Document,
  follower: Follower,
  signal: AbortSignal,
  guard: (work: () => void) => void,
): Following {
  /** What is to be read; `below`: itself unchanged, but what it answers is told by the post above it, and X may put that one in later. */
  const waiting = new Map<Element, 'changed' | 'below'>();
  const view = doc.defaultView as Window & typeof globalThis;
  let records: MutationRecord[] = [];
  let scheduled = false;
  let timer = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  // `location.href` says the same at ten times the price, and this is asked at every change.
  let address = doc.URL;
  let hasThreads = pageKind(new URL(address)) !== 'mentions';

  const markAll = () => {
    for (const article of doc.querySelectorAll(articleSelector)) waiting.set(article, 'changed');
  };

  const noticeRoute = () => {
    if (doc.URL === address) return;
    address = doc.URL;
    hasThreads = pageKind(new URL(address)) !== 'mentions';
    // React may keep the nodes of a cell over a change of route: what they are evidence of has changed.
    markAll();
    follower.onRoute();
  };

  const readOne = (article: Element, why: 'changed' | 'below') => {
    if (!article.isConnected) return;
    follower.onArticle(article);
    const below = hasThreads && why === 'changed' ? nextArticle(article) : null;
    if (below && !waiting.has(below)) waiting.set(below, 'below');
  };

  /** Puts what changed on the list, and answers what is new. */
  const sort = (): Map<Element, 'changed'> => {
    const arrived = new Map<Element, 'changed'>();
    // Neighbouring changes mostly have one target, the list of the cells.
    let target: Node | null = null;
    let around: Element | null = null;
    for (const record of records) {
      const { addedNodes } = record;
      if (addedNodes.length === 0 && record.type === 'childList') continue;
      if (record.target !== target) {
        target = record.target;
        around = target.nodeType === 1 ? (target as Element).closest(articleSelector) : null;
      }
      if (around) {
        const part = waiting.get(around) === 'changed' ? around : (target as Element).closest(restless);
        // What X puts around whole timelines says nothing about a part of a post.
        if (!part || !around.contains(part)) waiting.set(around, 'changed');
        continue;
      }
      for (const node of addedNodes) {
        if (node.nodeType === 1) for (const article of articlesIn(node as Element)) arrived.set(article, 'changed');
      }
    }
    return arrived;
  };

  /** Reads on until the budget is spent; what is left waits for the next look. */
  const read = (articles: Iterable<[Element, 'changed' | 'below']>, end: number) => {
    for (const [article, why] of articles) {
      waiting.delete(article);
      if (view.performance.now() > end) waiting.set(article, why);
      else readOne(article, why);
    }
  };

  /** New posts stand there whole and are read at once; what changes inside a post (`isDue`) changes again and again, and waits. */
  const look = (isDue: boolean) => {
    if (signal.aborted) return;
    lookedAt = view.performance.now();
    const end = lookedAt + budgetMs;
    noticeRoute();
    const arrived = sort();
    records = [];
    read(arrived, end);
    if (isDue) read([...waiting], end);
    if (isDue || arrived.size > 0) follower.onBatch();
    if (waiting.size > 0) schedule(isDue ? nextMs : gatherMs);
  };

  const schedule = (waitMs: number) => {
    // In a hidden tab only the rescan goes on.
    if (scheduled || signal.aborted || doc.hidden) return;
    scheduled = true;
    timer = view.setTimeout(() => {
      scheduled = false;
      guard(() => look(true));
    }, waitMs);
  };

  const observer = new view.MutationObserver((seen) => {
    // In a hidden tab the rescan reads all there is.
    if (doc.hidden || signal.aborted) return;
    records.push(...seen);
    if (scheduled) return;
    if (view.performance.now() - lookedAt > gatherMs) guard(() => look(false));
    else schedule(gatherMs);
  });
  observer.observe(doc, { childList: true, subtree: true, attributeFilter: ['href'] });

  const rescan = () => {
    if (signal.aborted) return;
    view.clearTimeout(timer);
    scheduled = false;
    markAll();
    if (doc.hidden) look(true);
    else schedule(gatherMs);
    follower.onRescan();
  };
  const interval = view.setInterval(() => guard(rescan), rescanMs);
  const onVisible = () => guard(rescan);
  doc.addEventListener('visibilitychange', onVisible);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearInterval(interval);
    view.clearTimeout(timer);
    doc.removeEventListener('visibilitychange', onVisible);
    waiting.clear();
  });

  const readAll = () => {
    markAll();
    schedule(gatherMs);
  };
  guard(readAll);
  return { readAll, lookAgain: () => guard(rescan) };
}

/** An element and what it holds. By tag first: that is many times faster than the selector, and every change of the page comes by here. */
function articlesIn(element: Element): Iterable<Element> {
  if (!element.firstElementChild) return [];
  if (element.matches(articleSelector)) return [element];
  const byTag = element.querySelectorAll('article');
  return byTag.length > 0 ? byTag : element.querySelectorAll(css.post);
}
