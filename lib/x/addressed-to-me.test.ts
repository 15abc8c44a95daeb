import { describe, expect, it } from 'vitest';
import { type AddressSigns, addressedToMe, mentionedIn } from './addressed-to-me.ts';

const signs = (some: Partial<AddressSigns>): AddressSigns => ({
  pageKind: 'home',
  own: 'kit_example',
  author: 'ana_made',
  replyTo: [],
  mentioned: [],
  unnamed: 0,
  threadFrom: null,
  ...some,
});

describe('addressedToMe', () => {
  it('names the evidence, each kind by itself', () => {
    expect(addressedToMe(signs({}))).toEqual([]);
    expect(addressedToMe(signs({ mentioned: ['other', 'kit_example'] }))).toEqual(['text-mention']);
    expect(addressedToMe(signs({ replyTo: ['kit_example', 'other'] }))).toEqual(['reply-block']);
    expect(addressedToMe(signs({ pageKind: 'mentions' }))).toEqual(['mentions-page']);
    expect(addressedToMe(signs({ threadFrom: 'kit_example' }))).toEqual(['thread-reply']);
    expect(addressedToMe(signs({ replyTo: ['other'], unnamed: 3 }))).toEqual(['people-overflow']);
  });

  it('needs no overflow where the block names the account', () => {
    expect(addressedToMe(signs({ replyTo: ['kit_example'], unnamed: 3 }))).toEqual(['reply-block']);
  });

  it('takes no post for addressed that others wrote to others, that the account wrote itself, or while the account is unknown', () => {
    expect(addressedToMe(signs({ replyTo: ['kit_example_2'], mentioned: ['kit'], threadFrom: 'other' }))).toEqual([]);
    expect(addressedToMe(signs({ author: 'Kit_Example', pageKind: 'mentions', replyTo: ['kit_example'] }))).toEqual([]);
    expect(addressedToMe(signs({ own: null, pageKind: 'mentions', unnamed: 2 }))).toEqual([]);
  });
});

describe('mentionedIn', () => {
  it.each([
    ['@Kit_Example hello', ['kit_example']],
    ['hello (@kit_example), and @ana', ['kit_example', 'ana']],
    ['你好@kit_example再见', ['kit_example']],
    ['mail kit@kit_example.org', []],
    ['.@kit_example', ['kit_example']],
    ['&@kit_example', []],
    ['https://medium.example/@kit_example', []],
    ['@kit_example_that_is_far_too_long', []],
    ['nobody', []],
  ])('%s', (text, handles) => expect(mentionedIn(text)).toEqual(handles));
});
