import { expect, test } from 'vitest';
import type { Case } from './case.ts';
import { findMessages } from './find-messages.ts';

const made = (id: string, status: Case['status'], postId: string | null = null) => ({ id, status, postId }) as Case;
const cases = [made('a', 'to-read', '19'), made('b', 'open', '20'), made('c', 'ended'), made('d', 'ended')];
const known = {
  words: new Map([
    ['a', '@kit_example Kit Sunday 23:28'],
    ['b', '@bram_example Sunday 20:00'],
  ]),
  overdue: new Set(['b', 'd']),
};
const find = (query: string, show: Parameters<typeof findMessages>[2] = 'all') =>
  findMessages(cases, query, show, known).map(({ id }) => id);

test('shows what is open, and what has ended only where its time has passed', () => {
  expect(find('')).toEqual(['a', 'b', 'd']);
  expect(find('', 'to-read')).toEqual(['a']);
  expect(find('', 'begun')).toEqual(['b']);
  expect(find('', 'overdue')).toEqual(['b', 'd']);
});

test('finds by every word, in any order and case, or by the link of the post', () => {
  expect(find('sunday KIT')).toEqual(['a']);
  expect(find('sunday')).toEqual(['a', 'b']);
  expect(find('monday')).toEqual([]);
  expect(find('https://x.com/bram_example/status/20?s=20')).toEqual(['b']);
  expect(find('https://x.com/bram_example/status/20', 'to-read')).toEqual([]);
});
