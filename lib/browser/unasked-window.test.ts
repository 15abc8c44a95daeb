import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expectWindow, openForLeft, openForPage } from './unasked-window.ts';

const reply = (openWindow: boolean) => Promise.resolve({ outcome: 'raised', toRead: 1, openWindow } as const);
const openSteps = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('./steps-window.ts', () => ({ openSteps }));

beforeEach(() => {
  fakeBrowser.reset();
  openSteps.mockClear();
});

it('a page that is left while it waits for quiet loses no window, and opens one only', async () => {
  await expectWindow(7, reply(true));
  await openForLeft(8);
  expect(openSteps).not.toHaveBeenCalled();
  await openForLeft(7);
  await openForLeft(7);
  expect(openSteps.mock.calls).toEqual([[{ asked: false }]]);
});

it('a page that has asked leaves nothing to open', async () => {
  await expectWindow(7, reply(true));
  await openForPage(false, 7);
  await openForLeft(7);
  await expectWindow(7, reply(false));
  await openForLeft(7);
  expect(openSteps.mock.calls).toEqual([[{ asked: false, besideTab: 7 }]]);
});
