import { describe, expect, it } from 'vitest';
import { captureNames, captureUrls, hasCaptures, readCapture } from '#tests/fixtures/x/captures.ts';
import { madePages } from '#tests/fixtures/x/pages.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { readContext, readPage } from './read-page.ts';
import { articleSelector } from './selectors.ts';
import { sightPost } from './sight-post.ts';

/** The follower's quick look at each post of a page, and the whole reading of the same page: they must say the same. */
function compare(html: string, url: string): number {
  const doc = parsePage(html);
  const at = new URL(url);
  const reading = readPage(doc, at);
  const context = readContext(doc, at, reading.own.handle);
  const addressed = reading.posts.filter((post) => post.addressedBy.length > 0);
  const sighted = [...doc.querySelectorAll(articleSelector)].flatMap((one) => sightPost(one, context) ?? []);
  const brief = addressed.map(({ id, text, partial, checked }) => ({ id, text, partial, checked }));
  expect(sighted.map(({ id, text, partial, checked }) => ({ id, text, partial, checked }))).toEqual(brief);
  expect(sighted.map(({ whole }) => whole())).toEqual(addressed);
  return sighted.length;
}
const posts = (pages: { html: string; url: string }[]) => pages.reduce((sum, { html, url }) => sum + compare(html, url), 0);

describe('sightPost', () => {
  it('finds every post that the whole page shows as addressed, and the same of it', () => {
    expect(posts(madePages)).toBeGreaterThan(30);
  });

  it('takes any page for the mentions page at its word', () => {
    const pages = madePages.map(({ html, url }) => ({ html, url: url.replace(/\.com\/.*/, '.com/notifications/mentions') }));
    expect(posts(pages)).toBeGreaterThan(40);
  });

  it.skipIf(!hasCaptures)('does so on the captured pages', () => {
    const pages = captureNames.map((name) => ({ html: readCapture(name), url: captureUrls[name] }));
    expect(posts(pages)).toBe(19);
  });
});
