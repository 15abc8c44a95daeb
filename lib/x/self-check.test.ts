import { describe, expect, it } from 'vitest';
import { article, cell, type MadePost, notificationRow, page, unavailableArticle } from '#tests/fixtures/x/markup.ts';
import { madePages } from '#tests/fixtures/x/pages.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { moreReplies, replyBox } from '#tests/fixtures/x/real-parts.ts';
import { readPage } from './read-page.ts';
import { confirmedEvidence, selfCheck } from './self-check.ts';

const check = (html: string, path: string, host = 'x.com') =>
  selfCheck(readPage(parsePage(html), new URL(path, `https://${host}`)));
const made = (name: string) => {
  const found = madePages.find((one) => one.name === name);
  if (!found) throw new Error(`No made-up page ${name}`);
  return { ...found, reading: readPage(parsePage(found.html), new URL(found.url)) };
};
let id = 1990000000000000000n;
const post = (some: Partial<MadePost> = {}): string =>
  cell(article({ id: String(++id), author: 'ana_made', words: '<span>words</span>', ...some }));
const error = { instead: '<div data-testid="error-detail"><span>Something went wrong</span></div>' };
const empty = { instead: '<div data-testid="emptyState"><span>Nothing here</span></div>' };

describe('selfCheck', () => {
  it('finds nothing wrong with any ordinary page', () => {
    for (const { name } of madePages.filter((one) => !/error|signed-out|status-mobile/.test(one.name)))
      expect(selfCheck(made(name).reading), name).toBeNull();
  });

  it('says what stands in the way', () => {
    expect(check(page([`<div data-testid="multi-column-layout-column-content">${post()}</div>`]), '/home')).toBe('x-pro');
    expect(check(page([post()], { own: null }), '/ana_made')).toBe('not-signed-in');
    expect(check(page([post()]).replace('/dr_example"', '/other_example"'), '/home')).toBe('account-unclear');
    expect(check(made('made-status-mobile').html, '/ana_made/status/1')).toBe('account-not-shown');
    // The first pages of the mobile layout show it.
    expect(check(page([post()], { mobile: true }).replace('DashButton', 'NewButton'), '/home')).toBe('x-changed');
    expect(check(`<body><main>${post()}</main></body>`, '/home')).toBe('x-changed');
  });

  it('asks for posts only where there must be some', () => {
    for (const path of ['/home', '/notifications', '/notifications/mentions', '/ana_made', '/ana_made/status/1', '/search?q=a']) {
      expect(check(page([]), path), path).toBe('x-changed');
    }
    for (const path of ['/messages', '/i/chat', '/settings', '/explore', '/ana_made/followers'])
      expect(check(page([]), path), path).toBeNull();
  });

  it('takes an error of X for an error, and an empty timeline for empty', () => {
    for (const path of ['/home', '/notifications', '/notifications/mentions'])
      expect(check(page([], error), path), path).toBe('x-error');
    for (const path of ['/ana_made', '/ana_made/status/1']) expect(check(page([], error), path), path).toBeNull();
    for (const path of ['/notifications/mentions', '/ana_made', '/search?q=a'])
      expect(check(page([], empty), path), path).toBeNull();
  });

  it("takes X's offer to load again for an error, in place of a whole timeline or of the answers", () => {
    const again = (words = 'Something went wrong. Try reloading.') =>
      `<div><div dir="ltr"><span>${words}</span></div><div><button role="button" type="button"><div><svg></svg><span>Retry</span></div></button></div></div>`;
    for (const path of ['/home', '/notifications/mentions', '/ana_made', '/search?q=a', '/ana_made/status/1']) {
      expect(check(page([], { instead: again() }), path), path).toBe('x-error');
      expect(check(page([cell(again('出错了'))]), path), path).toBe('x-error');
    }
    const own = post({ id: '1', author: 'dr_example', focused: true });
    const rows = [own, cell(replyBox('dr_example'))];
    expect(check(page(rows), '/dr_example/status/1')).toBeNull();
    expect(check(page([...rows, cell(moreReplies)]), '/dr_example/status/1')).toBeNull();
    expect(check(page([...rows, cell(again())]), '/dr_example/status/1')).toBe('x-error');
    // Below the posts of a timeline it takes nothing away that was there.
    expect(check(page([post(), cell(again())]), '/home')).toBeNull();
    // A prompt, and pages on which no posts are looked for.
    expect(
      check(page([post(), cell(`<div data-testid="inlinePrompt">${again('Be told')}</div>`)]), '/ana_made/status/1'),
    ).toBeNull();
    expect(check(page([], { instead: again('Delete it?') }), '/settings')).toBeNull();
  });

  it('waits while X is loading, and says so', () => {
    const loading = (max: number) => ({ instead: `<div role="progressbar" aria-valuemax="${max}"></div>` });
    expect(check(page([], loading(1)), '/home')).toBe('starting');
    // How far the composer is filled.
    expect(check(page([], loading(100)), '/home')).toBe('x-changed');
  });

  it('lets the "All" tab hold nothing but rows, not holes', () => {
    expect(check(page([cell(notificationRow('ana_made', 'a'))]), '/notifications')).toBeNull();
    expect(check(page([cell(notificationRow('ana_made', 'a')), cell(''), cell(''), cell(''), cell('')]), '/notifications')).toBe(
      'x-changed',
    );
  });

  it('trusts no page without a readable post', () => {
    expect(check(page([cell(unavailableArticle)]), '/ana_made')).toBe('x-changed');
    expect(check(page([post({ promoted: true }), post({ promoted: true })]), '/home')).toBe('x-changed');
    expect(check(page([post({ words: '' }), post({ words: '' })]), '/home')).toBe('x-changed');
    const bare = () =>
      post({ words: null })
        .replaceAll('tweetPhoto', 'newPhoto')
        .replace(/<img alt="Image"[^>]*>/, '');
    expect(check(page([bare(), bare()]), '/home')).toBe('x-changed');
    expect(check(page([post({ words: null }), post()]), '/home')).toBeNull();
  });

  it('takes a page of nothing but pictures for one: bookmarks, a photo and an answer with another', () => {
    for (const count of [1, 2, 3]) {
      const pictures = Array.from({ length: count }, () => post({ words: null }));
      expect(check(page(pictures), '/home'), `${count}`).toBeNull();
    }
    expect(
      check(
        page([post({ words: null, replyTo: ['dr_example'] }), post({ words: null, replyTo: ['dr_example'] })]),
        '/notifications/mentions',
      ),
    ).toBeNull();
  });

  it('notices words that stand where Heed does not look', () => {
    const moved = post({ words: null }).replace(
      '<div role="group"',
      '<div><p>These are the words of a person whom nobody hears.</p></div><div role="group"',
    );
    expect(check(page([post(), moved]), '/home')).toBe('x-changed');
    const asks = post({ words: null }).replace(
      '<div role="group"',
      '<div><p>This picture may be upsetting to some people.</p><button>Show</button></div><div role="group"',
    );
    expect(check(page([post(), asks]), '/home')).toBeNull();
  });

  it('leaves out one quotation that names nobody, and doubts a page where a quarter do not', () => {
    const quotes = { author: 'ben_made', words: 'his' };
    const whole = post({ quotes });
    const odd = () => {
      const [own = '', quoted = ''] = post({ quotes }).split('<div tabindex="0" role="link">');
      return `${own}<div tabindex="0">${quoted.replace('data-testid="User-Name"', '')}`;
    };
    const reading = readPage(
      parsePage(page([whole, post({ quotes }), post({ quotes }), post({ quotes }), odd()])),
      new URL('https://x.com/home'),
    );
    expect(selfCheck(reading)).toBeNull();
    expect(reading.readings.map(({ faults }) => faults)).toEqual([[], [], [], [], ['quote-unclear']]);
    expect(check(page([post(), post(), post(), odd()]), '/home')).toBe('x-changed');
    expect(check(page([whole, whole, whole, odd()]), '/home')).toBe('x-changed');
  });

  it('leaves out one element that only looks like a post, counts it, and doubts a page where a quarter are such', () => {
    const odd = (words: string) =>
      cell(`<article><div data-testid="User-Name"><span>@ben_made</span></div><p>${words}</p></article>`);
    const read = (path: string, rows: string[]) => readPage(parsePage(page(rows, { tab: path })), new URL(path, 'https://x.com'));
    const four = () => Array.from({ length: 4 }, () => post({ replyTo: ['dr_example'] }));
    for (const path of ['/notifications/mentions', '/home']) {
      const reading = read(path, [...four(), odd('to @Dr_Example')]);
      expect(selfCheck(reading), path).toBeNull();
      expect(reading.posts.at(-1), path).toMatchObject({ kind: 'unavailable', text: '', checked: false });
      expect(reading.posts.at(-1)?.addressedBy, path).toHaveLength(1);
      expect(selfCheck(read(path, [...four(), odd('one'), odd('two')])), path).toBe('x-changed');
    }
    expect(read('/home', [...four(), odd('to somebody')]).posts.at(-1)?.addressedBy).toEqual([]);
  });

  it('doubts a mentions page whose posts mostly do not name the account', () => {
    const to = (handle: string) => post({ replyTo: [handle] });
    const mentions = (...rows: string[]) => check(page(rows, { tab: '/notifications/mentions' }), '/notifications/mentions');
    expect(mentions(to('dr_example'), to('dr_example'), to('other_made'))).toBeNull();
    expect(mentions(to('dr_example'), to('other_made'))).toBe('x-changed');
    expect(mentions(post({ quotes: { author: 'Dr_Example', words: 'mine' } }))).toBeNull();
    expect(mentions(post({ quotes: { author: 'ben_made', words: 'his' } }))).toBe('x-changed');
  });
});

describe('confirmedEvidence', () => {
  it('is what a sound mentions page shows', () => {
    expect(confirmedEvidence(made('made-mentions').reading).sort()).toEqual([
      'mentions-page',
      'people-overflow',
      'reply-block',
      'text-mention',
      'thread-reply',
    ]);
  });

  it('is nothing on any other page, and nothing on a broken one', () => {
    expect(confirmedEvidence(made('made-home').reading)).toEqual([]);
    const broken = made('made-mentions').html.replaceAll('tweetText', 'newText').replaceAll(' lang="en"', '');
    expect(confirmedEvidence(readPage(parsePage(broken), new URL('https://x.com/notifications/mentions')))).toEqual([]);
    expect(confirmedEvidence(made('made-mentions-empty').reading)).toEqual([]);
  });
});
