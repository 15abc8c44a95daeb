import { describe, expect, it } from 'vitest';
import { mayOpenWindow, type Occasion } from './may-open-window.ts';

const now = Date.parse('2026-11-22T23:40:00Z');
const hour = 60 * 60 * 1000;
const may: Occasion = {
  response: 'now',
  preference: 'window',
  postedAt: new Date(now - hour).toISOString(),
  fullScreen: false,
  now,
  lastForAuthor: null,
};

describe('mayOpenWindow', () => {
  it('opens for a recent `now` post', () => expect(mayOpenWindow(may)).toBe(true));
  it.each<[string, Partial<Occasion>]>([
    ['the organisation asks to read it today', { response: 'today' }],
    ['the clinician chose the signal alone', { preference: 'signal' }],
    ['a video fills the screen', { fullScreen: true }],
    ['the post is older than a day', { postedAt: new Date(now - 25 * hour).toISOString() }],
    ['nobody knows when it was written', { postedAt: null }],
    ['a window opened for this author within the hour', { lastForAuthor: now - hour + 1 }],
  ])('does not open when %s', (_, change) => expect(mayOpenWindow({ ...may, ...change })).toBe(false));
  it('opens where the last one was opened while the clock was a day ahead', () =>
    expect(mayOpenWindow({ ...may, lastForAuthor: now + 24 * hour })).toBe(true));
  it('opens again after the hour', () => expect(mayOpenWindow({ ...may, lastForAuthor: now - hour - 1 })).toBe(true));
});
