import { expect, test } from '@playwright/test';
import { chromiumId } from '#lib/policy/extension-ids.ts';
import { loweringBytes, planLowering, runningRelease } from '#lib/release/lowering.ts';
import { signWith } from '#lib/release/signing-file.ts';
import { approve, holders, makeDraft, makeFiles, makeKeySet, passphrase, write } from '#tests/unit/make-release.ts';
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
/** The time to look for a release has come, once no look is under way: at its end a look says when the next one is due. */
const lookNow = async () => {
  const nextAt = async () => (await stored<{ nextAt: string } | undefined>('releaseUpdate'))?.nextAt ?? '';
  await expect.poll(async () => Date.parse(await nextAt()) > Date.now(), noticed).toBe(true);
  await heed.pageOfHeed.evaluate(async () => {
    const { releaseUpdate } = await chrome.storage.local.get<{ releaseUpdate: object }>('releaseUpdate');
    await chrome.storage.local.set({ releaseUpdate: { ...releaseUpdate, nextAt: new Date(0).toISOString() } });
    await chrome.alarms.create('look-for-release', { when: Date.now() });
  });
};

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
  await expect(factNamed('Organisation')).toContainText(/A Trust \(locked by your organisation, since \w+day \d\d:\d\d\)/);
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
  const both = ['heed.json', 'heed.lowering.json'].map((name) => `GET https://rules.example/${name} `);
  expect(new Set(asked)).toEqual(new Set(both));
});

test('a lowering beside the release, and one in the policy: the rule goes to the quiet list, everybody sees why, and it ends', async () => {
  const { ann, bob, cat } = holders;
  // In a post that nothing has raised so far.
  const phrases = ['finished the book'];
  const release = await approve(await makeDraft(3, { files: makeFiles(phrases) }), [ann, bob]);
  const { release: hash, generation, version } = await runningRelease(release, []);
  const plan = (by: string, reason: string) =>
    planLowering({ release: hash, generation, version, rule: 'en.t.rule-a', by, reason }, new Date());
  const byAnn = plan('Ann Lee', 'A song.');
  const signature = await signWith(ann, passphrase, loweringBytes(byAnn));
  const files: Record<string, string> = { '/heed.json': write(release), '/heed.lowering.json': write({ ...byAnn, signature }) };
  await heed.context.unroute('https://rules.example/**');
  await heed.context.route('https://rules.example/**', async (route) => {
    const body = files[new URL(route.request().url()).pathname];
    if (body === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } });
  });
  const address = { trustedKeys: write(await makeKeySet(1, [ann, bob, cat])), releaseAddress: 'https://rules.example/heed.json' };
  await lookNow();
  await expect.poll(() => stored('activeRelease'), noticed).toMatchObject({ version: 3 });
  await expect.poll(() => stored('lowerings'), noticed).toMatchObject([{ rule: 'en.t.rule-a', source: 'address' }]);

  // What this rule alone would raise goes to the quiet list.
  const before = (await heed.cases()).length;
  const quiet = () =>
    heed.pageOfHeed.evaluate(async () => (await chrome.storage.session.get<{ quietMatches?: object[] }>()).quietMatches ?? []);
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(quiet, noticed).toEqual(expect.arrayContaining([expect.objectContaining({ rules: ['en.t.rule-a'] })]));
  expect((await heed.cases()).length).toBe(before);
  const line = heed.pageOfHeed.getByRole('listitem').filter({ hasText: 'en.t.rule-a until' });
  await expect(line).toHaveText(/by Ann Lee, because: A song\.$/);
  await expectNoFaults(heed.pageOfHeed);

  // A second one of the same rule, now in the policy, is refused and says why.
  await setDevicePolicy(chromiumId, { ...address, lowering: write({ ...plan('Bob Roy', 'More.'), signature: null }) });
  await expect.poll(() => stored('loweringRefusal'), noticed).toMatchObject({ reason: 'lowered-before', source: 'policy' });
  await expect(
    heed.pageOfHeed.getByText(/was not taken on .* everything stays as it was: en\.t\.rule-a was lowered once/),
  ).toBeVisible();

  // A browser that had none takes it from the policy, by name; and it is over with the policy.
  await heed.pageOfHeed.evaluate(() => chrome.storage.local.remove('lowerings'));
  delete files['/heed.lowering.json'];
  await setDevicePolicy(chromiumId, { ...address, lowering: write({ ...plan('Cat Moss', 'By policy.'), signature: null }) });
  await expect.poll(() => stored('lowerings'), noticed).toMatchObject([{ by: 'Cat Moss', source: 'policy', signature: null }]);
  await expect(line).toHaveText(/by Cat Moss, because: By policy\.$/);

  // 72 hours later, by the worker's clock: the same post is raised again.
  const [worker] = heed.context.serviceWorkers();
  await worker?.evaluate(() => {
    const RealDate = Date;
    const ahead = 73 * 60 * 60 * 1000;
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [number]));
      }
      static override now = () => RealDate.now() + ahead;
    } as DateConstructor;
  });
  await page.reload();
  await expect.poll(async () => (await heed.cases()).length, noticed).toBeGreaterThan(before);
  await page.close();
  await setDevicePolicy(chromiumId, address);
  await expect.poll(() => stored('policy'), noticed).not.toHaveProperty('policy.lowering');
  await expect(line).toHaveCount(0);
});

test('a policy that vanishes is gone, and the release it brought goes on', async () => {
  await setDevicePolicy(chromiumId, null);
  await expect.poll(() => stored('policy'), { timeout: 60_000 }).toMatchObject({ state: 'none' });
  expect(await stored('activeRelease')).toMatchObject({ version: 3 });
  const page = await heed.visit('/notifications/mentions');
  expect(await stateOf(page)).toBe('checking');
  await page.close();
});
