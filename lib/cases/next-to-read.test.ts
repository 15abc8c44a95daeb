import { expect, test } from 'vitest';
import { type Case, nextToRead } from './case.ts';

const message = (id: string, response: Case['response'], status: Case['status'] = 'to-read') =>
  ({ id, response, status }) as unknown as Case;

test('what is to be read now comes before anything newer, then the newest', () => {
  const [newer, older] = [message('newer', 'today'), message('older', 'now')];
  expect(nextToRead([newer, older])?.id).toBe('older');
  expect(nextToRead([newer, message('older', 'today')])?.id).toBe('newer');
});

test('one that was read does not come again', () => {
  expect(nextToRead([message('read', 'now', 'open'), message('waiting', 'today')])?.id).toBe('waiting');
  expect(nextToRead([message('read', 'now', 'open'), message('over', 'now', 'ended')])).toBeUndefined();
});
