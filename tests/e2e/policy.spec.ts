import { expect, test } from '@playwright/test';
import { chromiumId } from '#lib/policy/extension-ids.ts';
import { approve, holders, makeDraft, makeFiles, makeKeySet, write } from '#tests/unit/make-release.ts';
import { expectNoFaults } from './accessible.ts';
import { seeSignal } from './closed-root.ts';
import { setDevicePolicy } from './policy-file.ts';
import { type Practice, practise, stateOf } from './practice.ts';

let heed: Practice;
const stored = <T>(name: string): Promise<T> =>
  heed.pageOfHeed.evaluate(
    async (key) => (await chrome.storage.local.get<Record<string, unknown>>(key))[key],
    name,
  ) as Promise<T>;
const noticed = { timeout: 30_000 };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  await setDevicePolicy(chromiumId, {
    organisation: 'A Trust',
    pausedBecause: 'A rule floods.',
    raise: 'signal',
    locked: ['raise'],
  });
  heed = await practise();
});
test.afterAll(async () => {
  await setDevicePolicy(chromiumId, null);
  await heed?.close();
});

test('a policy that is there from the start pauses Heed, and the page says who did', async () => {
  expect(heed.extensionId).toBe(chromiumId);
  // The browser gives its policy some time after it starts; nobody has answered for an account by then.
  await expect.poll(() => stored('stops'), noticed).toMatchObject({ paused: true });
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(async () => (await seeSignal(page))?.explanation, noticed).toContain('Your organisation has paused Heed');
  expect(await heed.cases()).toHaveLength(0);

  await setDevicePolicy(chromiumId, { organisation: 'A Trust', retentionDays: -1, raise: 'signal', locked: ['raise'] });
  await expect.poll(() => stateOf(page), noticed).toBe('checking');
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(0);
  expect(await stored('policy')).toMatchObject({
    policy: { organisation: 'A Trust' },
    problems: [{ key: 'retentionDays' }],
  });
  await page.close();

  const options = heed.pageOfHeed;
  await options.bringToFront();
  await expect(options.getByRole('heading', { name: 'Managed by your organisation' })).toBeVisible();
  await expect(options.getByText('A Trust')).toBeVisible();
  await expect(options.getByText(/locked by your organisation/)).toBeVisible();
  await expect(options.getByRole('listitem').filter({ hasText: 'retentionDays' })).toBeVisible();
  await expect(options.getByRole('radio')).toHaveCount(0);
  await expectNoFaults(options);
});

test('a release at the address of the policy is taken; an older one and a changed one are refused, and it goes on matching', async () => {
  const [ann, bob, cat] = [holders.ann, holders.bob, holders.cat];
  const keys = await makeKeySet(1, [ann, bob, cat]);
  const release = async (version: number, phrase: string) =>
    write(await approve(await makeDraft(version, { files: makeFiles([phrase]) }), [ann, bob]));
  let served = await release(2, 'so tired');
  const asked: string[] = [];
  await heed.context.route('https://rules.example/**', async (route) => {
    asked.push(`${route.request().method()} ${route.request().url()} ${route.request().postData() ?? ''}`);
    await route.fulfill({ body: served, headers: { 'access-control-allow-origin': '*' } });
  });
  await setDevicePolicy(chromiumId, { trustedKeys: write(keys), releaseAddress: 'https://rules.example/heed.json' });
  const lookNow = () =>
    heed.pageOfHeed.evaluate(async () => {
      const { releaseUpdate } = await chrome.storage.local.get<{ releaseUpdate?: object }>('releaseUpdate');
      await chrome.storage.local.set({
        releaseUpdate: { failures: 0, refusal: null, ...releaseUpdate, nextAt: new Date(0).toISOString() },
      });
      await chrome.alarms.create('look-for-release', { when: Date.now() });
    });
  await expect
    .poll(() => stored('policy'), noticed)
    .toMatchObject({ policy: { releaseAddress: 'https://rules.example/heed.json' } });
  await lookNow();
  await expect.poll(() => stored('activeRelease'), noticed).toMatchObject({ version: 2, source: 'address' });
  const bad = [
    ['older-version', await release(1, 'older')],
    ['bad-signature', served.replace('so tired', 'so bored')],
  ] as const;
  for (const [reason, text] of bad) {
    served = text;
    await lookNow();
    await expect.poll(() => stored('releaseUpdate'), noticed).toMatchObject({ refusal: { reason } });
    expect(await stored('activeRelease')).toMatchObject({ version: 2 });
  }
  expect(new Set(asked)).toEqual(new Set(['GET https://rules.example/heed.json ']));
});

test('a policy that vanishes is gone, and the release it brought goes on', async () => {
  await setDevicePolicy(chromiumId, null);
  await expect.poll(() => stored('policy'), { timeout: 60_000 }).toMatchObject({ state: 'none' });
  expect(await stored('activeRelease')).toMatchObject({ version: 2 });
  const page = await heed.visit('/notifications/mentions');
  expect(await stateOf(page)).toBe('checking');
  await page.close();
});
