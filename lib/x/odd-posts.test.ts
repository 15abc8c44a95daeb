import { describe, expect, it } from 'vitest';
import { createTally } from '#lib/checking/tally.ts';
import { cell, page } from '#tests/fixtures/x/markup.ts';
import { oddPosts } from '#tests/fixtures/x/odd-posts.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { readContext, readPage } from './read-page.ts';
import { articleSelector } from './selectors.ts';
import { selfCheck } from './self-check.ts';
import { sightPost } from './sight-post.ts';

const mentions = '/notifications/mentions';

describe('odd posts', () => {
  it.each(oddPosts)('$what', ({ rows, path = mentions, read, state = null, counted = {} }) => {
    const doc = parsePage(page(rows.map(cell), { tab: path }));
    const url = new URL(path, 'https://x.com');
    const reading = readPage(doc, url);
    expect(reading.posts).toMatchObject(read);
    expect(selfCheck(reading)).toBe(state);
    for (const { text } of reading.posts) expect(text).not.toContain('foreign');
    // The quick look that the follower takes says the same of every post that is addressed.
    const context = readContext(doc, url, reading.own.handle);
    const sighted = [...doc.querySelectorAll(articleSelector)].flatMap((one) => sightPost(one, context) ?? []);
    expect(sighted.map(({ whole }) => whole())).toEqual(reading.posts.filter(({ addressedBy }) => addressedBy.length > 0));
    const tally = createTally();
    for (const sighting of sighted) tally.note(sighting);
    const { onlyPictures, unreadable } = tally.counts();
    expect({ onlyPictures, unreadable }).toMatchObject(counted);
    expect(sighted.map(({ text, checked }) => ({ text, checked }))).toEqual(
      sighted.map(({ whole }) => ({ text: whole().text, checked: whole().checked })),
    );
  });
});
