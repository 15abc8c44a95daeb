import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** No violation of WCAG 2.2 A and AA, nor of axe's own good practice, on the page as it stands. */
export async function expectNoFaults(page: Page): Promise<void> {
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({});
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
  expect(faults).toEqual([]);
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
