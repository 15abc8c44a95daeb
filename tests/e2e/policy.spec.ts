import { expect, test } from '@playwright/test';
import { chromiumId } from '#lib/policy/extension-ids.ts';
import { approve, holders, makeDraft, makeFiles, makeKeySet, write } from '#tests/unit/make-release.ts';
import { OWN } from '#tests/x-site/posts.ts';
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
  const factNamed = (name: string) => options.locator('.fact').filter({ has: options.getByText(name, { exact: true }) });
  await expect(factNamed('Organisation')).toContainText(
    /A Trust \(locked by your organisation, since \d{4}-\d\d-\d\d \d\d:\d\d\)/,
  );
  await expect(factNamed('For a message to read now')).toContainText('locked by your organisation');
  await expect(factNamed('Days that the record is kept')).toContainText("90 (Heed's own)");
  await expect(options.getByRole('listitem').filter({ hasText: 'retentionDays' })).toBeVisible();
  // The window or the signal is settled; where the steps open when they are asked for stays a person's own.
  await expect(options.getByRole('radio', { name: 'Show the signal alone' })).toHaveCount(0);
  await expect(options.getByRole('radio', { name: 'In a tab' })).toBeVisible();
  await expectNoFaults(options);
});

test('contacts, hours and answers that the organisation has set stand in the steps and cannot be changed', async () => {
  await setDevicePolicy(chromiumId, {
    organisation: 'A Trust',
    raise: 'signal',
    contacts: {
      clinicalSafety: { name: 'Safety office', phone: '01632 960 222' },
      dutyTeam: { phone: '01632 960 001', hours: '9 to 5' },
      lineManager: { phone: 'ask Lee' },
      plumber: { phone: '01632 960 003' },
    },
    hours: { weekly: [{ day: 'sat', from: '10:00', to: '12:00' }], division: 'england-and-wales' },
    agreement: { will: 'We read it within the hour.', noReply: '20', publicReply: 'Never in public.', wot: 'x' },
    locked: ['hours', 'agreement.will', 'agreement.publicReply'],
    privacyNotice: 'https://www.example.nhs.uk/notice',
  });
  await expect.poll(() => stored('policy'), noticed).toMatchObject({ policy: { agreement: { noReply: '20' } } });
  const options = heed.pageOfHeed;
  await options.bringToFront();
  const fact = (words: string) => options.locator('.fact').filter({ hasText: words });
  await expect(fact('Clinical safety officer for Heed: Safety office')).toContainText('01632 960 222');
  await expect(fact('Duty team')).toContainText('01632 960 001 (9 to 5) (locked by your organisation');
  await expect(fact('Agreed hours')).toContainText('Saturday, 10:00 to 12:00 (locked by your organisation');
  await expect(fact('20 minutes')).toContainText('from your organisation');
  await expect(options.getByRole('link', { name: 'https://www.example.nhs.uk/notice' })).toBeVisible();
  for (const wrong of ['contacts.lineManager.phone', 'contacts.plumber', 'agreement.wot'])
    await expect(options.getByRole('listitem').filter({ hasText: wrong })).toBeVisible();
  await options.setViewportSize({ width: 320, height: 900 });
  await expectNoFaults(options);
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await options.setViewportSize({ width: 1280, height: 900 });

  await options.evaluate((handle) => {
    location.hash = `#agreement/${handle}/summary`;
  }, OWN.toLowerCase());
  const line = (words: string) => options.getByRole('listitem').filter({ hasText: words });
  for (const words of ['Saturday, 10:00 to 12:00', 'We read it within the hour.', 'Never in public.']) {
    await expect(line(words)).toContainText('Set by your organisation');
    await expect(line(words).getByRole('button')).toHaveCount(0);
  }
  await line('20 minutes')
    .getByRole('button', { name: /^Change/ })
    .click();
  await options.getByRole('textbox', { name: 'Minutes' }).fill('45');
  await options.getByRole('button', { name: 'Continue' }).click();
  await expect(line('45 minutes')).toBeVisible();
  // An address of a locked page leads back to what stands.
  for (const place of ['hours', 'will', 'publicReply']) {
    await options.evaluate((hash) => {
      location.hash = hash;
    }, `#agreement/${OWN.toLowerCase()}/${place}`);
    await expect(options.getByRole('heading', { level: 1, name: /^What is agreed for/ })).toBeVisible();
  }
  await options.evaluate((handle) => {
    location.hash = `#agreement/${handle}/contacts`;
  }, OWN.toLowerCase());
  await expect(line('01632 960 001')).toContainText('Set by your organisation');
  await options.evaluate(() => {
    location.hash = '#agreement/heed/went-wrong';
  });
  await expect(options.getByText('Clinical safety officer for Heed: Safety office, 01632 960 222')).toBeVisible();
  await options.evaluate(() => {
    location.hash = '#';
  });
  await setDevicePolicy(chromiumId, { organisation: 'A Trust', raise: 'signal' });
  await expect.poll(() => stored('policy'), noticed).not.toHaveProperty('policy.agreement');
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
