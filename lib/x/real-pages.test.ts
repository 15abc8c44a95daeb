import { describe, expect, it } from 'vitest';
import { article, cell, type MadePost, notificationRow, page, unavailableArticle } from '#tests/fixtures/x/markup.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import * as real from '#tests/fixtures/x/real-parts.ts';
import { type PageReading, readContext, readPage } from './read-page.ts';
import { selfCheck } from './self-check.ts';
import { sightPost } from './sight-post.ts';

const me = 'dr_example';
let id = 1990000000000000000n;
const post = (some: Partial<MadePost> = {}): string =>
  article({ id: String(++id), author: 'ana_made', words: '<span>words</span>', ...some });
/** Puts something of X's in front of the buttons of a post. */
const withPart = (html: string, part: string): string => html.replace('<div><div role="group"', `${part}<div><div role="group"`);
const read = (html: string, path: string): PageReading => readPage(parsePage(html), new URL(path, 'https://x.com'));
const stateOf = (rows: string[], path: string, outside = '') => selfCheck(read(page(rows.map(cell), { outside }), path));
const evidence = ({ posts }: PageReading) => posts.map(({ author, addressedBy }) => [author, ...addressedBy].join(' '));

describe('real pages of X, besides their posts', () => {
  it('are read with all that X puts between and around the posts', () => {
    const rows = [
      post(),
      real.heading('Who to follow'),
      real.userCell('cleo_made'),
      real.userCell('dan_made'),
      real.trend,
      '',
      post({ replyTo: [me] }),
      real.moreReplies,
      post({ promoted: true }),
    ];
    const outside = real.messageDrawer(me, real.sharedPost(me)) + real.cookieBanner + real.grokDrawer;
    for (const path of [
      '/home',
      '/ana_made',
      '/search?q=beans',
      '/i/lists/1',
      '/i/bookmarks',
      '/i/communities/1990',
      '/hashtag/beans',
    ]) {
      const reading = read(page(rows.map(cell), { outside }), path);
      expect(selfCheck(reading), path).toBeNull();
      expect(evidence(reading), path).toEqual(['ana_made', 'ana_made reply-block', 'ana_made']);
    }
  });

  it('give no private message to read, in the drawer or on a page of its own', () => {
    const drawer = read(page([cell(post())], { outside: real.messageDrawer(me, real.sharedPost(me)) }), '/home');
    expect(drawer.posts.map(({ author }) => author)).toEqual(['ana_made']);
    for (const path of ['/messages', '/messages/1-2', '/i/chat/1-2']) {
      const doc = parsePage(page([cell(post({ replyTo: [me] }))], { outside: real.messageDrawer(me, real.sharedPost(me)) }));
      const url = new URL(path, 'https://x.com');
      expect(readPage(doc, url).posts, path).toEqual([]);
      for (const one of doc.querySelectorAll('article')) expect(sightPost(one, readContext(doc, url, me)), path).toBeNull();
    }
  });

  it('hold a post of pictures alone, with all that X writes on such a post', () => {
    for (const part of ['', real.communityNote, real.poll, real.whoCanReply, real.quotedGone])
      for (const path of ['/ana_made/status/1990', '/ana_made', '/notifications/mentions'])
        expect(stateOf([withPart(post({ words: null, replyTo: [me] }), part)], path), `${path} ${part.slice(0, 40)}`).toBeNull();
  });

  it('may hold nothing but pictures, and are doubted when not one of several posts shows anything', () => {
    const pictures = Array.from({ length: 2 }, () => post({ words: null }));
    expect(stateOf(pictures, '/ana_made')).toBeNull();
    const bare = pictures.map((one) => one.replace(/<div data-testid="tweetPhoto">.*?<\/div>/, ''));
    expect(stateOf(bare, '/ana_made')).toBe('x-changed');
  });

  it('keep notes, polls and Grok out of the words of the author', () => {
    for (const part of [real.communityNote, real.poll, real.whoCanReply, real.quotedGone, real.grokButton]) {
      const { posts } = read(page([cell(withPart(post(), part))]), '/home');
      expect(posts[0]).toMatchObject({ text: 'words', addressedBy: [], kind: 'post' });
    }
  });

  it('lead by a line to a post that X does not show, and then not to the one above', () => {
    const above = post({ author: me, lineDown: true });
    const below = () => post({ lineUp: true });
    expect(evidence(read(page([above, below()].map(cell)), '/home'))).toEqual([me, 'ana_made thread-reply']);
    const between = [
      '<div><a href="/x/status/1" role="link"><span>Show replies</span></a></div>',
      real.moreReplies,
      unavailableArticle,
      real.userCell('cleo_made'),
    ];
    for (const row of between)
      expect(evidence(read(page([above, row, below()].map(cell)), '/home')).at(-1), row.slice(0, 40)).toBe('ana_made');
  });

  it('say in place of a post why there is none', () => {
    expect(stateOf([unavailableArticle], '/ana_made/status/1')).toBeNull();
    expect(stateOf([unavailableArticle, unavailableArticle], '/ana_made/status/1')).toBeNull();
    expect(stateOf(['<article role="article" tabindex="-1"></article>'], '/ana_made/status/1')).toBe('x-changed');
    expect(stateOf([unavailableArticle], '/home')).toBe('x-changed');
  });

  it('show lists of accounts where no post is looked for', () => {
    const rows = [real.userCell('cleo_made'), real.userCell('dan_made')];
    for (const path of [
      '/search?q=beans&f=user',
      '/i/lists/1/members',
      '/ana_made/followers',
      '/ana_made/status/1/likes',
      '/i/connect_people',
    ])
      expect(stateOf(rows, path), path).toBeNull();
  });

  it('show likes and follows in the "All" tab, also with nothing else', () => {
    const rows = [notificationRow('ana_made', 'a post of mine'), notificationRow('ben_made', ''), ''];
    expect(stateOf(rows, '/notifications')).toBeNull();
    const reading = read(page([...rows, post({ replyTo: [me] })].map(cell)), '/notifications');
    expect(evidence(reading)).toEqual(['ana_made reply-block']);
  });

  it('show an X Article alone, outside any post', () => {
    const reader =
      '<div data-testid="twitterArticleReadView"><div data-testid="User-Name"></div><div data-testid="twitterArticleRichTextView"><p>A long piece.</p></div></div>';
    expect(
      selfCheck(read(page([], { instead: reader.replace('<div data-testid="User-Name"></div>', '') }), '/ana_made/article/1990')),
    ).toBeNull();
    expect(selfCheck(read(page([cell(post())], { outside: reader }), '/home'))).toBe('x-changed');
  });

  it('cut a long mention short before it names the account', () => {
    const cut = post({ words: '<span>so much to say</span>', showMore: 'button' });
    const reading = read(page([cell(cut)], { tab: '/notifications/mentions' }), '/notifications/mentions');
    expect(selfCheck(reading)).toBeNull();
    expect(reading.posts[0]).toMatchObject({ partial: true, checked: true });
  });
});
