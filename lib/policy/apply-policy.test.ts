import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stopsItem } from '#lib/settings/items.ts';
import { type ActiveRelease, activeReleaseItem } from '#lib/updates/release-items.ts';
import { applyStops, followSelfGoverned } from './apply-policy.ts';
import { policyItem } from './policy-item.ts';

const release: ActiveRelease = {
  ...{ source: 'file', hash: 'a', version: 1, organisation: 'A Trust', released: '2026-11-25', expires: '2027-11-25' },
  ...{ protocolHash: 'b', takenAt: '2026-11-25T12:00:00.000Z' },
};

let granted = ['https://x.com/*'];
beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = async ({ origins = [] }) => origins.every((origin) => granted.includes(origin));
});

it('tells the pages that are open which hosts the browser withholds', async () => {
  await applyStops();
  expect((await stopsItem.read()).withheld).toEqual(['twitter.com', 'mobile.x.com', 'mobile.twitter.com']);
  granted = [];
  await applyStops();
  expect((await stopsItem.read()).withheld).toContain('x.com');
});

it('a release that any page takes is what a policy without self-governed use has waited for', async () => {
  const policy = { selfGoverned: false, accountKinds: ['work' as const], hosts: ['x.com' as const] };
  await policyItem.setValue({ state: 'policy', policy, problems: [], since: '', fresh: true });
  followSelfGoverned();
  await applyStops();
  expect(await stopsItem.read()).toMatchObject({ unapproved: true, kinds: ['work'], hosts: ['x.com'] });
  await activeReleaseItem.setValue(release);
  await vi.waitFor(async () => expect(await stopsItem.read()).toMatchObject({ unapproved: false }));
});
