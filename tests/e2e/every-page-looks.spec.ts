import { expect, type Page, test } from '@playwright/test';
import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { faultsOfAxe } from './accessible.ts';
import { tabThrough } from './keyboard.ts';
import { faultsInEveryLook, openAll, smallTargets } from './looks.ts';
import { type Practice, practise } from './practice.ts';
import { seedCase } from './seeded-case.ts';
import { seedSettings } from './seeded-settings.ts';
import { protocol } from './walks.ts';

let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  heed = await practise();
  page = heed.pageOfHeed;
  await seedSettings(page, OWN);
  const begun = startWalk(protocol, { now: new Date(Date.now() - 3_600_000).toISOString(), origin: 'matched' });
  await seedCase(page, 'to-read', begun);
  await seedCase(page, 'open', takeOption(protocol, begun, 'read', new Date().toISOString()));
});
test.afterAll(() => heed.close());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const agreement = (place: string) => `options.html#agreement/${OWN}/${place}`;

/** Every page but those of a case (`every-node.spec.ts` has these), each with what a person must do to see all of it. */
const pages: [name: string, file: string, ready?: () => Promise<unknown>][] = [
  ['options', 'options.html'],
  ['whose account', 'options.html', () => press(/^Change/)],
  ...['summary', 'public', 'leaving', 'leave-out', 'contacts', 'contact.dutyTeam', 'hours', 'away', 'wont', 'noReply'].map(
    (place): [string, string] => [`agreement, ${place}`, agreement(place)],
  ),
  ...['standing', 'country', 'filters', 'review'].map((place): [string, string] => [`agreement, ${place}`, agreement(place)]),
  ['something went wrong', 'options.html#agreement/heed/went-wrong'],
  ['record', 'record.html'],
  ['what Heed holds', 'record.html', () => press(/^What Heed holds/)],
  ...['1', '2', '3', '4', '5', '6', 'steps'].map((step): [string, string] => [`set-up ${step}`, `set-up.html#${step}`]),
  ['team hour', `team-hour.html?handle=${OWN}`],
  ['team hour, open', `team-hour.html?handle=${OWN}`, () => press('Not agreed yet')],
  ['practice', 'practice.html'],
  ['practice, before', 'practice.html?situation=off-duty'],
  ['practice, run', 'practice.html?situation=off-duty', runOffDuty],
  ['popup', 'popup.html'],
  ['popup, pause', 'popup.html', () => press('Pause')],
  ['by hand', 'steps.html?ask=by-hand'],
  ['what waits', 'steps.html?ask=waiting'],
  ['not pointed out', 'steps.html?ask=missed'],
  ['workbench', 'workbench.html'],
];

async function runOffDuty() {
  for (const name of ['Begin', 'Read it', 'Someone has taken it, by name', 'Finish']) await press(name);
  await expect(page.locator('h1')).toHaveText('What you did');
}

for (const [name, file, ready] of pages) {
  test(`${name}: no fault for axe, edges in forced colours, nothing moves, narrow, spaced, reached by keyboard`, async () => {
    await page.setViewportSize({ width: 480, height: 3000 });
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${heed.extensionId}/${file}`);
    await expect(page.locator('h1').first()).toBeVisible();
    await ready?.();
    await openAll(page);
    const found = [...(await faultsOfAxe(page)), ...(await smallTargets(page)).faults, ...(await faultsInEveryLook(page)).faults];
    await page.setViewportSize({ width: 480, height: 200 });
    found.push(...(await faultsOfAxe(page)).map((fault) => `in a low window: ${fault}`));
    await page.setViewportSize({ width: 480, height: 720 });
    const { reached, faults } = await tabThrough(page);
    expect([...found, ...faults]).toEqual([]);
    expect(reached).toBeGreaterThan(0);
  });
}
