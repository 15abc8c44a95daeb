import { describe, expect, it } from 'vitest';
import {
  arabic,
  article,
  cell,
  hoverCard,
  type MadePost,
  notificationRow,
  page,
  photoViewer,
  unavailableArticle,
} from '#tests/fixtures/x/markup.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { heading, userCell } from '#tests/fixtures/x/real-parts.ts';
import { readPage } from './read-page.ts';
import { selfCheck } from './self-check.ts';

/** Whole pages that people come to now and then, made up after ../shared/reference/x-markup.md: who is read there, and why. */
type OddPage = {
  what: string;
  path: string;
  rows?: string[];
  shell?: Parameters<typeof page>[1];
  /** Author and evidence of each post read, in order. */
  read?: string[];
  state?: string;
};

const me = 'Dr_Example';
let id = 1990000000000000000n;
const post = (some: Partial<MadePost> = {}): string =>
  article({ id: String(++id), author: 'ana_made', words: '<span>words</span>', ...some });
const ownPost = (some: Partial<MadePost> = {}): string => post({ id: '1989', author: me, focused: true, ...some });
const empty = (words: string): string =>
  `<div data-testid="emptyState"><div><span>${words}</span></div><button><span>OK</span></button></div>`;
const grouped = (words: string): string =>
  notificationRow('cleo_made', words).replace(
    '<span>liked your post</span>',
    '<span> and 3 others liked your post, @Dr_Example</span>',
  );
const tombstone =
  '<article role="article" tabindex="0"><div><span>This Post was deleted by the Post author.</span></div></article>';

