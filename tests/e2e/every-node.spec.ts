import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { nodeAt, type WalkState } from '#lib/protocol/walk.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { pressButton } from './keyboard.ts';
import { faultsInEveryLook, openAll } from './looks.ts';
import { readWalk, seedCase } from './seeded-case.ts';
import { begun, offeredAt, pressesFor, protocol, walksToEveryNode } from './walks.ts';

test.describe.configure({ mode: 'serial' });

const walks = walksToEveryNode();

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 720 } });
  page = await heed.openPage('steps.html');
  await expect(page.locator('h1')).toHaveText('No message is open');
});
test.afterAll(() => heed.close());

async function show(walk: WalkState): Promise<void> {
  await seedCase(page, 'seeded', walk);
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
  await expect(page.locator('h1')).toBeFocused();
}

async function answer(node: string, option: string): Promise<void> {
  const { label, buttons } = pressesFor({ node, option });
  if (buttons) return page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('radio', { name: label, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('every node of the protocol can be shown', () => {
  expect([...walks.keys()].sort()).toEqual(protocol.nodes.map(({ id }) => id).sort());
});

/** Controls and boxes that were looked at, over all nodes. */
let looked = 0;
for (const [id, walk] of walks) {
  test(`${id}: its place for help, no fault for axe, in every look with everything open, and each answer leads on`, async () => {
    await show(walk);
    await expect(page).toHaveTitle('Heed');
    await expect(page.getByText(/Call 999|Call now, stay on the line/).last()).toBeVisible();
    await expect(page.getByText(protocol.notice)).toBeVisible();
    await expect(page.getByText(/risk level|score|triage|severity/i)).toHaveCount(0);
    await expectNoFaultsTallAndShort(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await openAll(page);
    const { looked: here, faults } = await faultsInEveryLook(page);
    expect(faults).toEqual([]);
    looked += here;
    if (walk.ended !== null) return;

    await expect(page.getByRole('button', { name: "I can't take this now" })).toBeVisible();
    for (const option of offeredAt(walk)) {
      await answer(id, option.id);
      await stored(({ at, steps }) => [at, steps.at(-1)?.node, steps.at(-1)?.option]).toEqual([option.next, id, option.id]);
      const leadsToEnd = protocol.nodes.find((node) => node.id === option.next)?.end === true;
      await (leadsToEnd ? show(walk) : goBackTo(walk));
    }
    const { skip, emergency } = nodeAt(protocol, walk);
    await press("I can't take this now", protocol.handOver);
    await goBackTo(walk);
    if (!emergency) {
      await press('What to say to 999', protocol.emergency);
      await goBackTo(walk);
    }
    await press('Skip this step', skip);
  });
}

test('the looks had something to look at', () => {
  expect(looked).toBeGreaterThan(700);
});

// Polls quickly: a step is saved within milliseconds, and there are some 200 of them.
const stored = (part: (walk: WalkState) => unknown) =>
  expect.poll(async () => part(await readWalk(page, 'seeded')), { intervals: [20, 50, 100] });

async function press(name: string, next: string | undefined): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await stored(({ at }) => at).toBe(next);
}

async function goBackTo(walk: WalkState): Promise<void> {
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await stored((whole) => whole).toEqual(walk);
  await expect(page.locator('h1')).toBeFocused();
}

test('the keyboard alone goes from the sealed window to an end', async () => {
  await seedCase(page, 'seeded', begun);
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded&sealed=1`);
  await expect(page.locator('h1')).toBeFocused();
  expect(await page.locator('body').textContent()).not.toMatch(/kit|not want to be here|1900000000000000001/i);
  await pressButton(page, "I can't take this now");
  await expect(page.locator('h1')).toHaveText('Who can take it now?');
  for (const [question, next] of [
    ['Did someone take it?', 'Write it in the clinical record'],
    ['Is it written?', /This can be hard/],
  ] as const) {
    const group = page.getByRole('group', { name: question });
    while (!(await group.locator('input:focus').count())) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toHaveText(next);
  }
  await pressButton(page, 'Go on');
  await expect(page.locator('h1')).toHaveText('If you support them: next time you talk');
  await pressButton(page, 'Skip this step');
  await expect(page.locator('h1')).toHaveText('These steps are finished');
});

test('Continue without an answer says so, and moves nothing', async () => {
  await show(walks.get('n1') as WalkState);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Choose one answer to go on')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  expect((await readWalk(page, 'seeded')).at).toBe('n1');
});

test('hidden stays hidden over a reload, and a second window follows', async () => {
  await show(walks.get('n3') as WalkState);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('h1')).toHaveText('Someone has written to you');
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Someone has written to you');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('h1')).toContainText('Who is this');
  const second = await heed.openPage('steps.html?case=seeded');
  await expect(second.locator('h1')).toContainText('Who is this');
  await answer('n3', 'unknown');
  await expect(second.locator('h1')).toContainText('Be kind');
  await second.close();
});

test('without its words a case still walks, and says where they are', async () => {
  await seedCase(page, 'seeded', begun);
  await page.evaluate(() => chrome.storage.session.clear());
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
  const link = page.getByRole('link', { name: 'The message is not kept. Open it on X' });
  await expect(link).toHaveAttribute('href', 'https://x.com/i/status/1900000000000000001');
  await answer('n0', 'read');
  await expect(page.locator('h1')).toContainText('Do the words suggest');
});

test('a walk whose protocol is gone can start again; a damaged one leaves no blank page', async () => {
  await seedCase(page, 'seeded', { ...begun, protocol: { version: '0.0.1', hash: '0000000000000000' } });
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
  await expect(page.locator('h1')).toHaveText('The steps have changed since you began');
  await page.getByRole('button', { name: /Start again/ }).click();
  await expect(page.locator('h1')).toContainText('Someone wrote to you');
  await seedCase(page, 'seeded', { ...begun, at: 'n99' });
  await page.reload();
  await expect(page.locator('h1')).toHaveText("Heed can't show this message");
  await expect(page.getByText('In danger now? Call 999')).toBeVisible();
});
