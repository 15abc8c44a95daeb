import { nameOf } from '../people.ts';
import { renderAvatar } from './article-parts.ts';
import { boxes, h } from './dom.ts';
import { type IconName, icon } from './pictures.ts';
import type { Route } from './routes.ts';
import type { View } from './view.ts';

export type Layout = 'wide' | 'narrow' | 'mobile';

export function layoutFor(wanted: 'auto' | Layout, width: number): Layout {
  if (wanted !== 'auto') return wanted;
  return width < 500 ? 'mobile' : width < 1265 ? 'narrow' : 'wide';
}

export type Shell = { root: HTMLElement; main: HTMLElement; layers: HTMLElement };

/** Everything around the middle column: what stands in `#react-root > div > div`. */
export function renderShell(view: View, layout: Layout): Shell {
  const layers = h('div', { id: 'layers', style: 'z-index: 1;' });
  const main = h('main', { role: 'main' });
  const body = h('div', {
    dir: view.strings.dir,
    'aria-hidden': 'false',
    class: `app ${layout}`,
    'data-at-shortcutkeys': '{"n":"New post"}',
  });
  const signedIn = !view.options.signedOut;
  if (layout === 'mobile') {
    body.append(main);
    if (signedIn) {
      body.prepend(renderTopBar(view, 'home'));
      layers.append(
        h('div', { testid: 'BottomBar', class: 'bottom-bar' }, h('nav', { role: 'navigation' }, renderTabs(view, layout))),
      );
    }
  } else {
    body.append(renderSide(view, layout, signedIn), main);
  }
  const root = h(
    'div',
    {},
    h('h2', { 'aria-level': '2', role: 'heading', class: 'unseen' }, view.strings.practice),
    layers,
    body,
  );
  return { root, main, layers };
}

function renderTabs(view: View, layout: Layout): HTMLElement[] {
  const { strings, options } = view;
  const tab = (testid: string, path: string, name: IconName, label: string, unread = 0) =>
    h(
      'a',
      { href: view.href(path), 'aria-label': label, role: 'link', testid: `AppTabBar_${testid}_Link` },
      h(
        'div',
        { class: 'nav-item' },
        h(
          'div',
          { class: 'nav-icon' },
          icon(name),
          unread > 0 && h('div', { dir: 'ltr', 'aria-live': 'polite', class: 'badge' }, h('span', {}, String(unread))),
        ),
        layout === 'wide' && h('div', { dir: strings.dir }, h('span', {}, label)),
      ),
    );
  const tabs = [
    tab('Home', '/home', 'home', strings.home),
    tab('Explore', '/explore', 'explore', strings.explore),
    tab('Notifications', '/notifications', 'bell', strings.notifications, options.unread),
    tab('DirectMessage', '/messages', 'letter', strings.messages),
  ];
  if (layout === 'mobile') return tabs;
  const lists = h(
    'a',
    { href: view.href('/i/lists/7'), 'aria-label': strings.lists, role: 'link' },
    h(
      'div',
      { class: 'nav-item' },
      h('div', { class: 'nav-icon' }, icon('list')),
      layout === 'wide' && h('div', { dir: strings.dir }, h('span', {}, strings.lists)),
    ),
  );
  return [...tabs, lists, tab('Profile', `/${options.account}`, 'person', strings.profile)];
}

function renderSide(view: View, layout: Layout, signedIn: boolean): HTMLElement {
  const { strings, options } = view;
  const mark = h(
    'h1',
    { role: 'heading' },
    h('a', { href: view.href('/home'), 'aria-label': 'X', role: 'link', class: 'mark' }, h('div', { dir: 'ltr' }, icon('mark'))),
  );
  const post = h(
    'a',
    {
      href: view.href('/compose/post'),
      'aria-label': strings.post,
      role: 'link',
      testid: 'SideNav_NewTweet_Button',
      class: 'new-post',
    },
    h('div', { dir: strings.dir }, h('span', {}, layout === 'wide' ? strings.post : '+')),
  );
  const account = h(
    'button',
    { 'aria-haspopup': 'menu', role: 'button', testid: 'SideNav_AccountSwitcher_Button', type: 'button', class: 'account row' },
    h('div', {}, renderAvatar(options.account, view, 40, false)),
    layout === 'wide' && [
      h(
        'div',
        { class: 'grow' },
        h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameOf(options.account))),
        h('div', { tabindex: '-1' }, h('div', { dir: 'ltr', class: 'dim' }, h('span', {}, `@${options.account}`))),
      ),
      h('div', {}, icon('more')),
    ],
  );
  const logIn = h('a', { href: '/i/flow/login', role: 'link', testid: 'login', class: 'new-post' }, h('span', {}, strings.logIn));
  return h(
    'header',
    { role: 'banner' },
    boxes(
      2,
      { class: 'side' },
      h(
        'div',
        {},
        mark,
        h('div', {}, h('nav', { role: 'navigation' }, signedIn && renderTabs(view, layout))),
        h('div', {}, signedIn ? post : logIn),
      ),
      signedIn && h('div', { class: 'side-foot' }, h('div', {}, account)),
    ),
  );
}

/**
 * The bar of the mobile layout: the account's picture stands in a button, and there is no link to the own profile. On the page of a post a
 * way back stands there, and nothing names the account.
 */
export function renderTopBar(view: View, kind: Route['kind']): HTMLElement {
  const { profile, conversation } = view.strings;
  const account = () =>
    h(
      'button',
      { testid: 'DashButton_ProfileIcon_Link', type: 'button', 'aria-label': profile },
      renderAvatar(view.options.account, view, 32, false),
    );
  const back = () => h('button', { testid: 'app-bar-back', type: 'button', 'aria-label': conversation, class: 'caret' }, '←');
  return h(
    'div',
    { testid: 'TopNavBar', class: 'top-bar row' },
    kind === 'status' ? back() : account(),
    h('div', { class: 'mark grow' }, icon('mark')),
  );
}

/** The column at the side, where X suggests things. Here it says what this site is. */
export function renderSidebarColumn(view: View): HTMLElement {
  return h(
    'div',
    { testid: 'sidebarColumn', class: 'sidebar' },
    boxes(
      2,
      {},
      h('div', { class: 'search-box dim' }, view.strings.search),
      h(
        'aside',
        { role: 'complementary', class: 'panel' },
        h('p', { dir: 'auto' }, view.strings.practice),
        h('div', { class: 'bar' }),
        h('div', { class: 'bar' }),
        h('div', { class: 'bar' }),
      ),
    ),
  );
}
