import { describe, expect, it } from 'vitest';
import { holdsTimeline, isXProHost, type PageKind, pageKind } from './page-kind.ts';

const kinds: [path: string, kind: PageKind][] = [
  ['/', 'home'],
  ['/home', 'home'],
  ['/notifications', 'notifications'],
  ['/notifications/verified', 'notifications'],
  ['/notifications/mentions', 'mentions'],
  ['/notifications/mentions/', 'mentions'],
  ['/kit_example/status/1981398751385910611', 'status'],
  ['/kit_example/status/1981398751385910611/photo/1', 'status'],
  ['/kit_example/status/1981398751385910611/video/1', 'status'],
  ['/i/status/1981398751385910611', 'status'],
  ['/i/web/status/1981398751385910611', 'status'],
  ['/kit_example/status/1981398751385910611/retweets', 'other'],
  ['/kit_example/status/1981398751385910611/people', 'other'],
  ['/kit_example', 'profile'],
  ['/kit_example/with_replies', 'profile'],
  ['/kit_example/media', 'other'],
  ['/kit_example/followers', 'other'],
  ['/kit_example/lists', 'other'],
  ['/kit_example/lists/colleagues', 'list'],
  ['/i/lists/123', 'list'],
  ['/i/lists/123/members', 'other'],
  ['/i/communities/123', 'community'],
  ['/i/bookmarks', 'bookmarks'],
  ['/search?q=hello', 'search'],
  ['/search?q=hello&f=live', 'search'],
  ['/search?q=hello&f=user', 'other'],
  ['/hashtag/hello', 'search'],
  ['/explore/tabs/trending', 'explore'],
  ['/messages', 'messages'],
  ['/messages/1-2', 'messages'],
  ['/i/chat', 'messages'],
  ['/i/chat/1-2', 'messages'],
  ['/settings/account', 'settings'],
  ['/compose/post', 'compose'],
  ['/intent/post', 'compose'],
  ['/who_to_follow', 'other'],
  ['/follower_requests', 'other'],
  ['/i/flow/login', 'other'],
  ['/login', 'other'],
  ['/constructor', 'profile'],
  ['/i/constructor', 'other'],
];

describe('pageKind', () => {
  it.each(kinds)('%s is %s', (path, kind) => {
    for (const host of ['x.com', 'twitter.com', 'mobile.x.com']) expect(pageKind(new URL(path, `https://${host}`))).toBe(kind);
  });

  it('asks for posts where there must be some', () => {
    expect(['home', 'mentions', 'status', 'profile'].every((kind) => holdsTimeline(kind as PageKind))).toBe(true);
    expect(['messages', 'settings', 'explore', 'compose', 'other'].some((kind) => holdsTimeline(kind as PageKind))).toBe(false);
  });

  it('knows X Pro by its host', () => {
    expect(isXProHost(new URL('https://pro.x.com/i/decks/1'))).toBe(true);
    expect(isXProHost(new URL('https://tweetdeck.twitter.com/'))).toBe(true);
    expect(isXProHost(new URL('https://x.com/home'))).toBe(false);
  });
});
