import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { faultsOfAxe } from './accessible.ts';
import { edgeless, moving, openAll, sideways, smallTargets, textSpacing } from './looks.ts';
import { seedCase } from './seeded-case.ts';
import { walksToEveryNode } from './walks.ts';

test.describe.configure({ mode: 'serial' });

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 720 } });
  page = await heed.openPage('steps.html');
  await expect(page.locator('h1')).toBeVisible();
});
test.afterAll(() => heed.close());

/** Shows each node once and looks at it; the node's name goes with what was seen. */
async function eachNode<T>(look: () => Promise<T[]>): Promise<string[]> {
  const seen: string[] = [];
  for (const [id, walk] of walksToEveryNode()) {
    await seedCase(page, 'seeded', walk);
    await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
    await expect(page.locator('h1')).toBeFocused();
    await openAll(page);
    seen.push(...(await look()).map((fault) => `${id}: ${fault}`));
  }
  return seen;
}

test('at 400 % (320 by 256 px), with everything open: no sideways scroll, nothing cut', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await eachNode(() => sideways(page))).toEqual([]);
});

test('with the text spacing that WCAG asks for, at 320 px: no sideways scroll, nothing cut, targets of 24 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  let looked = 0;
  const small = async () => {
    const { looked: here, faults } = await smallTargets(page);
    looked += here;
    return faults;
  };
  expect(
    await eachNode(async () => {
      const before = await small();
      await page.addStyleTag({ content: textSpacing });
      return [...before, ...(await sideways(page)), ...(await small())];
    }),
  ).toEqual([]);
  expect(looked).toBeGreaterThan(500);
});

test('in forced colours every control keeps an edge; and nothing moves, whether or not less motion was asked for', async () => {
  await page.setViewportSize({ width: 480, height: 720 });
  await page.emulateMedia({ forcedColors: 'active' });
  let looked = 0;
  const faults = await eachNode(async () => {
    const { looked: here, faults: found } = await edgeless(page);
    looked += here;
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion });
      found.push(...(await moving(page)));
    }
    return found;
  });
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(150);
});

test('in the dark every word keeps its contrast, with everything open', async () => {
  await page.setViewportSize({ width: 480, height: 3000 });
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: null });
  const light = 'rgb(255, 255, 255)';
  const faults = await eachNode(async () => {
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    return [...(body === light ? ['not dark'] : []), ...(await faultsOfAxe(page, ['color-contrast']))];
  });
  expect(faults).toEqual([]);
});
