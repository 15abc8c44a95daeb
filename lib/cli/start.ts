import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { OWN, practicePosts } from '#tests/x-site/posts.ts';
import { serveXSite } from '#tests/x-site/serve.ts';
import { isAddressedTo } from '#tests/x-site/site-post.ts';
import { ensureBuilt } from './ensure-built.ts';
import { type HeedBrowser, openHeedBrowser } from './heed-browser.ts';
import { readStoredCases, type StoredCase } from './stored-cases.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const patienceMs = 60_000;
const pictures = '.output/demo';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Post id -> the response the practice timeline expects of the rules. */
const expected = new Map(
  practicePosts
    .filter((post) => isAddressedTo(post, OWN) && (post.expect === 'now' || post.expect === 'today'))
    .map((post) => [post.id, post.expect]),
);

function tellCase({ response, words, rules }: StoredCase): void {
  const text = (words?.text ?? '').replaceAll('\n', ' ');
  say(
    `raised  ${response.padEnd(5)}  @${words?.author ?? '?'}: ${text.length > 70 ? `${text.slice(0, 69)}…` : text}  [${rules.join(', ')}]`,
  );
}

/** Scrolls the practice timeline as a person would, telling each case as the extension's own store shows it. */
async function watchTimeline(timeline: Page, extensionPage: Page): Promise<StoredCase[]> {
  const told = new Set<string>();
  const end = Date.now() + patienceMs;
  let still = 0;
  let cases: StoredCase[] = [];
  while (Date.now() < end && still < 12) {
    await timeline.mouse.wheel(0, 500);
    await timeline.waitForTimeout(150);
    cases = await readStoredCases(extensionPage);
    const before = told.size;
    for (const one of cases) {
      if (told.has(one.id)) continue;
      told.add(one.id);
      tellCase(one);
    }
    const complete = [...expected.keys()].every((id) => cases.some((one) => one.postId === id));
    still = complete && told.size === before ? still + 1 : 0;
  }
  return cases;
}

function compare(cases: StoredCase[]): string[] {
  const raised = new Map(cases.map((one) => [one.postId, one]));
  const faults: string[] = [];
  for (const [id, response] of expected) {
    const found = raised.get(id);
    const text = practicePosts.find((post) => post.id === id)?.text;
    if (!found) faults.push(`not raised, though the practice timeline expects "${response}": ${text}`);
    else if (found.response !== response) faults.push(`raised as "${found.response}", expected "${response}": ${text}`);
  }
  for (const one of cases)
    if (!expected.has(one.postId ?? '')) faults.push(`raised, though nothing is expected: ${one.words?.text}`);
  return faults;
}

async function takePictures({ context, openPage }: HeedBrowser, timeline: Page, cases: StoredCase[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await timeline.mouse.wheel(0, -100_000);
  await timeline.waitForTimeout(800);
  await timeline.screenshot({ path: `${pictures}/1-timeline.png` });
  const sealed = context.pages().find((page) => page.url().includes('/steps.html'));
  await sealed?.setViewportSize({ width: 480, height: 720 });
  await sealed?.screenshot({ path: `${pictures}/2-sealed-window.png` });
  const first = cases.find((one) => one.response === 'now') ?? cases[0];
  if (!first) return;
  const steps = await openPage(`steps.html?case=${first.id}`);
  await steps.setViewportSize({ width: 480, height: 720 });
  await steps.locator('h1').waitFor();
  await steps.screenshot({ path: `${pictures}/3-first-step.png` });
  await steps.close();
}

async function practise(): Promise<number> {
  const heed = await openHeedBrowser({ headless: !hasDisplay, viewport: hasDisplay ? null : { width: 1280, height: 900 } });
  try {
    await serveXSite(heed.context);
    await heed.confirmAccount(OWN);
    const extensionPage = await heed.openPage('options.html');
    const timeline = await heed.context.newPage();
    await timeline.goto('https://x.com/notifications/mentions');
    await timeline.bringToFront();
    await timeline.mouse.move(640, 450);
    say(
      `Heed is checking the practice timeline for @${OWN} (invented people, no network). It should raise ${expected.size} messages:`,
    );
    const cases = await watchTimeline(timeline, extensionPage);
    const faults = compare(cases);
    for (const fault of faults) say(`FAULT   ${fault}`);
    say(
      faults.length === 0 ? `All ${expected.size} expected messages were raised, and nothing else.` : `${faults.length} faults.`,
    );
    if (hasDisplay) {
      say('The browser stays open for you to try. Close it to end.');
      await new Promise((closed) => heed.context.on('close', closed));
    } else {
      await takePictures(heed, timeline, cases);
      say(`No display: pictures are in ${pictures}/`);
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    await heed.close().catch(() => undefined);
  }
}

async function goLive(): Promise<number> {
  if (!hasDisplay) throw new Error('--live opens the real x.com for you to sign in, and needs a display.');
  const heed = await openHeedBrowser({
    headless: false,
    viewport: null,
    profile: resolve('.output/live-profile'),
    keepSetUp: true,
  });
  const page = heed.context.pages()[0] ?? (await heed.context.newPage());
  await page.goto('https://x.com/notifications/mentions');
  say('The real x.com, with a profile kept in .output/live-profile. Close the browser to end.');
  await new Promise((closed) => heed.context.on('close', closed));
  return 0;
}

try {
  const { values } = parseArgs({ options: { live: { type: 'boolean', default: false } } });
  ensureBuilt('chrome');
  process.exitCode = values.live ? await goLive() : await practise();
} catch (error) {
  process.stderr.write(`start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
