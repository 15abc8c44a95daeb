import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import type { PageAnswer } from '#lib/cli/heed-world.ts';
import { readSavedPage, shapeAnswer } from '#lib/cli/read-saved-page.ts';
import { page } from '#tests/fixtures/x/markup.ts';

/** Real pages of X, anonymised; their own README says what each must yield. */
const folder = '../shared/captures';
type Expected = {
  url: string;
  state: string;
  why: string | null;
  own: string | null;
  posts: number;
  to: Record<string, number>;
  kinds: Record<string, number>;
  partial: number;
  empty: number;
};
const nobody = { own: null, state: 'not-checking', why: 'x-changed', to: {}, partial: 0, empty: 0 };
const me = { own: 'dr_example', state: 'checking', why: null, to: {}, partial: 0, empty: 0 };
const captures: Record<string, Expected> = {
  'mentions-wide': {
    ...me,
    url: 'https://x.com/notifications/mentions',
    posts: 16,
    to: { 'reply-block': 16, 'text-mention': 1, 'mentions-page': 16 },
    kinds: { reply: 16 },
    empty: 1,
  },
  'status-conversation': {
    ...me,
    url: 'https://x.com/AkeneLUZA_/status/1901792241131147281',
    posts: 6,
    to: { 'thread-reply': 3 },
    kinds: {},
  },
  'home-saved': { ...me, url: 'https://x.com/home', posts: 6, kinds: {}, partial: 1, empty: 1 },
  'home-quotes-promoted': { ...me, url: 'https://twitter.com/home', posts: 5, kinds: { promoted: 1 } },
  'home-2021-old-markup': { ...nobody, url: 'https://twitter.com/home', posts: 4, kinds: { unavailable: 4 } },
  'focused-post': { ...nobody, url: 'https://x.com/AmorUlim773/status/1981398751385910611', posts: 1, kinds: {} },
  quote: { ...nobody, url: 'https://x.com/home', posts: 1, kinds: { quote: 1 } },
  'timeline-repost': { ...nobody, url: 'https://x.com/home', posts: 1, kinds: { repost: 1 } },
  'photo-modal': {
    ...nobody,
    url: 'https://x.com/uludemo28798294/status/1852311428755070841/photo/1',
    posts: 15,
    kinds: { promoted: 1, unavailable: 1 },
  },
  'profile-logged-out': { ...nobody, why: 'not-signed-in', url: 'https://x.com/ramunodorig', posts: 2, kinds: { post: 2 } },
  'not-found-2026': { ...me, url: 'https://x.com/RotoZute/status/1742686888037148171', posts: 0, kinds: {} },
};

/** Waiting until a page has come to rest is most of the time, so those that need no account wait together. */
const answers = new Map<string, PageAnswer>();
const read = async (heed: HeedBrowser, name: string, { url }: Expected) => {
  const html = readFileSync(`${folder}/${name}.html`, 'utf8');
  answers.set(name, (await readSavedPage(heed, { html, url, confirm: true })).answer);
};
test.beforeAll(async () => {
  if (!existsSync(folder)) return;
  const heed = await openHeedBrowser();
  try {
    const [mine, others] = [true, false].map((own) => Object.entries(captures).filter(([, one]) => (one.own !== null) === own));
    // One by one: a page hears of its account only in its own time.
    for (const [name, expected] of mine ?? []) await read(heed, name, expected);
    await Promise.all((others ?? []).map(([name, expected]) => read(heed, name, expected)));
  } finally {
    await heed.close();
  }
});

for (const [name, expected] of Object.entries(captures)) {
  test(`the built extension on ${name}`, () => {
    test.skip(!existsSync(folder), 'the captures are not here');
    const answer = answers.get(name) as PageAnswer;
    const { state, why, ownHandle, posts } = shapeAnswer(answer);
    expect({ state, why, ownHandle }).toEqual({ state: expected.state, why: expected.why, ownHandle: expected.own });
    expect(posts).toHaveLength(expected.posts);
    const evidence: Record<string, number> = {};
    for (const kind of posts.flatMap((post) => post.addressedBy)) evidence[kind] = (evidence[kind] ?? 0) + 1;
    expect(evidence).toEqual(expected.to);
    for (const [kind, count] of Object.entries(expected.kinds))
      expect(
        posts.filter((post) => post.kind === kind),
        kind,
      ).toHaveLength(count);
    expect(posts.filter((post) => post.partial)).toHaveLength(expected.partial);
    expect(posts.filter((post) => post.checked)).toHaveLength(
      posts.filter((post) => post.addressedBy.length > 0 && post.text !== '').length,
    );
    expect(posts.filter((post) => post.text === '' && post.kind !== 'unavailable')).toHaveLength(expected.empty);
  });
}

test('read-page prints one JSON object of the agreed shape, and leaves an account open when asked', () => {
  test.skip(!existsSync(folder), 'the captures are not here');
  const run = spawnSync(
    process.execPath,
    ['lib/cli/read-page.ts', `${folder}/mentions-wide.html`, '--url', 'https://x.com/notifications/mentions', '--unconfirmed'],
    { encoding: 'utf8' },
  );
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout.trim().split('\n')).toHaveLength(1);
  const answer = JSON.parse(run.stdout);
  expect(Object.keys(answer)).toEqual(['state', 'why', 'ownHandle', 'pageKind', 'posts']);
  expect(answer).toMatchObject({
    state: 'not-checking',
    why: 'account-unconfirmed',
    ownHandle: 'dr_example',
    pageKind: 'mentions',
  });
  expect(Object.keys(answer.posts[0])).toEqual(['id', 'author', 'text', 'partial', 'kind', 'addressedBy', 'checked']);
  expect(answer.posts.some((post: { checked: boolean }) => post.checked)).toBe(false);
});

test('read-page answers for a page that is still loading, and for X Pro, where no reader runs', async () => {
  const html = page([], { instead: '<div role="progressbar" aria-valuemax="1"></div>', own: 'Dr_Example' });
  const url = 'https://x.com/notifications/mentions';
  const heed = await openHeedBrowser();
  try {
    expect(shapeAnswer((await readSavedPage(heed, { html, url, confirm: true })).answer)).toEqual({
      state: 'not-checking',
      why: 'starting',
      ownHandle: 'dr_example',
      pageKind: 'mentions',
      posts: [],
    });
  } finally {
    await heed.close();
  }
  const run = spawnSync(process.execPath, ['lib/cli/read-page.ts', 'README.md', '--url', 'https://pro.x.com/i/decks/1'], {
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  expect(JSON.parse(run.stdout)).toEqual({ state: 'not-checking', why: 'x-pro', ownHandle: null, pageKind: 'other', posts: [] });
});

test('read-page names what is wrong with its arguments', () => {
  const run = spawnSync(process.execPath, ['lib/cli/read-page.ts', 'no-such-file.html', '--url', 'https://x.com/home'], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no-such-file.html');
});
