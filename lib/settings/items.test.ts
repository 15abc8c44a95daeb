import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountsItem, confirmAccount, lastConfirmedItem, pausedUntilItem } from './items.ts';
import { confirmEvidence, observeSettled } from './observe-settled.ts';

const now = new Date('2026-11-22T23:40:00Z');

describe('settings', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  it('keeps whose account it is, by handle without regard to case, beside the others', async () => {
    await confirmAccount('Noor_Example', 'work', now);
    await confirmAccount('willow_example', 'not-mine', now);
    expect(await accountsItem.read()).toEqual({
      noor_example: { kind: 'work', confirmedAt: now.toISOString() },
      willow_example: { kind: 'not-mine', confirmedAt: now.toISOString() },
    });
  });

  it('reads a damaged value as nobody’s choice, and leaves it where it is', async () => {
    await browser.storage.local.set({ accounts: { noor_example: 'mine' } });
    expect(await accountsItem.read()).toEqual({});
    expect(await browser.storage.local.get('accounts')).toEqual({ accounts: { noor_example: 'mine' } });
  });

  it('refuses to store what does not fit', async () => {
    await pausedUntilItem.write(null);
    await expect(pausedUntilItem.write(5 as never)).rejects.toThrow(/pausedUntil/);
    expect(await pausedUntilItem.read()).toBeNull();
  });

  it('keeps when evidence was proved, at most once an hour', async () => {
    await confirmEvidence(['reply-block'], now);
    await confirmEvidence(['reply-block', 'thread-reply'], new Date(now.getTime() + 60_000));
    const later = new Date(now.getTime() + 60_000).toISOString();
    expect(await lastConfirmedItem.read()).toEqual({ 'reply-block': now.toISOString(), 'thread-reply': later });
  });

  it('proves evidence anew that was proved while the clock was years ahead', async () => {
    await confirmEvidence(['reply-block'], new Date('2029-01-01T00:00:00Z'));
    await confirmEvidence(['reply-block'], now);
    expect(await lastConfirmedItem.read()).toEqual({ 'reply-block': now.toISOString() });
  });

  it('tells at once what is settled, and each change', async () => {
    const told = vi.fn();
    const stop = observeSettled(told);
    await expect.poll(() => told.mock.calls.length).toBe(1);
    await confirmAccount('noor_example', 'work', now);
    await expect.poll(() => told.mock.lastCall?.[0].accounts).toHaveProperty('noor_example');
    stop();
  });
});
