import { describe, expect, it } from 'vitest';
import { article, cell, type MadePost, mention, notificationRow, page, photoViewer } from '#tests/fixtures/x/markup.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { grokDrawer, heading, messageDrawer, replyBox, trend, userCell } from '#tests/fixtures/x/real-parts.ts';
import { readContext, readPage } from './read-page.ts';
import { articleSelector } from './selectors.ts';
import { selfCheck } from './self-check.ts';
import { sightPost } from './sight-post.ts';

/** States of pages after the reference, for what each post is taken for: author, own words, quoted words, evidence. */
type State = {
  what: string;
  path: string;
  rows?: string[];
  shell?: Parameters<typeof page>[1];
  /** `author | own words | quoted words | evidence` of each post. */
  read: string[];
  state?: string;
};

const me = 'Dr_Example';
const mentions = '/notifications/mentions';
let id = 1980000000000000000n;
const post = (some: Partial<MadePost> = {}): string =>
  article({ id: String(++id), author: 'ana_made', words: '<span>hers</span>', ...some });
const toMe = (some: Partial<MadePost> = {}): string => post({ replyTo: [me], ...some });
const seen = 'ana_made | hers |  | reply-block';
const seenThere = `${seen} mentions-page`;
const plain = 'ana_made | hers |  | ';
const ofBen = { author: 'ben_made', words: 'his' };
const absolute = (html: string, host: string): string => html.replaceAll('href="/', `href="https://${host}/`);

