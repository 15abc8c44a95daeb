import { pageKind } from './page-kind.ts';
import { articleSelector, css } from './selectors.ts';

/** Work per frame: X's own frame must still fit into 16 ms. */
const budgetMs = 4;
/** Counters and late pictures change all the time, and no words of a post stand in them. */
const restless = `${css.actions}, ${css.media}`;
/** Safety net for changes that no observer reports, and the pace of the self-check. */
const rescanMs = 5000;

export type Follower = {
  /** Each mounted article that is new or was re-filled; at most `budgetMs` of these a frame. */
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
 * One observer on the document for child lists only: X replaces everything below it, and attribute or character changes come by the
 * hundred a second. Articles that have left the page are not kept. Everything stops when `signal` aborts. `guard` wraps each call back so that no error of ours reaches the page.
 */
export function followTimeline(
  doc: Document,
  follower: Follower,
  signal: AbortSignal,
  guard: (work: () => void) => void,
): Following {
  const dirty = new Set<Element>();
  const view = doc.defaultView as Window & typeof globalThis;
  let scheduled = false;
  let grown = false;
  let address = view.location.href;
  let isConversation = pageKind(new URL(address)) === 'status';

  const markAll = () => {
    for (const article of doc.querySelectorAll(articleSelector)) dirty.add(article);
  };

  const noticeRoute = () => {
    if (view.location.href === address) return;
    address = view.location.href;
    isConversation = pageKind(new URL(address)) === 'status';
    // React may keep the nodes of a cell over a change of route: what they are evidence of has changed.
    markAll();
    follower.onRoute();
  };

  const runBatch = () => {
    scheduled = false;
    if (signal.aborted) return;
    noticeRoute();
    // In a conversation, what a post answers is told by the post above it, and X puts that one in later.
    if (grown && isConversation) markAll();
    grown = false;
    const end = view.performance.now() + budgetMs;
    for (const article of dirty) {
      dirty.delete(article);
      if (article.isConnected) follower.onArticle(article);
      if (view.performance.now() > end) break;
    }
    follower.onBatch();
    if (dirty.size > 0) schedule();
  };

  const schedule = () => {
    // A hidden tab gets no frames; the rescan goes on there.
    if (scheduled || signal.aborted || doc.hidden) return;
    scheduled = true;
    view.requestAnimationFrame(() => guard(runBatch));
  };

  const collect = (records: MutationRecord[]) => {
    for (const record of records) {
      if (record.addedNodes.length === 0) continue;
      const target = record.target as Element;
      const around = target.closest?.(articleSelector);
      if (around) {
        if (!dirty.has(around) && !target.closest(restless)) dirty.add(around);
        continue;
      }
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        const before = dirty.size;
        for (const article of articlesIn(element)) dirty.add(article);
        grown ||= dirty.size > before;
      }
    }
    if (dirty.size > 0 || view.location.href !== address) schedule();
  };

  const observer = new view.MutationObserver((records) => guard(() => collect(records)));
  observer.observe(doc, { childList: true, subtree: true });

  const rescan = () => {
    if (signal.aborted) return;
    scheduled = false;
    markAll();
    if (doc.hidden) runBatch();
    else schedule();
    follower.onRescan();
  };
  const timer = view.setInterval(() => guard(rescan), rescanMs);
  const onVisible = () => guard(rescan);
  doc.addEventListener('visibilitychange', onVisible);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearInterval(timer);
    doc.removeEventListener('visibilitychange', onVisible);
    dirty.clear();
  });

  const readAll = () => {
    markAll();
    schedule();
  };
  guard(readAll);
  return { readAll, lookAgain: () => guard(rescan) };
}

/** An element and what it holds. By tag first: that is many times faster than the selector, and every change of the page comes by here. */
function articlesIn(element: Element): Iterable<Element> {
  if (element.matches(articleSelector)) return [element];
  if (!element.firstElementChild) return [];
  const byTag = element.getElementsByTagName('article');
  return byTag.length > 0 ? byTag : element.querySelectorAll(css.post);
}
