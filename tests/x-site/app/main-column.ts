import { nameOf } from '../people.ts';
import { renderAvatar } from './article-parts.ts';
import { boxes, h } from './dom.ts';
import type { Page } from './pages.ts';
import { icon } from './pictures.ts';
import { renderSidebarColumn } from './shell.ts';
import type { View } from './view.ts';

export type Column = { element: HTMLElement; body: HTMLElement };

/** The middle column with its heading and tabs; the timeline, or what stands in its place, goes into `body`. */
export function renderMainColumn(page: Page, view: View): Column {
  const body = h('div');
  const back = page.tabs.length === 0 && page.body === 'timeline';
  const bar = h(
    'div',
    { class: 'bar-top row' },
    back &&
      h('button', { 'aria-label': 'Back', role: 'button', testid: 'app-bar-back', type: 'button', class: 'back' }, icon('back')),
    page.heading && h('h2', { dir: view.strings.dir, 'aria-level': '2', role: 'heading' }, h('span', {}, page.heading)),
  );
  const tabs =
    page.tabs.length > 0 &&
    h(
      'nav',
      { role: 'navigation', 'aria-live': 'polite' },
      h(
        'div',
        { role: 'tablist', testid: 'ScrollSnap-List', class: 'tabs row' },
        page.tabs.map((tab) =>
          h(
            'div',
            { role: 'presentation' },
            h(
              'a',
              { href: tab.href, role: 'tab', 'aria-selected': String(tab.selected) },
              h('div', {}, h('div', { dir: view.strings.dir }, h('span', {}, tab.label))),
            ),
          ),
        ),
      ),
    );
  const column = h(
    'div',
    { testid: 'primaryColumn', class: 'primary' },
    h(
      'div',
      { 'aria-label': view.strings.home, tabindex: '0' },
      h('div', { class: 'sticky' }, boxes(2, {}, bar), tabs),
      page.profile && renderProfile(page.profile, view),
      body,
    ),
  );
  return { element: boxes(3, {}, h('div', { class: 'columns-main' }, column, renderSidebarColumn(view))), body };
}

function renderProfile(handle: string, view: View): HTMLElement {
  return h(
    'div',
    { class: 'profile' },
    renderAvatar(handle, view, 96, false),
    h(
      'div',
      { testid: 'UserName' },
      h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameOf(handle))),
      h('div', { dir: 'ltr', class: 'dim' }, h('span', {}, `@${handle}`)),
    ),
    h(
      'div',
      { testid: 'UserDescription', dir: 'auto' },
      h('span', {}, 'Invented for practice. With '),
      h('span', {}, h('a', { dir: 'ltr', href: view.href('/dot_example'), role: 'link', class: 'link' }, '@dot_example')),
    ),
  );
}

export function renderMissing(view: View): HTMLElement {
  return h(
    'div',
    { testid: 'error-detail', class: 'empty' },
    h('div', { dir: view.strings.dir }, h('span', {}, view.strings.missing)),
    h('a', { href: view.href('/search'), role: 'link', class: 'pill' }, view.strings.search),
  );
}

/** Private messages: words in distress stand here too, and are nobody's business but the two people's. */
export function renderMessages(view: View): HTMLElement {
  const talks: [string, string][] = [
    ['kit_example', "i can't go on, can we talk"],
    ['dot_example', 'beans are ready, come and pick some'],
  ];
  return h(
    'section',
    { role: 'region' },
    h('h1', { class: 'unseen' }, view.strings.messages),
    talks.map(([handle, text]) =>
      h(
        'div',
        { testid: 'conversation', role: 'tab', tabindex: '0', class: 'post row' },
        renderAvatar(handle, view),
        h(
          'div',
          { class: 'grow' },
          h('div', { class: 'name' }, h('span', {}, nameOf(handle)), h('span', { class: 'dim' }, ` @${handle}`)),
          h('div', { testid: 'tweetText', dir: 'auto' }, h('span', {}, text)),
        ),
      ),
    ),
  );
}

export function renderSignIn(view: View): HTMLElement {
  return h(
    'div',
    { class: 'empty' },
    h('p', {}, view.strings.practice),
    h('a', { href: '/i/flow/login', testid: 'loginButton', role: 'link', class: 'pill' }, view.strings.logIn),
  );
}
