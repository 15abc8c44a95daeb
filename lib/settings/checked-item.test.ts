import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyItem } from '#lib/policy/policy-item.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';

beforeEach(() => fakeBrowser.reset());

it('what does not fit is left where it is, and told from nothing', async () => {
  expect([await activeReleaseItem.getValue(), await activeReleaseItem.isDamaged()]).toEqual([null, false]);
  await browser.storage.local.set({ activeRelease: { hash: 7 } });
  expect([await activeReleaseItem.getValue(), await activeReleaseItem.isDamaged()]).toEqual([null, true]);
  expect(await browser.storage.local.get('activeRelease')).toEqual({ activeRelease: { hash: 7 } });
});

it('of a policy the keys that fit stand', async () => {
  const policy = { organisation: 'Riverside (invented)', hours: 7, raise: 'signal' };
  await browser.storage.local.set({ policy: { state: 'policy', policy, problems: [], since: 'x', fresh: true } });
  expect(await policyItem.getValue()).toMatchObject({ policy: { organisation: 'Riverside (invented)', raise: 'signal' } });
  expect(await policyItem.getValue()).not.toHaveProperty('policy.hours');
});
