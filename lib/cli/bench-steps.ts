import type { Page } from '@playwright/test';
import { seeSignal } from '#tests/e2e/closed-root.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { serveXSite } from '#tests/x-site/serve.ts';
import { ensureBuilt } from './ensure-built.ts';
import { openHeedBrowser } from './heed-browser.ts';

/**
 * How long it takes from a click on the signal in a page of X until the steps stand in a window of their own, with the keyboard on their
 * first heading. Real clicks in Chromium, the median of many; the test tool stops each new window for a moment, so a person waits less.
 */
const rounds = 15;
const patienceMs = 30_000;

/** Runs in every page: when it was last clicked, and when its first heading had the keyboard (epoch ms). */
function noteTimes(): void {
  document.addEventListener('click', () => document.documentElement.setAttribute('data-clicked', String(Date.now())), true);
  const look = () => {
    if (document.activeElement?.tagName === 'H1') Object.assign(globalThis, { readyAt: Date.now() });
    else requestAnimationFrame(look);
  };
  look();
}

async function waitForSignal(timeline: Page): Promise<{ x: number; y: number }> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await timeline.waitForTimeout(200)) {
    const seen = await seeSignal(timeline);
    if (seen?.signal) return seen.box;
  }
  throw new Error('The practice timeline raised nothing, so there is no signal to click.');
}

ensureBuilt('chrome');
const heed = await openHeedBrowser();
try {
  await serveXSite(heed.context, {});
  await heed.confirmAccount(OWN);
  const options = await heed.openPage('options.html');
  await options.evaluate(() => chrome.storage.local.set({ raise: 'signal' }));
  await heed.context.addInitScript(noteTimes);
  const timeline = await heed.context.newPage();
  await timeline.goto('https://x.com/notifications/mentions');
  const box = await waitForSignal(timeline);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await timeline.bringToFront();
    const opened = heed.context.waitForEvent('page');
    await timeline.mouse.click(box.x, box.y);
    const steps = await opened;
    const ready = await steps.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt);
    const clicked = await timeline.evaluate(() => Number(document.documentElement.dataset.clicked));
    times.push(Number(await ready.jsonValue()) - clicked);
    await steps.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  process.stdout.write(`${JSON.stringify({ rounds, medianMs: at(0.5), fastestMs: times[0], p90Ms: at(0.9) })}\n`);
} finally {
  await heed.close();
}
