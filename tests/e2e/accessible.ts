import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** No violation of WCAG 2.2 A and AA, nor of axe's own good practice, on the page as it stands. */
export async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOfAxe(page)).toEqual([]);
}

/** What axe finds, one line a rule. `only`: these rules alone, for what changes with the colours. */
export async function faultsOfAxe(page: Page, only?: string[]): Promise<string[]> {
  // Half a megabyte: once a page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const options = rules === undefined ? {} : { runOnly: rules };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, only);
}

/** All of axe in light, the contrast again in dark. */
export async function faultsInLightAndDark(page: Page): Promise<string[]> {
  const light = await faultsOfAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOfAxe(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** As `expectNoFaults`, in a window in which nothing is scrolled out of sight (axe passes over what is), and in a very low one. */
export async function expectNoFaultsTallAndShort(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 480, height: 720 };
  for (const height of [3000, 200]) {
    await page.setViewportSize({ ...size, height });
    await expectNoFaults(page);
  }
  await page.setViewportSize(size);
}
