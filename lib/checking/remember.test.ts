import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('forgets the oldest when a day has brought very many', () => {
  const known = new Map<string, number>();
  for (let at = 0; at <= 20_000; at += 1) remember(known, `post ${at}`, at);
  expect(known.size).toBe(20_000);
  expect(known.has('post 0')).toBe(false);
  expect(known.get('post 20000')).toBe(20_000);
});
