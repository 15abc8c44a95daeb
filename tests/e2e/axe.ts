import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe finds on the page as it stands: rule and elements, empty when there is nothing. It passes over text scrolled out of sight. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** As `findFaults`, in a window in which nothing is scrolled out of sight, and in a very low one. The size is put back. */
export async function findFaultsTallAndShort(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 480, height: 720 };
  const found: string[] = [];
  for (const height of [3000, 200]) {
    await page.setViewportSize({ ...size, height });
    found.push(...(await findFaults(page)).map((fault) => `${height} px high: ${fault}`));
  }
  await page.setViewportSize(size);
  return found;
}
