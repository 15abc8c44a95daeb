import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { nodeAt, skip, startWalk } from '#lib/protocol/walk.ts';
import { killWorker } from './kill-worker.ts';
import { keepProtocol, readWalk, seedCase } from './seeded-case.ts';
import { now, protocol, walksToEveryNode } from './walks.ts';

test.describe.configure({ mode: 'serial' });

let heed: HeedBrowser;
let page: Page;
const address = () => `chrome-extension://${heed.extensionId}/steps.html?case=seeded`;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 720 } });
  page = await heed.openPage('steps.html');
  await expect(page.locator('h1')).toBeVisible();
});
test.afterAll(() => heed.close());

test('at every node: the worker dies, the page reloads, the case is where it was, and the walk goes on', async () => {
  for (const [id, walk] of walksToEveryNode()) {
    if (walk.ended !== null) continue;
    await seedCase(page, 'seeded', walk);
    await page.goto(address());
    const heading = page.locator('h1');
    await expect(heading).toBeFocused();
    const before = await heading.innerText();
    await killWorker(page);
    await page.reload();
    await expect(heading, id).toHaveText(before.replace(/\s+/g, ' '));
    expect(await readWalk(page, 'seeded'), id).toEqual(walk);
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await expect
      .poll(async () => (await readWalk(page, 'seeded')).at, { intervals: [20, 50, 100] })
      .toBe(skip(protocol, walk, now).at);
  }
});

test('a running case keeps the version of the steps that it began with, over an update', async () => {
  const older = {
    ...protocol,
    version: '0.0.9',
    nodes: protocol.nodes.map((node) => (node.id === 'n1' ? { ...node, heading: 'The question as it was asked before' } : node)),
  };
  const walk = { ...startWalk(older, { now, origin: 'matched' }), at: 'n1', steps: [{ at: now, node: 'n0', option: 'read' }] };
  await keepProtocol(page, older);
  await seedCase(page, 'seeded', walk);
  await page.goto(address());
  await expect(page.locator('h1')).toHaveText('The question as it was asked before');
  await expect(page.getByText('Steps 0.0.9.')).toBeVisible();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('h1')).toContainText('Call 999');
  expect((await readWalk(page, 'seeded')).protocol.version).toBe('0.0.9');
});

test('two windows tell one truth: an answer counts once, and back in one goes back in both', async () => {
  const walk = walksToEveryNode().get('n3');
  if (!walk) throw new Error('no walk to n3');
  await seedCase(page, 'seeded', walk);
  await page.goto(address());
  const second = await heed.openPage('steps.html?case=seeded');
  for (const one of [page, second]) await expect(one.locator('h1')).toContainText('Who is this');
  // The same button in both, as fast as can be: the second comes too late for this step.
  await Promise.all(
    [page, second].map(async (one) => {
      await one.getByRole('radio', { name: 'A colleague, friend or relative' }).check();
      await one.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
    }),
  );
  for (const one of [page, second])
    await expect(one.locator('h1')).toContainText(nodeAt(protocol, { ...walk, at: 'n3c' }).heading);
  expect((await readWalk(page, 'seeded')).steps).toHaveLength(walk.steps.length + 1);
  await second.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('h1')).toContainText('Who is this');
  await second.close();
});