const states: State[] = [
  {
    what: 'a page saved by the browser: absolute links',
    path: mentions,
    rows: [absolute(toMe(), 'x.com'), absolute(toMe({ quotes: ofBen }), 'twitter.com')],
    read: [seenThere, 'ana_made | hers | his | reply-block mentions-page'],
  },
  {
    what: 'an edited post behind a picture path',
    path: '/home',
    rows: [toMe({ edited: true }), toMe().replace(/(\/status\/\d+)"/, '$1/photo/1"')],
    read: [seen, seen],
  },
  {
    what: 'the author quotes the account, and does not write to it',
    path: '/home',
    rows: [post({ quotes: { author: me, words: 'mine' } })],
    read: ['ana_made | hers | mine | '],
  },
  {
    what: 'a quoted post that names the account',
    path: '/home',
    rows: [post({ quotes: { author: 'ben_made', words: `see ${mention(me)}` } })],
    read: ['ana_made | hers | see @Dr_Example | '],
  },
  {
    what: 'a repost of a post to the account',
    path: '/home',
    rows: [toMe({ repostedBy: 'ben_made' })],
    read: [seen],
  },
  {
    what: 'the account has reposted somebody',
    path: '/Dr_Example',
    rows: [post({ repostedBy: me })],
    read: [plain],
  },
  {
    what: 'a repost of the account’s own post',
    path: '/home',
    rows: [post({ author: me, repostedBy: 'ana_made' })],
    read: ['Dr_Example | hers |  | '],
  },
  {
    what: 'an advertisement that names the account',
    path: '/home',
    rows: [post({ promoted: true, words: `<span>buy </span>${mention(me)}` }), toMe()],
    read: ['ana_made | buy @Dr_Example |  | ', seen],
  },
  {
    what: 'a video in a mark like that of an advertisement',
    path: mentions,
    rows: [
      toMe().replace(
        '<div><div role="group"',
        '<div data-testid="placementTracking"><video></video></div><div><div role="group"',
      ),
    ],
    read: [seenThere],
  },
  {
    what: 'a handle that begins like that of the account',
    path: '/home',
    rows: [post({ words: mention('dr_example2') }), post({ words: mention('xdr_example') }), post({ replyTo: ['dr_exampl'] })],
    read: ['ana_made | @dr_example2 |  | ', 'ana_made | @xdr_example |  | ', 'ana_made | hers |  | '],
  },
  {
    what: 'a mail address and a link that hold the handle',
    path: '/home',
    rows: [
      post({ words: '<span>to team@dr_example or </span><a href="https://t.co/a"><span>https://</span>x.com/dr_example</a>' }),
    ],
    read: ['ana_made | to team@dr_example or https://t.co/a |  | '],
  },
  {
    what: 'an author whose name is the handle of the account',
    path: '/home',
    rows: [post({ name: '@Dr_Example' })],
    read: [plain],
  },
  {
    what: 'an author whose name is the handle of another',
    path: mentions,
    rows: [toMe({ name: '@ben_made' })],
    read: [seenThere],
  },
  {
    what: 'a thread of others on the page of a post, with no line to the account',
    path: '/ben_made/status/1979',
    rows: [post({ id: '1979', author: 'ben_made', focused: true, lineDown: true }), post({ lineUp: true })],
    read: ['ben_made | hers |  | ', plain],
  },
  {
    what: 'the account in the middle of a thread',
    path: '/ben_made/status/1979',
    rows: [
      post({ id: '1979', author: 'ben_made', focused: true }),
      post({ author: me, lineDown: true }),
      post({ lineUp: true, lineDown: true }),
      post({ author: 'cleo_made', lineUp: true }),
    ],
    read: ['ben_made | hers |  | ', 'Dr_Example | hers |  | ', 'ana_made | hers |  | thread-reply', 'cleo_made | hers |  | '],
  },
  {
    what: 'what X adds below the answers to an own post',
    path: '/Dr_Example/status/1979',
    rows: [
      post({ id: '1979', author: me, focused: true }),
      replyBox(me),
      post(),
      heading('Discover more'),
      post({ author: 'ben_made' }),
    ],
    read: ['Dr_Example | hers |  | ', 'ana_made | hers |  | thread-reply', 'ben_made | hers |  | '],
  },
  {
    what: 'an advertisement among the answers to an own post',
    path: '/Dr_Example/status/1979',
    rows: [post({ id: '1979', author: me, focused: true }), post({ promoted: true }), post()],
    read: ['Dr_Example | hers |  | ', 'ana_made | hers |  | ', 'ana_made | hers |  | thread-reply'],
  },
  {
    what: 'a cut post that quotes a cut post',
    path: mentions,
    rows: [toMe({ showMore: 'div', quotes: { ...ofBen, showMore: true } })],
    read: ['ana_made | hers | his | reply-block mentions-page'],
  },
  {
    what: 'words in two directions, with line breaks',
    path: mentions,
    rows: [toMe({ language: 'ar', words: '<span>كلمات</span><br><span dir="ltr">hers<br><br>still</span>' })],
    read: ['ana_made | كلمات\nhers\n\nstill |  | reply-block mentions-page'],
  },
  {
    what: 'private messages, a trend and Grok beside the mentions',
    path: mentions,
    rows: [toMe(), trend],
    shell: { outside: messageDrawer('dr_example', '') + grokDrawer },
    read: [seenThere],
  },
  {
    what: 'likes, follows and one reply in a tab of all',
    path: '/notifications',
    rows: [notificationRow('ben_made', '@Dr_Example said'), toMe(), notificationRow('cleo_made', 'x')],
    read: [seen],
  },
  {
    what: 'the people of a reply to many',
    path: '/ana_made/status/1979/people',
    rows: [userCell(me), userCell('ben_made')],
    read: [],
  },
  {
    what: 'the mobile layout of the mentions',
    path: mentions,
    rows: [toMe({ others: 3 })],
    shell: { mobile: true },
    read: [seenThere],
  },
  {
    what: 'the photo viewer over the mentions',
    path: '/ana_made/status/1979/photo/1',
    rows: [toMe()],
    shell: { outside: photoViewer([cell(toMe({ id: '1979', focused: true, words: null })), cell(post({ author: 'ben_made' }))]) },
    read: [seen, 'ana_made |  |  | reply-block', 'ben_made | hers |  | '],
  },
  {
    what: 'a page on which X shows another tab than its address says',
    path: mentions,
    rows: [toMe(), post({ author: 'ben_made' })],
    shell: { tab: '/notifications' },
    read: [seen, 'ben_made | hers |  | '],
    state: 'x-changed',
  },
];

describe('odd states', () => {
  it.each(states)('$what', ({ path, rows = [], shell, read, state = null }) => {
    const tab = path === mentions ? { tab: path } : {};
    const doc = parsePage(page(rows.map(cell), { ...tab, ...shell }));
    const url = new URL(path, 'https://x.com');
    const reading = readPage(doc, url);
    expect(
      reading.posts.map(({ author, text, quotedText, addressedBy }) =>
        [author, text, quotedText, addressedBy.join(' ')].join(' | '),
      ),
    ).toEqual(read);
    expect(selfCheck(reading)).toBe(state);
    // The quick look that the follower takes misses none of them.
    const context = readContext(doc, url, reading.own.handle);
    const sighted = [...doc.querySelectorAll(articleSelector)].flatMap((one) => sightPost(one, context)?.whole() ?? []);
    expect(sighted).toEqual(reading.posts.filter(({ addressedBy }) => addressedBy.length > 0));
  });
});