const oddPages: OddPage[] = [
  { what: 'a list', path: '/i/lists/7', rows: [post(), post({ replyTo: [me] })], read: ['ana_made', 'ana_made reply-block'] },
  { what: 'a list by its name', path: '/ana_made/lists/beans', rows: [post({ replyTo: [me] })], read: ['ana_made reply-block'] },
  {
    what: 'a search for the account itself',
    path: '/search?q=%40dr_example&src=typed_query&f=live',
    rows: [post({ words: '<span>to @dr_example</span>' }), heading('People'), userCell(me), post()],
    read: ['ana_made text-mention', 'ana_made'],
  },
  {
    what: 'a community',
    path: '/i/communities/1990',
    rows: [post({ pinned: true, replyTo: ['ben_made', me] })],
    read: ['ana_made reply-block'],
  },
  {
    what: 'the profile of an account that blocks this one',
    path: '/ana_made',
    shell: { instead: empty('@ana_made blocked you') },
  },
  { what: 'the profile of a protected account', path: '/ana_made', shell: { instead: empty('These posts are protected') } },
  {
    what: 'likes by several people, and a reply among them',
    path: '/notifications',
    rows: [grouped('a post of mine'), grouped('another'), post({ replyTo: [me] })],
    read: ['ana_made reply-block'],
  },
  { what: 'nothing but likes by several people', path: '/notifications', rows: [grouped('one'), grouped('two')] },
  {
    what: 'the preview of an X Article that answers the account',
    path: '/notifications/mentions',
    rows: [post({ replyTo: [me] }), post({ words: null, preview: 'What I grow on my balcony', replyTo: [me] })],
    read: ['ana_made reply-block mentions-page', 'ana_made reply-block mentions-page'],
  },
  {
    what: 'an answer to a post that was deleted',
    path: '/ana_made/status/1989',
    rows: [tombstone, post({ id: '1989', focused: true, lineUp: true, replyTo: [me] })],
    read: ['', 'ana_made reply-block'],
  },
  {
    what: 'an answer to the account below another that was deleted',
    path: '/Dr_Example/status/1989',
    rows: [ownPost(), tombstone, post()],
    read: [me, '', 'ana_made thread-reply'],
  },
  {
    what: 'a thread of the account’s own, and answers to its end',
    path: '/Dr_Example/status/1989',
    rows: [ownPost({ lineDown: true }), post({ author: me, lineUp: true }), post()],
    read: [me, me, 'ana_made thread-reply'],
  },
  {
    what: 'an own post by an address without its author',
    path: '/i/status/1989?s=20',
    rows: [ownPost(), post()],
    read: [me, 'ana_made thread-reply'],
  },
  {
    what: 'an own post by an address in other letters, with a slash at its end',
    path: '/DR_EXAMPLE/status/1989/',
    rows: [ownPost(), post()],
    read: [me, 'ana_made thread-reply'],
  },
  {
    what: 'the menu of two accounts of one person',
    path: '/home',
    rows: [post({ author: 'dr_second', replyTo: [me] })],
    shell: {
      outside: `<div id="layers"><div role="menu">${userCell(me)}${userCell('dr_second')}</div></div>`,
    },
    read: ['dr_second reply-block'],
  },
  {
    what: 'right to left, with digits of that language',
    path: '/home',
    rows: [
      article(
        { id: '1988', author: 'ana_made', words: '<span>كلمات</span>', language: 'ar', replyTo: ['ben_made'], others: 3 },
        { ...arabic, others: () => '٣ آخرون' },
      ),
    ],
    shell: { shown: arabic },
    read: ['ana_made people-overflow'],
  },
  {
    what: 'X Pro',
    path: '/home',
    shell: { instead: `<div data-testid="multi-column-layout-column-content">${cell(post())}</div>` },
    read: ['ana_made'],
    state: 'x-pro',
  },
  {
    what: 'Grok',
    path: '/i/grok',
    shell: { instead: '<div><span>What do you want to know?</span><button><span>Ask</span></button></div>' },
  },
  {
    what: 'a Space, with its bar',
    path: '/i/spaces/1aBc',
    shell: {
      instead: '',
      outside: `<div data-testid="SpaceDockExpanded"><div data-testid="UserAvatar-Container-ana_made"><img alt=""></div><span>Ana’s Space, with @Dr_Example</span></div>`,
    },
  },
  {
    what: 'the bar of a Space over the timeline',
    path: '/home',
    rows: [post()],
    shell: {
      outside: `<div data-testid="SpaceDockExpanded"><div data-testid="UserAvatar-Container-ana_made"><img alt=""></div><span>Ana’s Space, with @Dr_Example</span></div>`,
    },
    read: ['ana_made'],
  },
  {
    what: 'a picture over a timeline',
    path: '/ana_made/status/1989/photo/1',
    rows: [post()],
    shell: { outside: photoViewer([cell(post({ id: '1989', focused: true, replyTo: [me] })), cell(post())]) },
    read: ['ana_made', 'ana_made reply-block', 'ana_made'],
  },
  {
    what: 'a page for somebody who is not signed in',
    path: '/ana_made',
    rows: [post({ replyTo: [me] })],
    shell: { own: null },
    read: ['ana_made'],
    state: 'not-signed-in',
  },
  {
    what: 'the earlier wordings of a post',
    path: '/ana_made/status/1989/history',
    rows: [heading('Latest post'), post({ replyTo: [me] }), heading('Version history'), post({ replyTo: [me] })],
    read: ['ana_made reply-block', 'ana_made reply-block'],
  },
  {
    what: 'those who quote a post of the account',
    path: '/Dr_Example/status/1989/quotes',
    rows: [
      post({ quotes: { author: me, words: 'mine' } }),
      post({ words: '<span>see @dr_example</span>', quotes: { author: me, words: 'mine' } }),
    ],
    read: ['ana_made', 'ana_made text-mention'],
  },
  {
    what: 'the account’s own replies, each below what it answers',
    path: '/Dr_Example/with_replies',
    rows: [post({ words: '<span>@dr_example?</span>', lineDown: true }), post({ author: me, lineUp: true })],
    read: ['ana_made text-mention', me],
  },
  {
    what: 'an account under the pointer',
    path: '/home',
    rows: [post({ replyTo: [me] })],
    shell: { outside: hoverCard('ben_made') },
    read: ['ana_made reply-block'],
  },
  { what: 'an own post that was deleted', path: '/Dr_Example/status/1989', rows: [unavailableArticle], read: [''] },
];

describe('odd pages', () => {
  it.each(oddPages)('$what', ({ path, rows = [], shell, read = [], state = null }) => {
    const tab = path === '/notifications/mentions' ? { tab: path } : {};
    const reading = readPage(parsePage(page(rows.map(cell), { ...tab, ...shell })), new URL(path, 'https://x.com'));
    expect(reading.posts.map(({ author, addressedBy }) => [author, ...addressedBy].join(' '))).toEqual(read);
    expect(selfCheck(reading)).toBe(state);
  });
});
