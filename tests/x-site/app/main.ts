import { readOptions, type SiteOptions } from '../options.ts';
import type { SitePost } from '../site-post.ts';
import { renderPostCell, renderSpinner } from './cells.ts';
import { startChurn } from './churn.ts';
import { h } from './dom.ts';
import { followHover } from './hover-card.ts';
import { renderMainColumn, renderMessages, renderMissing, renderSignIn } from './main-column.ts';
import { describePage, type Page } from './pages.ts';
import { openPhoto } from './photo.ts';
import { readRoute } from './routes.ts';
import { layoutFor, renderShell, renderTopBar, type Shell } from './shell.ts';
import { createStore } from './store.ts';
import { stringsOf } from './strings.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import { scrollThrough } from './travel.ts';
import type { View } from './view.ts';

declare global {
  interface Window {
    /** Set before the page loads (a test's init script): called with every element before it enters the page, to break it. */
    xSiteBreak?: (root: Element) => void;
    xSite: XSite;
  }
}

const given = JSON.parse(document.getElementById('x-site-options')?.textContent ?? '{}') as Partial<SiteOptions>;
const options = readOptions(given, location.search);
options.account = sessionStorage.getItem('x-site-account') ?? options.account;
const store = createStore(options);
const opened = new Set<string>();
const scrolls = new Map<string, number>();

let feed: 'for-you' | 'following' = 'for-you';
let shell: Shell;
let timeline: Timeline | null = null;
let shownPath = '';
let pending = 0;

const breakMarkup = (root: Element) => window.xSiteBreak?.(root);

function view(): View {
  const words = stringsOf(options.language);
  const strings = options.dir === 'auto' ? words : { ...words, dir: options.dir };
  return { options, strings, href: (path) => (path.startsWith('/') ? options.linkHost + path : path) };
}

/** The whole app anew, as after a change of the display settings; `deep` replaces X's outer boxes too. */
function renderApp(deep = false): void {
  const now = view();
  const root = document.documentElement;
  root.lang = options.language;
  root.dir = now.strings.dir;
  root.dataset.theme = options.theme;
  root.style.colorScheme = options.theme;
  shell = renderShell(now, layoutFor(options.layout, window.innerWidth));
  breakMarkup(shell.root);
  const home = document.querySelector('#react-root > div > div');
  if (deep || !home) document.querySelector('#react-root')?.replaceChildren(h('div', {}, h('div', {}, shell.root)));
  else home.replaceChildren(shell.root);
  showPage();
}

function showPage(): void {
  timeline?.stop();
  timeline = null;
  window.clearTimeout(pending);
  shell.layers.querySelector('[role="dialog"]')?.closest('#layers > div')?.remove();
  shownPath = location.pathname + location.search;
  const route = readRoute(new URL(location.href));
  const page = describePage(route, store, view(), opened, feed);
  const bar = renderTopBar(view(), route.kind);
  breakMarkup(bar);
  shell.root.querySelector('.top-bar')?.replaceWith(bar);
  setTitle(page.title);
  const column = renderMainColumn(page, view());
  breakMarkup(column.element);
  shell.main.replaceChildren(column.element);
  if (page.body === 'messages') column.body.append(renderMessages(view()));
  if (page.body === 'missing') column.body.append(renderMissing(view()));
  if (page.body === 'sign-in') column.body.append(renderSignIn(view()));
  if (page.items) showTimeline(page, page.items, column.body);
  const photo = route.kind === 'status' && route.photo ? store.find(route.id) : undefined;
  if (photo) openPhoto(photo, store.below(photo), view(), shell.layers, breakMarkup);
}

/** A spinner, then the timeline's placeholder, then the timeline; late items come above, as X's conversations do. */
function showTimeline(page: Page, items: NonNullable<Page['items']>, body: HTMLElement): void {
  body.append(renderSpinner());
  pending = window.setTimeout(() => {
    const made = createTimeline({ ...options, label: page.heading, items, prepare: breakMarkup });
    timeline = made;
    breakMarkup(made.element);
    body.replaceChildren(made.element);
    made.start();
    window.scrollTo(0, scrolls.get(shownPath) ?? 0);
    if (page.late?.length) pending = window.setTimeout(() => made.insert(page.late ?? []), Math.max(60, options.delayMs));
  }, options.delayMs);
}

