import { expect, test } from 'vitest';
import { type Case, nextToRead } from './case.ts';
import { chooseCase } from './choose-case.ts';

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

test('a page of steps whose message has been erased shows no other person’s in its place', () => {
  const [begun, waiting] = [message('begun', 'today', 'open'), message('waiting', 'now')];
  expect(chooseCase([begun, waiting], 'erased')).toBeNull();
  expect(chooseCase([begun, waiting], 'begun')?.id).toBe('begun');
  expect(chooseCase([begun, waiting], null)?.id).toBe('waiting');
  expect(chooseCase([begun], null)?.id).toBe('begun');
});
