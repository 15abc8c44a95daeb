import { noStops } from '#lib/settings/items.ts';
import { dueEvidence } from '#lib/settings/observe-settled.ts';
import { followTimeline } from '#lib/x/follow-timeline.ts';
import { statusIn } from '#lib/x/links.ts';
import { readOwnHandle } from '#lib/x/own-handle.ts';
import { pageKind } from '#lib/x/page-kind.ts';
import { type PageReading, readContext, readPage } from '#lib/x/read-page.ts';
import type { ReadContext } from '#lib/x/read-post.ts';
import { confirmedEvidence, selfCheck } from '#lib/x/self-check.ts';
import { type Sighting, sightingOf, sightPost } from '#lib/x/sight-post.ts';
import { createPostChecker } from './check-posts.ts';
import { decideState, isAllowed, isPaused } from './decide-state.ts';
import type { PageChecker, PageDependencies, PageView, Settled } from './page-checker.ts';
import { type Reason, sameState } from './state.ts';
import { createTally } from './tally.ts';

/** X shows an empty frame first; a fault must last this long on a page before it counts. */
const graceMs = 4000;

/** So long a fault of our own is remembered: longer than to the next look, which meets the same post again. */
const faultMs = 12_000;

/** The content script's work: follows the page, checks the posts addressed to a confirmed account, and says what state Heed is in. */
export function checkPage(needs: PageDependencies): PageChecker {
  const { doc, signal } = needs;
  const address = () => new URL(doc.URL);
  /** Never changes in the life of a page, and is dear to ask. */
  const host = doc.location.hostname;
  const tally = createTally();
  let settled: Settled = {
    accounts: {},
    lastConfirmed: {},
    pausedUntil: null,
    rulesetHash: null,
    stops: noStops,
    leavesOut: false,
  };
  let own = readOwnHandle(doc);
  /** Of the present batch; another account may be signed in at the next. */
  let context: ReadContext | null = null;
  /** Of the present address: X takes a post out of the page while its answers still stand there. */
  const answers = new Set<string>();
  let shown: string | undefined;
  /** Likewise of the present batch; null until a post asks. */
  let mayCheckNow: boolean | null = null;
  let batchBegun = false;
  let page: Reason | null = 'starting';
  let steady = false;
  let faultAt = Number.NEGATIVE_INFINITY;
  let arrivedAt = Date.now();
  let judgedAt = 0;
  let matcherMissing = false;
  let backgroundSilent = false;
  let view: PageView | null = null;

  const guard = (work: () => void) => {
    try {
      work();
    } catch (error) {
      faultAt = Date.now();
      needs.logFault(error);
    }
  };

  const checker = createPostChecker({
    ...needs,
    leavesOut: () => settled.leavesOut,
    onMatcherMissing: () => {
      matcherMissing = true;
      // Some of those counted as checked were not.
      tally.reset();
      publish();
    },
    onLeftOut: (id) => {
      tally.leaveOut(id);
      publish();
    },
    onSilence: () => hearBackground(false),
  });

  const hearBackground = (answers: boolean) => {
    if (backgroundSilent === !answers) return;
    backgroundSilent = !answers;
    publish();
  };

  const noticeAccount = () => {
    const before = own.handle;
    context = null;
    own = readOwnHandle(doc);
    if (own.handle === before) return;
    tally.reset();
    checker.reset();
  };

  // A page that is partly unreadable is still read as far as it goes: the state says so, and the posts that can be read are checked.
  const mayCheck = (handle: string): boolean =>
    !isPaused(settled.pausedUntil, Date.now()) && settled.rulesetHash !== null && isAllowed({ ...settled, handle, host });

  const onArticle = (article: Element) => {
    if (!batchBegun) {
      batchBegun = true;
      if (!own.stillSaid()) noticeAccount();
      mayCheckNow = null;
    }
    context ??= readContext(doc, address(), own.handle, answers);
    const sighting = own.handle === null ? null : sightPost(article, context);
    if (sighting !== null) take(sighting);
  };

  const take = (sighting: Sighting) => {
    if (own.handle === null) return;
    // Right after a change of page the old posts may still stand under the new address, which is then no evidence yet.
    if (!steady && sighting.whole().addressedBy.every((kind) => kind === 'mentions-page')) return;
    mayCheckNow ??= mayCheck(own.handle);
    // What nobody has asked Heed to check is not counted: the state says that nothing is checked.
    if (!mayCheckNow) return;
    try {
      if (sighting.checked) checker.check(sighting, own.handle);
      tally.note(sighting);
    } catch (error) {
      tally.note({ ...sighting, checked: false });
      throw error;
    }
  };

  /** The safety net: every post on the page, from the reading that the state is judged by. */
  const rescan = () => {
    const { readings } = judge();
    mayCheckNow = null;
    for (const reading of readings) if (reading.post.addressedBy.length > 0) guard(() => take(sightingOf(reading)));
    publish();
    if (backgroundSilent && view) needs.onView(view);
  };

  const judge = (): PageReading => {
    judgedAt = Date.now();
    noticeAccount();
    const reading = readPage(doc, address(), answers);
    const fault = selfCheck(reading);
    // The store is asked only where something is due: this comes by every five seconds.
    const due = dueEvidence(confirmedEvidence(reading, fault), settled.lastConfirmed, judgedAt);
    if (due.length > 0) needs.onEvidence(due);
    const found = reading.pageKind === 'messages' ? 'private-messages' : judgedAt - faultAt < faultMs ? 'x-changed' : fault;
    const wasSteady = steady;
    steady = found === null || judgedAt - arrivedAt > graceMs;
    if (steady) page = found;
    if (steady && !wasSteady) follower.readAll();
    publish();
    return reading;
  };

  const publish = () => {
    const state = decideState({
      now: Date.now(),
      host,
      page,
      handle: own.handle,
      lacksRules: settled.rulesetHash === null || matcherMissing,
      backgroundSilent,
      onMentionsPage: pageKind(address()) === 'mentions',
      ...settled,
    });
    const since = view && sameState(state, view.state) ? view.since : Date.now();
    const next: PageView = { state, counts: tally.counts(), handle: own.handle, since };
    const changed = JSON.stringify(next) !== JSON.stringify(view);
    view = next;
    if (changed) needs.onView(next);
    return next;
  };

  const onRoute = () => {
    context = null;
    // A picture of the same post is shown over the same list.
    const status = statusIn(doc.location.pathname)?.id;
    if (status !== shown) answers.clear();
    shown = status;
    arrivedAt = Date.now();
    steady = false;
    const timer = setTimeout(() => guard(judge), graceMs + 100);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };

  const follower = followTimeline(
    doc,
    {
      onArticle: (article) => guard(() => onArticle(article)),
      onBatch: () => {
        batchBegun = false;
        // While X changes from one page to the next, what holds for all its posts may change with every batch.
        const isWell = steady && page === null;
        if (!isWell) context = null;
        // A page that is not read rightly yet may be at any moment.
        if (!isWell && Date.now() - judgedAt > 250) judge();
      },
      onRoute,
      onRescan: rescan,
    },
    signal,
    guard,
  );
  onRoute();

  return {
    settle: (next) => {
      if (next.rulesetHash !== settled.rulesetHash) {
        matcherMissing = false;
        checker.reset();
      }
      settled = next;
      follower.lookAgain();
    },
    lookAgain: follower.lookAgain,
    hearBackground,
    readNow: () => {
      const { posts, ...reading } = judge();
      const confirmed = own.handle !== null && mayCheck(own.handle);
      return {
        steady,
        ...publish(),
        pageKind: reading.pageKind,
        posts: posts.map((post) => ({ ...post, checked: post.checked && confirmed })),
      };
    },
  };
}
