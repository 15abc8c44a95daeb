import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { policyItem } from '#lib/policy/policy-item.ts';
import { approve, holders, makeDraft, makeKeySet, write } from '#tests/unit/make-release.ts';
import { followReleases } from './follow-releases.ts';
import { activeReleaseItem, updateStateItem } from './release-items.ts';

const { ann, bob, cat } = holders;

beforeEach(() => fakeBrowser.reset());

it('looks once at a time: what comes while a look is under way finds it done', async () => {
  const release = write(await approve(await makeDraft(1), [ann, bob]));
  const policy = { releaseAddress: 'https://rules.example/heed.json', trustedKeys: write(await makeKeySet(1, [ann, bob, cat])) };
  await policyItem.setValue({ state: 'policy', policy, problems: [], since: '', fresh: true });
  await fakeBrowser.storage.session.set({ lookedForRelease: true });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy);
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  const asked = vi.fn(async () => new Response(release));
  vi.stubGlobal('fetch', asked);

  followReleases();
  for (let again = 0; again < 3; again++)
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'look-for-release', scheduledTime: 0, persistAcrossSessions: true });
  await vi.waitFor(async () => expect((await updateStateItem.getValue()).nextAt).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await activeReleaseItem.getValue()).toMatchObject({ version: 1 });
  expect(asked.mock.calls).toHaveLength(2);
});
