import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '#lib/cli/browsers.ts';
import { assumptions, css } from '#lib/x/selectors.ts';
import { captureNames, captureUrls, hasCaptures, readCapture } from '#tests/fixtures/x/captures.ts';
import { inFrame } from '#tests/fixtures/x/markup.ts';
import { madePages } from '#tests/fixtures/x/pages.ts';
import type { Row } from '#tests/mutations/judge.ts';
import { type Judged, readSection, type Section, writePage, writeSection } from '#tests/mutations/table.ts';
import { serveXSite } from '#tests/x-site/serve.ts';

/** Breaks everything that lib/x relies on, one thing at a time, on every page, and proves that no post is lost in silence. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const docs = `${root}docs/x-mutations.md`;

let browser: Browser;
let page: Page;

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: `${root}tests/mutations/judge.ts`, output: { format: 'iife' } },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  if (!result || !('output' in result)) throw new Error('The bundler gave no output for tests/mutations/judge.ts');
  return result.output[0].code;
}

test.setTimeout(180_000);

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-background-networking'] });
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
});
test.afterAll(() => browser?.close());

type JudgePage = (html: string, address: string) => Omit<Judged, 'name'>;
const judge = async (name: string, html: string, url: string): Promise<Judged> => ({
  name,
  ...(await page.evaluate(([text, address]) => (globalThis as unknown as { judgePage: JudgePage }).judgePage(text, address), [
    html,
    url,
  ] as const)),
});

const show = ({ of, how, detail }: Row): string => `${of}, ${how}: ${detail}`;
const withOutcome = (judged: Judged, outcome: Row['outcome']): Row[] => judged.rows.filter((row) => row.outcome === outcome);

function expectNoLoss(judged: Judged): void {
  expect(withOutcome(judged, 'lost').map(show), judged.name).toEqual([]);
  // A page on which hardly anything could be broken proves nothing.
  if (!/empty|error|not-found/.test(judged.name))
    expect(judged.rows.length - withOutcome(judged, 'absent').length).toBeGreaterThan(100);
}

const made: Judged[] = [];
const captured: Judged[] = [];
const practised: Judged[] = [];

for (const { name, url, html } of madePages) {
  test(`no silent loss on ${name}`, async () => {
    const judged = await judge(name, html, url);
    made.push(judged);
    expectNoLoss(judged);
  });
}

for (const name of captureNames) {
  test(`no silent loss on the captured page ${name}`, async () => {
    test.skip(!hasCaptures, 'needs ../shared/captures');
    const judged = await judge(name, inFrame(readCapture(name)), captureUrls[name]);
    captured.push(judged);
    expectNoLoss(judged);
  });
}

const routes = ['/notifications/mentions', '/notifications', '/home', '/search?q=a', '/i/lists/7', '/iwan_example'];
for (const route of routes) {
  test(`no silent loss on the practice site, ${route}`, async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 3000 } });
    await serveXSite(context, { delayMs: 1 });
    const site = await context.newPage();
    const url = `https://x.com${route}`;
    await site.goto(url);
    await site.locator('article[data-testid="tweet"]').nth(2).waitFor();
    const judged = await judge(route, await site.content(), url);
    await context.close();
    practised.push(judged);
    expect(judged.state).toBeNull();
    expectNoLoss(judged);
  });
}

test('every selector and every assumption is broken somewhere', () => {
  const broken = new Set(
    [...made, ...captured].flatMap(({ rows }) => rows.filter((row) => row.outcome !== 'absent').map((row) => row.of)),
  );
  const absentHere = ['note', 'columns', 'timeline', 'sidebar', 'mainColumn', 'dialog', 'focused', 'spinner'];
  for (const name of [...Object.keys(css), ...Object.keys(assumptions)]) {
    if (!absentHere.includes(name)) expect([...broken], name).toContain(name);
  }
});

test('evidence that breaks unseen elsewhere shows on the mentions page', () => {
  const pages = [...made, ...captured, ...practised];
  const mentions = pages.filter(({ name, state }) => name.includes('mentions') && state === null);
  expect(mentions.length).toBeGreaterThan(3);
  const unseen = new Set(pages.flatMap((judged) => withOutcome(judged, 'not knowable').map(({ of, how }) => `${of}, ${how}`)));
  expect(unseen.size).toBeGreaterThan(0);
  for (const one of unseen) {
    const there = mentions.flatMap(({ rows }) =>
      rows.filter((row) => `${row.of}, ${row.how}` === one && row.outcome !== 'absent'),
    );
    const isSeen = there.some((row) => row.outcome === 'not checking' || row.detail.includes('unconfirmed'));
    expect(isSeen, `${one} is caught on a mentions page`).toBe(true);
  }
});

test('docs/x-mutations.md tells it as it is', () => {
  const sections: Section[] = [{ title: 'Made-up pages', pages: made }];
  if (hasCaptures) sections.push({ title: 'Captured pages', pages: captured });
  if (process.env.HEED_WRITE_DOCS && hasCaptures) writeFileSync(docs, writePage(sections));
  const page = readFileSync(docs, 'utf8');
  for (const section of sections) expect(readSection(page, section.title).trim()).toBe(writeSection(section).trim());
});
