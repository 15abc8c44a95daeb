import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isXProHost, pageKind } from '#lib/x/page-kind.ts';
import { ensureBuilt } from './ensure-built.ts';
import { openHeedBrowser } from './heed-browser.ts';
import { readSavedPage, shapeAnswer } from './read-saved-page.ts';

const usage = 'Usage: npm run --silent read-page -- FILE.html --url URL [--unconfirmed]';

const print = (answer: ReturnType<typeof shapeAnswer>): void => {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, unconfirmed: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file || !values.url || positionals.length > 1) throw new Error(usage);
  if (!URL.canParse(values.url))
    throw new Error(`--url ${values.url} is no address; write it whole, such as https://x.com/notifications/mentions\n${usage}`);
  const url = new URL(values.url);
  const html = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read; give the page that you saved from the browser (.html)\n${usage}`);
  });
  if (isXProHost(url)) return print({ state: 'not-checking', why: 'x-pro', ownHandle: null, pageKind: pageKind(url), posts: [] });
  ensureBuilt('chrome');
  const heed = await openHeedBrowser();
  try {
    const { answer, refused } = await readSavedPage(heed, { html, url: url.href, confirm: !values.unconfirmed });
    process.stderr.write(`heed: ${refused} other requests of the page were refused\n`);
    print(shapeAnswer(answer));
  } finally {
    await heed.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`read-page: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
