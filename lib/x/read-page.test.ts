import { describe, expect, it } from 'vitest';
import { type CaptureName, captureNames, captureUrls, hasCaptures, readCapture } from '#tests/fixtures/x/captures.ts';
import { article, cell, type MadePost, page } from '#tests/fixtures/x/markup.ts';
import { madePages, ownInHome } from '#tests/fixtures/x/pages.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import type { Post } from './post.ts';
import { type PageReading, readPage } from './read-page.ts';
import { selfCheck } from './self-check.ts';

const readMade = (name: string): PageReading => {
  const made = madePages.find((one) => one.name === name);
  if (!made) throw new Error(`No made-up page ${name}`);
  return readPage(parsePage(made.html), new URL(made.url));
};
const by = (reading: PageReading, author: string): Post => reading.posts.find((post) => post.author === author) as Post;
const count = (posts: Post[], is: (post: Post) => boolean): number => posts.filter(is).length;

/** One post on a page of X. */
function readOne(post: Partial<MadePost>, path = '/home'): Post {
  const made = article({ id: '1990000000000000000', author: 'ana_made', words: '<span>words</span>', ...post });
  return readPage(parsePage(page([cell(made)])), new URL(path, 'https://x.com')).posts[0] as Post;
}

describe('readPage, made-up pages', () => {
  it.each(['made-mentions', 'made-mentions-german', 'made-mentions-arabic', 'made-mentions-mobile'])(
    '%s: the language does not matter',
    (name) => {
      const reading = readMade(name);
      expect(reading.own.handle).toBe('dr_example');
      expect(selfCheck(reading)).toBeNull();
      expect(by(reading, 'ana_made')).toMatchObject({
        text: 'thank you for last week 🙏 it helped',
        authorName: 'Ana 🌙',
        kind: 'reply',
        addressedBy: ['reply-block', 'mentions-page'],
        alsoTo: 0,
        checked: true,
      });
      expect(by(reading, 'ben_made')).toMatchObject({ text: 'I will bring the form\n\ntomorrow', alsoTo: 1 });
      expect(by(reading, 'cleo_made').addressedBy).toEqual(['text-mention', 'mentions-page']);
      expect(by(reading, 'dan_made')).toMatchObject({
        addressedBy: ['mentions-page', 'people-overflow'],
        alsoTo: 6,
        checked: true,
      });
      expect(by(reading, 'eve_made')).toMatchObject({ text: '', addressedBy: ['reply-block', 'mentions-page'], checked: false });
      expect(by(reading, 'fay_made')).toMatchObject({
        text: 'what she says here',
        quotedText: 'words of another',
        kind: 'quote',
        partial: false,
      });
      expect(by(reading, 'hal_made').partial).toBe(true);
      expect(by(reading, 'ida_made')).toMatchObject({ text: '🔥🔥', id: expect.stringMatching(/^\d+$/) });
      expect(by(reading, 'jon_made')).toMatchObject({ text: 'guten Morgen', partial: false });
    },
  );

  it('reads a thread by its lines alone', () => {
    const { posts } = readMade('made-status');
    expect(posts.map((post) => post.addressedBy)).toEqual([[], ['thread-reply'], [], ['thread-reply'], [], []]);
    expect(posts.at(-1)).toMatchObject({ kind: 'unavailable', id: null, author: '', checked: false });
  });

  it.each(['made-status-own', 'made-status-own-arabic'])(
    "%s: takes what stands below the account's own post for answers",
    (name) => {
      const { posts } = readMade(name);
      expect(posts.map(({ author, addressedBy }) => [author, ...addressedBy].join(' '))).toEqual([
        'ben_made',
        'Dr_Example',
        'ana_made thread-reply',
        'ben_made',
        'shop_made',
        'cleo_made thread-reply',
        'Dr_Example',
        'dan_made thread-reply',
        'ivy_made',
      ]);
      expect(posts.filter(({ checked }) => checked).map(({ author }) => author)).toEqual(['ana_made', 'dan_made']);
    },
  );

  it("knows the answers further down, when the account's own post has left the page", () => {
    const made = madePages.find(({ name }) => name === 'made-status-own') as (typeof madePages)[number];
    const answers = new Set<string>();
    const url = new URL(made.url);
    readPage(parsePage(made.html), url, answers);
    const doc = parsePage(made.html);
    // X takes the rows away that are far above.
    for (const row of [...doc.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(0, 4)) row.remove();
    const later = (known?: Set<string>) =>
      readPage(doc, url, known)
        .posts.filter(({ addressedBy }) => addressedBy.length > 0)
        .map(({ author }) => author);
    // The first that is left stands below one met before.
    expect(later(answers)).toEqual(['cleo_made', 'dan_made']);
    expect(later()).toEqual([]);
    expect(selfCheck(readPage(doc, url, answers))).toBeNull();
  });

  it("says so where the account's own post has left the page before Heed saw it: nothing tells who answers it", () => {
    const later = page(
      ['ana_made', 'ben_made'].map((author, at) => cell(article({ id: `199000000000000060${at}`, author, words: 'words' }))),
    );
    const check = (path: string) => selfCheck(readPage(parsePage(later), new URL(path, 'https://x.com')));
    expect(check('/Dr_Example/status/1990000000000000500')).toBe('own-post-not-shown');
    expect(check('/ana_made/status/1990000000000000500')).toBeNull();
  });

  it('takes no post of the timeline behind the photo viewer for an answer', () => {
    const reading = readMade('made-photo-own');
    expect(reading.posts.filter(({ addressedBy }) => addressedBy.length > 0).map(({ author }) => author)).toEqual(['ana_made']);
    expect(selfCheck(reading)).toBeNull();
  });

  it("takes no post for an answer while the page of the account's own post still shows another timeline", () => {
    const reading = readPage(parsePage(page(ownInHome())), new URL('https://x.com/Dr_Example/status/1990000000000000500'));
    expect(reading.posts.flatMap(({ addressedBy }) => addressedBy)).toEqual([]);
    expect(selfCheck(reading)).toBe('own-post-not-shown');
  });

  it('takes nothing for an answer below the post of another account', () => {
    const made = madePages.find(({ name }) => name === 'made-status-own') as (typeof madePages)[number];
    const other = made.html.replaceAll('Dr_Example', 'kit_made').replaceAll(/(AppTabBar_Profile_Link|AccountSwitcher)/g, '$1');
    const html = other.replace(
      'href="/kit_made" role="link" data-testid="AppTabBar',
      'href="/dr_example" role="link" data-testid="AppTabBar',
    );
    const doc = parsePage(html.replace(/(<button data-testid="SideNav.*?<\/button>)/, ''));
    for (const url of [made.url.replace('Dr_Example', 'kit_made'), 'https://x.com/i/status/1990000000000000500', made.url]) {
      const { own, posts } = readPage(doc, new URL(url));
      expect(own.handle).toBe('dr_example');
      expect(
        posts.flatMap(({ addressedBy }) => addressedBy),
        url,
      ).toEqual([]);
    }
  });

  it('tells quotes, reposts, promoted and cut posts of the home timeline apart', () => {
    const { posts } = readMade('made-home');
    expect(posts.map((post) => post.kind)).toEqual([
      'post',
      'reply',
      'post',
      'repost',
      'quote',
      'promoted',
      'post',
      'reply',
      'post',
      'post',
    ]);
    expect(posts.map((post) => post.checked)).toEqual([false, true, false, false, false, false, true, true, false, false]);
    expect(posts[1]?.addressedBy).toEqual(['thread-reply']);
    expect(count(posts, (post) => post.partial)).toBe(2);
  });

  it('reads an X Article by its blocks, and a pinned post as an ordinary one', () => {
    expect(readMade('made-status-article').posts[0]).toMatchObject({ kind: 'article', text: 'A long piece\nin two blocks' });
    expect(readMade('made-profile').posts[0]).toMatchObject({ kind: 'post', text: 'pinned words' });
  });

  it('takes rows of the "All" tab for no posts', () => {
    const reading = readMade('made-notifications');
    expect(reading.posts.map((post) => post.author)).toEqual(['ana_made', 'ben_made', 'cleo_made', 'dan_made']);
    expect(reading.posts.map((post) => post.addressedBy)).toEqual([
      ['reply-block'],
      ['reply-block'],
      ['text-mention'],
      ['people-overflow'],
    ]);
  });

  it('never takes a post of the account itself for addressed to it', () => {
    expect(readOne({ author: 'Dr_Example', replyTo: ['dr_example'] }, '/notifications/mentions').addressedBy).toEqual([]);
  });

  it('reads the photo viewer as the conversation it shows, and the page below it too', () => {
    const { pageKind, posts } = readMade('made-photo');
    expect(pageKind).toBe('status');
    expect(count(posts, (post) => post.addressedBy.includes('thread-reply'))).toBe(3);
    expect(count(posts, (post) => post.addressedBy.includes('reply-block'))).toBe(2);
  });

  it('reads all parts of a long post with pictures between them, and no preview for words of the author', () => {
    const { posts } = readMade('made-long-posts');
    expect(posts[0]).toMatchObject({
      kind: 'post',
      text: 'the first part\nthe second, to @Dr_Example\nthe last',
      addressedBy: ['text-mention'],
      checked: true,
    });
    expect(posts[1]).toMatchObject({ kind: 'post', text: '' });
    expect(posts[2]).toMatchObject({ kind: 'quote', text: 'look', quotedText: 'words of another' });
  });

  it('counts the accounts that X does not name, in the digits of its language', () => {
    const others = (count: string) => {
      const made = article({ id: '1990000000000000000', author: 'ana_made', words: 'words', replyTo: ['ben_made'], others: 34 });
      const html = page([cell(made.replace('34 others', count))]);
      return readPage(parsePage(html), new URL('https://x.com/home')).posts[0]?.alsoTo;
    };
    expect(['34 others', '٣٤ آخرون', '۳۴ نفر دیگر', 'others'].map(others)).toEqual([35, 35, 35, 2]);
  });

  it('leaves the post that is being answered in the composer alone', () => {
    const answered = article({ id: '1990000000000000000', author: 'ana_made', words: 'hello @dr_example' });
    const html = page([], { outside: `<div role="dialog">${answered}</div>` });
    for (const path of ['/compose/post', '/intent/post?in_reply_to=1'])
      expect(readPage(parsePage(html), new URL(path, 'https://x.com')).posts, path).toEqual([]);
  });

  it('takes nothing for addressed by a mention inside the quoted post', () => {
    const quoting = readOne({ quotes: { author: 'ben_made', words: 'hello @dr_example' } });
    expect(quoting).toMatchObject({ kind: 'quote', text: 'words', quotedText: 'hello @dr_example', addressedBy: [] });
  });

  it('takes the posts of another page for no mentions while X is still changing over', () => {
    const html = page([cell(article({ id: '1', author: 'ana_made', words: '<span>words</span>' }))], { tab: '/home' });
    const { posts } = readPage(parsePage(html), new URL('https://x.com/notifications/mentions'));
    expect(posts[0]?.addressedBy).toEqual([]);
  });

  it('derives the time from the id where X gives none', () => {
    const html = page([
      cell(article({ id: '1583872860000000000', author: 'ana_made', words: 'words' }).replace(/ datetime="[^"]*"/, '')),
    ]);
    const { posts } = readPage(parsePage(html), new URL('https://x.com/home'));
    expect(posts[0]?.postedAt).toMatch(/^2022-10-22T/);
  });

  it('changes nothing on the page', () => {
    for (const { html, url } of madePages) {
      const doc = parsePage(html);
      const before = doc.documentElement.outerHTML;
      readPage(doc, new URL(url));
      expect(doc.documentElement.outerHTML).toBe(before);
    }
  });
});

/** From the table in ../shared/captures/README.md; `unknown`: X's frame is cut away or nobody is signed in. */
type Expected = { own: 'dr_example' | 'unknown'; posts: number } & Partial<
  Record<'replyBlock' | 'inText' | 'thread' | 'quotes' | 'reposts' | 'promoted' | 'partial' | 'wordless' | 'unavailable', number>
>;
const expected: Record<CaptureName, Expected> = {
  'mentions-wide': { own: 'dr_example', posts: 16, replyBlock: 16, inText: 1, wordless: 1 },
  'status-conversation': { own: 'dr_example', posts: 6, thread: 3 },
  'home-saved': { own: 'dr_example', posts: 6, partial: 1, wordless: 1 },
  'home-quotes-promoted': { own: 'dr_example', posts: 5, quotes: 2, reposts: 1, promoted: 1 },
  'home-2021-old-markup': { own: 'unknown', posts: 0, unavailable: 4 },
  'focused-post': { own: 'unknown', posts: 1 },
  quote: { own: 'unknown', posts: 1, quotes: 1 },
  'timeline-repost': { own: 'unknown', posts: 1, reposts: 1 },
  'photo-modal': { own: 'unknown', posts: 14, promoted: 1, unavailable: 1 },
  'profile-logged-out': { own: 'unknown', posts: 2 },
  'not-found-2026': { own: 'dr_example', posts: 0 },
};
const states: Partial<Record<CaptureName, string | null>> = {
  'mentions-wide': null,
  'status-conversation': null,
  'home-saved': null,
  'home-quotes-promoted': null,
  'not-found-2026': null,
  'profile-logged-out': 'not-signed-in',
};

describe.skipIf(!hasCaptures)('readPage, captured pages', () => {
  it.each(captureNames)('%s', (name) => {
    const reading = readPage(parsePage(readCapture(name)), new URL(captureUrls[name]));
    const want = expected[name];
    const posts = reading.posts.filter((post) => post.kind !== 'unavailable');
    const by = (kind: Post['addressedBy'][number]) => count(posts, (post) => post.addressedBy.includes(kind));
    expect({
      own: reading.own.handle ?? 'unknown',
      posts: posts.length,
      replyBlock: by('reply-block'),
      inText: by('text-mention'),
      thread: by('thread-reply'),
      quotes: count(posts, (post) => post.kind === 'quote'),
      reposts: count(posts, (post) => post.kind === 'repost'),
      promoted: count(posts, (post) => post.kind === 'promoted'),
      partial: count(posts, (post) => post.partial),
      wordless: count(posts, (post) => post.text === ''),
      unavailable: reading.posts.length - posts.length,
    }).toEqual({
      replyBlock: 0,
      inText: 0,
      thread: 0,
      quotes: 0,
      reposts: 0,
      promoted: 0,
      partial: 0,
      wordless: 0,
      unavailable: 0,
      ...want,
    });
    expect(selfCheck(reading)).toBe(name in states ? states[name] : 'x-changed');
    for (const post of posts) {
      expect(post.author).toMatch(/^\w{1,20}$/);
      if (post.kind === 'promoted') expect(post.id).toBeNull();
      else expect(post.id).toMatch(/^\d{15,20}$/);
    }
  });
});
