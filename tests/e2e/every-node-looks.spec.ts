import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
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
    // What is closed must be as good as what is open.
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    seen.push(...(await look()).map((fault) => `${id}: ${fault}`));
  }
  return seen;
}

const sideways = () =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('main *, footer *')].filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        getComputedStyle(one).overflowX !== 'visible' &&
        !one.matches('.visually-hidden, input, textarea, select'),
    );
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.map((one) => `cut: ${one.outerHTML.slice(0, 80)}`)];
  });

test('at 400 % (320 by 256 px), with everything open: no sideways scroll, nothing cut', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await eachNode(sideways)).toEqual([]);
});

test('with the text spacing that WCAG asks for, at 320 px: no sideways scroll, nothing cut, targets of 24 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  let looked = 0;
  const small = async () => {
    const all = await page.locator('button, summary, select, input, textarea, .contact a').evaluateAll((targets) =>
      targets
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ one, box }) =>
          box.width < 24 || box.height < 24
            ? `${Math.round(box.width)} by ${Math.round(box.height)}: ${one.outerHTML.slice(0, 80)}`
            : '',
        ),
    );
    looked += all.length;
    return all.filter((fault) => fault !== '');
  };
  const spaced =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  expect(
    await eachNode(async () => {
      const before = await small();
      await page.addStyleTag({ content: spaced });
      return [...before, ...(await sideways()), ...(await small())];
    }),
  ).toEqual([]);
  expect(looked).toBeGreaterThan(500);
});

test('in forced colours every control keeps an edge; and nothing moves, whether or not less motion was asked for', async () => {
  await page.setViewportSize({ width: 480, height: 720 });
  await page.emulateMedia({ forcedColors: 'active' });
  let looked = 0;
  const edged = '.button, .text-field, .radio input, .contact-not-set, .call-card, .bar-999, .gap, .not-set';
  const edgeless = async () => {
    const all = await page.locator(edged).evaluateAll((controls) =>
      controls
        .filter((one) => one.getBoundingClientRect().width > 0)
        .map((one) => {
          const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(one);
          const none = (borderTopWidth === '0px' || borderTopStyle === 'none') && appearance === 'none';
          return none ? one.outerHTML.slice(0, 80) : '';
        }),
    );
    looked += all.length;
    return all.filter((fault) => fault !== '');
  };
  const moving = () =>
    page.evaluate(() => [
      ...document.getAnimations().map(() => 'an animation'),
      ...[...document.querySelectorAll('*')]
        .filter((one) => getComputedStyle(one).transitionDuration !== '0s' || getComputedStyle(one).animationName !== 'none')
        .map((one) => one.outerHTML.slice(0, 80)),
    ]);
  const faults = await eachNode(async () => {
    const found = await edgeless();
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion });
      found.push(...(await moving()));
    }
    return found;
  });
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(150);
});
