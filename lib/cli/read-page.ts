import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure-built.ts';
import { openHeedBrowser } from './heed-browser.ts';
import { connectHeedWorld, type PageAnswer } from './heed-world.ts';

const usage = 'Usage: npm run --silent read-page -- FILE.html --url URL [--unconfirmed]';
/** X's own loading and Heed's grace take 4 s; past this the page is not being read at all. */
const patienceMs = 20_000;

const settledIn = (answer: PageAnswer | null): answer is PageAnswer => answer?.steady === true && answer.state.why !== 'starting';

async function readUntil(
  read: () => Promise<PageAnswer | null>,
  enough: (answer: PageAnswer | null) => answer is PageAnswer,
): Promise<PageAnswer> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await read();
    if (enough(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Heed's reader gave no steady answer within ${patienceMs / 1000} s. Is the address one that Heed reads?`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, unconfirmed: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file || !values.url || positionals.length > 1) throw new Error(usage);
  const url = new URL(values.url).href;
  const html = await readFile(file, 'utf8');
  await ensureBuilt('chrome');
  const heed = await openHeedBrowser();
  try {
    let refused = 0;
    await heed.context.route('**/*', async (route) => {
      const request = route.request();
      if (request.url().startsWith('chrome-extension://')) return route.continue();
      if (request.isNavigationRequest() && request.frame().parentFrame() === null && request.url() === url) {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      }
      refused += 1;
      return route.abort();
    });
    const page = await heed.context.newPage();
    const read = await connectHeedWorld(page, heed.extensionId);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    let answer = await readUntil(read, settledIn);
    if (answer.handle !== null && !values.unconfirmed) {
      await heed.confirmAccount(answer.handle);
      await page.bringToFront();
      answer = await readUntil(read, (next): next is PageAnswer => settledIn(next) && next.state.why !== 'account-unconfirmed');
    }
    process.stderr.write(`heed: ${refused} other requests of the page were refused\n`);
    process.stdout.write(`${JSON.stringify(shapeAnswer(answer))}\n`);
  } finally {
    await heed.close();
  }
}

/** The shape of design/contracts.md: other people script against it. */
function shapeAnswer({ state, handle, pageKind, posts }: PageAnswer) {
  return {
    ...state,
    ownHandle: handle,
    pageKind,
    posts: posts.map(({ id, author, text, partial, kind, addressedBy, checked }) => ({
      id,
      author,
      text,
      partial,
      kind,
      addressedBy,
      checked,
    })),
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`read-page: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