/** X empties the title for a moment at each change of page. */
function setTitle(text: string): void {
  const count = options.unread > 0 ? `(${options.unread}) ` : '';
  const whole = text === 'X' ? 'X' : view().strings.dir === 'rtl' ? `${count}X \\ ${text}` : `${count}${text} / X`;
  document.title = '';
  window.setTimeout(() => {
    document.title = whole;
  }, 20);
}

function navigate(path: string): void {
  scrolls.set(shownPath, window.scrollY);
  const short = /^\/i\/(?:web\/)?status\/(\d+)$/.exec(path);
  const post = short ? store.find(short[1] ?? '') : undefined;
  history.pushState({}, '', post ? `/${post.author}/status/${post.id}` : path);
  scrolls.delete(location.pathname + location.search);
  showPage();
}

/** A new post arrives at the top of the pages it belongs to, without a reload. Answers its id. */
function addPost(given: Partial<SitePost>): string {
  const post = store.add(given);
  const page = describePage(readRoute(new URL(location.href)), store, view(), opened, feed);
  const index = page.items?.findIndex((item) => item.key === post.id) ?? -1;
  if (timeline && index >= 0)
    timeline.insert([{ key: post.id, render: () => renderPostCell(post, view(), { whole: opened.has(post.id) }) }], index);
  return post.id;
}

function setOptions(changed: Partial<SiteOptions>): void {
  Object.assign(options, changed);
  renderApp();
}

const xSite = {
  options,
  navigate,
  addPost,
  setOptions,
  rerenderApp: renderApp,
  /** Another account signs in, without a reload; a later reload keeps it. */
  switchAccount(handle: string) {
    sessionStorage.setItem('x-site-account', handle);
    setOptions({ account: handle });
  },
  setUnread(unread: number) {
    options.unread = unread;
    setTitle(document.title.replace(/^\(\d+\) /, '').replace(/ \/ X$|^X \\ /, ''));
  },
  /** Every handle-and-id pair the current timeline may show, in its order. */
  state: () => ({
    path: location.pathname,
    account: options.account,
    ...(timeline?.state() ?? { mounted: 0, loaded: 0, total: 0 }),
  }),
  scrollThrough: (given: Parameters<typeof scrollThrough>[1] = {}) => scrollThrough(() => timeline?.state(), given),
};
export type XSite = typeof xSite;
window.xSite = xSite;

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey)
    return;
  const article = event.target.closest<HTMLElement>('article[data-testid="tweet"]');
  const own = article?.querySelector<HTMLAnchorElement>('a:has(> time)')?.href;
  const id = /status\/(\d+)/.exec(own ?? '')?.[1];
  const link = event.target.closest('a');
  if (event.target.closest('[data-testid="tweet-text-show-more-link"]') && id && !event.target.closest('.quote')) {
    event.preventDefault();
    opened.add(id);
    timeline?.refresh(id);
  } else if (link?.getAttribute('role') === 'tab' && location.pathname === '/home') {
    event.preventDefault();
    feed = link.textContent === view().strings.following ? 'following' : 'for-you';
    showPage();
  } else if (link) {
    const url = new URL(link.href);
    if (!/(^|\.)(x|twitter)\.com$/.test(url.hostname)) return;
    event.preventDefault();
    navigate(url.pathname + url.search);
  } else if (own && !event.target.closest('button')) navigate(new URL(own).pathname.replace(/\/history$/, ''));
});
window.addEventListener('popstate', showPage);
window.addEventListener('resize', () => {
  if (!document.querySelector(`.app.${layoutFor(options.layout, window.innerWidth)}`)) renderApp();
});
history.scrollRestoration = 'manual';
const short = /^\/i\/(?:web\/)?status\/(\d+)$/.exec(location.pathname);
const meant = short ? store.find(short[1] ?? '') : undefined;
if (meant) history.replaceState({}, '', `/${meant.author}/status/${meant.id}`);
followHover(view);
if (options.churn) startChurn();
renderApp();
