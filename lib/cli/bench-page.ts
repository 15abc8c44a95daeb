import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { OWN } from '#tests/x-site/posts.ts';
import { serveXSite } from '#tests/x-site/serve.ts';
import { runWxt } from './build.ts';
import { longestRuns, ownTimeMs, type Profile } from './cpu-profile.ts';
import { ensureBuilt } from './ensure-built.ts';
import { builtExtension, type HeedBrowser, openHeedBrowser } from './heed-browser.ts';
import { median, percentile } from './percentile.ts';

const usage = 'Usage: npm run --silent bench:page -- [--json] [--peer DIR] [--posts N] [--rounds N]';
const say = (line: string) => void process.stderr.write(`${line}\n`);
const signalSamples = 100;

type Round = { taskMs: number; ownMs: number; longTasks: number; heapMB: number };

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

async function openSite(
  extension: string | null,
  posts: number,
): Promise<{ heed: HeedBrowser; page: Page; session: CDPSession }> {
  const heed = await openHeedBrowser({ extension, waitForWorker: extension === builtExtension });
  await serveXSite(heed.context, { count: posts, ordinaryOnly: true, delayMs: 0, pageSize: 200 });
  if (extension === builtExtension) await heed.confirmAccount(OWN);
  const page = await heed.context.newPage();
  await page.goto('https://x.com/notifications/mentions');
  await page.bringToFront();
  await page.locator('article[data-testid="tweet"]').first().waitFor();
  await page.waitForTimeout(1000);
  return { heed, page, session: await heed.context.newCDPSession(page) };
}

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
};

async function heapMB(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

/** 12,000 pixels a second: faster than a reader, so that the share measured is the worst that scrolling brings. */
const pixelsPerFrame = 200;

/** Scrolls the whole timeline in the page's own frames, and waits at the end for what was put off. */
async function scrollAll(page: Page, posts: number): Promise<void> {
  const seen = await page.evaluate((travel) => window.xSite.scrollThrough(travel), { pixelsPerFrame, limitMs: posts * 100 });
  if (seen.posts < posts) throw new Error(`only ${seen.posts} of ${posts} posts were scrolled past`);
  await page.waitForTimeout(500);
}

async function runRound(extension: string | null, posts: number): Promise<Round> {
  const { heed, page, session } = await openSite(extension, posts);
  try {
    await session.send('Performance.enable');
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 500 });
    const heapBefore = await heapMB(session);
    const taskBefore = await metric(session, 'TaskDuration');
    // The sampler itself costs time in every round alike.
    await session.send('Profiler.start');
    await scrollAll(page, posts);
    const taskMs = ((await metric(session, 'TaskDuration')) - taskBefore) * 1000;
    const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
    const own = (url: string) => url.startsWith('chrome-extension://');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.waitForTimeout(1000);
    return {
      taskMs,
      ownMs: ownTimeMs(profile, own),
      longTasks: longestRuns(profile, own).filter((ms) => ms > 50).length,
      heapMB: (await heapMB(session)) - heapBefore,
    };
  } finally {
    await heed.close();
  }
}

/** From a post standing in the DOM to the signal showing it, in the page's own clock. */
async function measureSignal(): Promise<number[]> {
  const { heed, page, session } = await openSite(builtExtension, 60);
  try {
    const { lendRoot } = await import('#tests/e2e/closed-root.ts');
    if (!(await lendRoot(session))) throw new Error('Heed shows no element on the practice page.');
    const times: number[] = [];
    for (let sample = 0; sample < signalSamples; sample += 1) {
      times.push(
        await page.evaluate(
          ([number, samples, own]) =>
            new Promise<number>((resolve, reject) => {
              const words = document.querySelector('heed-signal')?.shadowRoot?.querySelector('.signal span');
              if (!words) return reject(new Error('no signal'));
              let inDom = 0;
              const id = String(1_900_000_000_000_000_000n + BigInt(number));
              const arrived = new MutationObserver(() => {
                if (inDom === 0 && document.querySelector(`a[href$="/status/${id}"]`)) inDom = performance.now();
              });
              arrived.observe(document, { childList: true, subtree: true });
              const shown = new MutationObserver(() => {
                arrived.disconnect();
                shown.disconnect();
                clearTimeout(late);
                resolve(performance.now() - inDom);
              });
              shown.observe(words, { childList: true, characterData: true, subtree: true });
              const late = setTimeout(() => reject(new Error(`no signal for post ${id} within 10 s`)), 10_000);
              // Each a little newer than the last, so that it comes in at the top.
              const minutesAgo = (samples - number) / 1000;
              window.xSite.addPost({
                id,
                author: 'kit_example',
                text: 'I want to die',
                minutesAgo,
                replyTo: [own],
                expect: 'today',
              });
            }),
          [sample, signalSamples, OWN] as const,
        ),
      );
    }
    return times;
  } finally {
    await heed.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      peer: { type: 'string' },
      posts: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const [posts, rounds] = [Number(values.posts), Number(values.rounds)];
  if (!Number.isInteger(posts) || !Number.isInteger(rounds) || posts < 1 || rounds < 1) throw new Error(usage);
  ensureBuilt('chrome');
  const runs: Record<'none' | 'heed' | 'peer', Round[]> = { none: [], heed: [], peer: [] };
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [name, extension] of [
      ['none', null],
      ['heed', builtExtension],
      ['peer', values.peer ? resolve(values.peer) : undefined],
    ] as const) {
      if (extension === undefined) continue;
      const result = await runRound(extension, posts);
      runs[name].push(result);
      say(
        `round ${turn + 1} ${name}: tasks ${Math.round(result.taskMs)} ms, own functions ${Math.round(result.ownMs)} ms, heap ${round(result.heapMB, 2)} MB`,
      );
    }
  }
  const signal = await measureSignal();
  const page = median(runs.none.map(({ taskMs }) => taskMs));
  const added = median(runs.heed.map(({ taskMs }) => taskMs)) - page;
  runWxt('zip', '-b', 'chrome');
  const zipFile = readdirSync('.output').find((name) => name.endsWith('-chrome.zip'));
  const result = {
    scriptShare: round(median(runs.heed.map(({ ownMs }) => ownMs)) / page, 4),
    taskShare: round(added / page, 4),
    longTasks: Math.max(...runs.heed.map(({ longTasks }) => longTasks)),
    heapGrowthMB: round(
      median(runs.heed.map(({ heapMB: grown }) => grown)) - median(runs.none.map(({ heapMB: grown }) => grown)),
      2,
    ),
    signalMs: { p50: round(percentile(signal, 0.5), 1), p99: round(percentile(signal, 0.99), 1) },
    peerTaskRatio: runs.peer.length > 0 ? round((median(runs.peer.map(({ taskMs }) => taskMs)) - page) / added, 2) : null,
    contentScriptGzipKB: round(gzipSync(readFileSync(`${builtExtension}/content-scripts/x.js`)).length / 1000, 1),
    zipKB: zipFile ? Math.round(statSync(`.output/${zipFile}`).size / 1000) : null,
  };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench:page: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
