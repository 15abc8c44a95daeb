import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { announceToRead } from './announce.ts';

it('waits for no tab: one that the browser has frozen never answers', async () => {
  vi.spyOn(browser.tabs, 'query').mockImplementation(() => Promise.resolve([{ id: 1 }, { id: 2 }] as never));
  const asked = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(() => new Promise(() => undefined) as never);
  browser.action.setBadgeText = browser.action.setBadgeBackgroundColor = (() => Promise.resolve()) as never;
  await announceToRead();
  expect(asked.mock.calls.map(([tabId]) => tabId)).toEqual([1, 2]);
});
