import { expect, type Page, test } from '@playwright/test';
import { byHandWays } from '#lib/cases/case.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { type Practice, practise } from './practice.ts';
import { readWalk } from './seeded-case.ts';
import { pressesFor, protocol, shortestWay } from './walks.ts';

let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true, viewport: { width: 480, height: 900 } });
});
test.afterAll(() => heed.close());

const labels = {
  seen: 'I saw it myself on X',
  told: 'Someone told me',
  dm: 'It was a private message',
  other_site: 'It was on another site',
  x_down: 'X is down',
};

async function begin(way: keyof typeof labels): Promise<{ page: Page; id: string }> {
  const page = await heed.openPage('steps.html?ask=by-hand');
  await page.getByRole('radio', { name: labels[way], exact: true }).check();
  await page.getByRole('button', { name: 'Start the steps' }).click();
  await expect(page).toHaveURL(/case=/);
  return { page, id: new URL(page.url()).searchParams.get('case') ?? '' };
}

async function answer(page: Page, step: { node: string; option: string }): Promise<void> {
  const { label, buttons } = pressesFor(step);
  if (buttons) return page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('radio', { name: label, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

for (const way of byHandWays) {
  test(`by hand, "${labels[way]}": walked to its end, and the record says how it came`, async () => {
    const { page, id } = await begin(way);
    const start = startWalk(protocol, { now: new Date().toISOString(), origin: 'by-hand' });
    const steps = shortestWay(start, null).steps;
    for (const step of steps) {
      await expect.poll(async () => (await readWalk(page, id)).at).toBe(step.node);
      await answer(page, step);
    }
    await expect(page.locator('h1')).toHaveText('These steps are finished');
    expect(await readWalk(page, id)).toMatchObject({ origin: 'by-hand', ended: expect.any(String) });
    const kept = (await heed.cases()).find((one) => one.id === id);
    expect(kept).toMatchObject({ handle: OWN, way });
    await page.close();
  });
}
