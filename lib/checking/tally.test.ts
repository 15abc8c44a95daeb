import { describe, expect, it } from 'vitest';
import type { Post } from '#lib/x/post.ts';
import { createTally } from './tally.ts';

const post = (id: string | null, change: Partial<Post> = {}): Post => ({
  id,
  author: 'kit_example',
  authorName: 'Kit',
  text: 'hello',
  quotedText: '',
  partial: false,
  kind: 'reply',
  addressedBy: ['reply-block'],
  alsoTo: 0,
  postedAt: null,
  checked: true,
  ...change,
});

describe('createTally', () => {
  it('adds up: every post addressed to me is in exactly one part', () => {
    const tally = createTally();
    tally.note(post('1'));
    tally.note(post('1'));
    tally.note(post('2', { text: '', checked: false }));
    tally.note(post('3', { partial: true }));
    tally.note(post('4', { checked: false }));
    expect(tally.counts()).toEqual({ toYou: 4, checked: 1, leftOut: 0, onlyPictures: 1, cutShort: 1, unreadable: 1 });
  });

  it('calls a post without words one of pictures only where nothing else is in it', () => {
    const tally = createTally();
    tally.note(post('1', { text: '', checked: false }));
    tally.note({ ...post('2', { text: '', checked: false }), faults: ['few-words'] });
    expect(tally.counts()).toMatchObject({ toYou: 2, onlyPictures: 1, unreadable: 1 });
  });

  it('counts a post whose id cannot be read, once', () => {
    const tally = createTally();
    tally.note(post(null, { checked: false }));
    tally.note(post(null, { checked: false }));
    tally.note(post(null, { text: 'and another', checked: false }));
    expect(tally.counts()).toMatchObject({ toYou: 2, unreadable: 2 });
  });

  it('moves a post that was cut short when the whole is seen, and not back', () => {
    const tally = createTally();
    tally.note(post('3', { partial: true }));
    tally.note(post('3'));
    tally.note(post('3', { partial: true }));
    expect(tally.counts()).toEqual({ toYou: 1, checked: 1, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 });
  });

  it('does not call a post checked whose author is left out, however often it is seen', () => {
    const tally = createTally();
    tally.note(post('1'));
    tally.note(post('2'));
    tally.leaveOut('2');
    tally.note(post('2'));
    tally.leaveOut('2');
    expect(tally.counts()).toMatchObject({ toYou: 2, checked: 1, leftOut: 1 });
  });

  it('begins again for another account', () => {
    const tally = createTally();
    tally.note(post('1'));
    tally.reset();
    expect(tally.counts().toYou).toBe(0);
  });
});
