import { describe, expect, it } from 'vitest';
import { handleIn, statusIn, xPath } from './links.ts';

describe('links', () => {
  it.each([
    ['/kit_example', '/kit_example'],
    ['/kit_example?lang=en#top', '/kit_example'],
    ['https://x.com/kit_example', '/kit_example'],
    ['https://twitter.com/kit_example', '/kit_example'],
    ['https://mobile.twitter.com/kit_example', '/kit_example'],
    ['//x.com/kit_example', '/kit_example'],
    ['https://X.com/Kit_Example?s=20', '/Kit_Example'],
    ['http://www.twitter.com/kit_example#top', '/kit_example'],
    ['/search?q=https://x.com/kit', '/search'],
    ['https://x.com', ''],
    ['https://x.com@elsewhere.example/kit', null],
    ['https://x.com:kit@elsewhere.example/', null],
    ['https://elsewhere.example/https://x.com/kit', null],
    ['https://t.co/kit', null],
    ['https://x.com.example/kit', null],
    ['//elsewhere.example/kit', null],
    ['mailto:kit@x.com', null],
    ['https://', null],
    ['', null],
    [null, null],
  ])('path of %s is %s', (href, path) => expect(xPath(href)).toBe(path));

  it.each([
    ['/kit_example', 'kit_example'],
    ['/Kit_Example/', 'Kit_Example'],
    ['/home', null],
    ['/i', null],
    ['/kit_example/lists', null],
    ['/a_handle_that_is_too_long', null],
    ['/kit-example', null],
  ])('handle in %s is %s', (path, handle) => expect(handleIn(path)).toBe(handle));

  it.each([
    ['/kit/status/12', { handle: 'kit', id: '12', rest: '' }],
    ['/kit/status/12/history', { handle: 'kit', id: '12', rest: 'history' }],
    ['/kit/status/12/photo/1', { handle: 'kit', id: '12', rest: 'photo/1' }],
    ['/i/web/status/12', { handle: null, id: '12', rest: '' }],
    ['/kit/status/twelve', null],
    ['/kit', null],
  ])('post in %s', (path, status) => expect(statusIn(path)).toEqual(status));
});
