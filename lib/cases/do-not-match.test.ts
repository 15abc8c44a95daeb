import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { doNotMatchItem } from '#lib/settings/do-not-match.ts';
import { database } from './database.ts';
import { addDoNotMatch, findDoNotMatch, isListUsable, removeDoNotMatch } from './do-not-match.ts';
import { wipeRecord } from './remove-cases.ts';
import { typedHandle } from './typed-handle.ts';

const now = new Date('2026-11-22T23:40:00Z');
beforeEach(() => fakeBrowser.reset());

test('somebody on the list is found however their handle is written, for that account alone', async () => {
  await addDoNotMatch('noor_example', 'Kit_Example', now);
  await addDoNotMatch('noor_example', 'kit_example', now);
  expect(await findDoNotMatch('Noor_Example', 'KIT_example')).toBe('2026-11-22');
  expect(await findDoNotMatch('team_example', 'kit_example')).toBeNull();
  expect(await findDoNotMatch('noor_example', 'sam_example')).toBeNull();
  expect((await doNotMatchItem.read()).entries).toHaveLength(1);
  await removeDoNotMatch('noor_example', 'kit_example');
  expect(await findDoNotMatch('noor_example', 'kit_example')).toBeNull();
});

test('nothing that is stored names anybody', async () => {
  await addDoNotMatch('noor_example', 'kit_example', now);
  expect(JSON.stringify(await browser.storage.local.get())).not.toContain('kit');
});

test('a wipe of the record leaves the list as it is', async () => {
  await addDoNotMatch('noor_example', 'kit_example', now);
  await wipeRecord(now);
  expect(await isListUsable()).toBe(true);
  expect(await findDoNotMatch('noor_example', 'kit_example')).toBe('2026-11-22');
});

test('a list whose key is gone says so instead of holding nobody in silence', async () => {
  await addDoNotMatch('noor_example', 'kit_example', now);
  expect(await isListUsable()).toBe(true);
  await database.secrets.clear();
  expect(await isListUsable()).toBe(false);
  await addDoNotMatch('noor_example', 'sam_example', now);
  expect(await isListUsable()).toBe(true);
  expect(await findDoNotMatch('noor_example', 'sam_example')).toBe('2026-11-22');
});

test('a handle may be typed or pasted in any of its usual forms', () => {
  for (const form of [
    'kit_example',
    '@Kit_Example',
    ' https://x.com/kit_example ',
    'twitter.com/kit_example?s=20',
    'https://mobile.x.com/Kit_Example/',
  ])
    expect(typedHandle(form)).toBe('kit_example');
  for (const form of ['', '@', 'kit example', 'a_name_that_is_far_too_long', 'https://example.org/kit'])
    expect(typedHandle(form)).toBeNull();
});
