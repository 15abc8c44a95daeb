import type { HeedBrowser } from './heed-browser.ts';
import { connectHeedWorld, type PageAnswer } from './heed-world.ts';

/** X's own loading and Heed's grace take 4 s; past this the page is not being read at all. */
const patienceMs = 20_000;
/** A page that has been starting for so long is one on which X has not loaded; after the account was confirmed, it soon ends. */
const startingMs = 10_000;

const isStarting = (answer: PageAnswer | null): boolean => answer?.steady === true && answer.state.why === 'starting';
const isSettled = (answer: PageAnswer | null): answer is PageAnswer => answer?.steady === true && !isStarting(answer);
/** Confirming finishes the set-up too; the page may hear of the account before the background has told it of the rest. */
const isConfirmed = (answer: PageAnswer | null): answer is PageAnswer =>
  isSettled(answer) && answer.state.why !== 'account-unconfirmed' && answer.state.why !== 'set-up-unfinished';

async function readUntil(
  read: () => Promise<PageAnswer | null>,
  enough: (answer: PageAnswer | null) => answer is PageAnswer,
  startingUntil = Number.POSITIVE_INFINITY,
): Promise<PageAnswer> {
  const begun = Date.now();
  for (;;) {
    const answer = await read();
    const waited = Date.now() - begun;
    if (enough(answer) || (answer && isStarting(answer) && waited > startingUntil)) return answer;
    if (waited > patienceMs)
      throw new Error(`Heed's reader gave no steady answer within ${patienceMs / 1000} s. Is the address one that Heed reads?`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * What the built extension makes of a saved page, as if X had served `html` at `url`. Only the top frame is answered; everything else is
 * refused and counted. With `confirm`, the account found on the page is confirmed first.
 */
export async function readSavedPage(
  heed: HeedBrowser,
  { html, url, confirm }: { html: string; url: string; confirm: boolean },
): Promise<{ answer: PageAnswer; refused: number }> {
  let refused = 0;
  // No request carries what stands behind the "#".
  const asked = url.split('#', 1)[0];
  const page = await heed.context.newPage();
  try {
    await page.route('**/*', async (route) => {
      const request = route.request();
      if (request.isNavigationRequest() && request.frame().parentFrame() === null && request.url() === asked) {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      }
      refused += 1;
      return route.abort();
    });
    const read = await connectHeedWorld(page, heed.extensionId);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    let answer = await readUntil(read, isSettled, startingMs);
    if (answer.handle !== null && confirm && !isStarting(answer)) {
      await heed.confirmAccount(answer.handle);
      await page.bringToFront();
      answer = await readUntil(read, isConfirmed);
    }
    return { answer, refused };
  } finally {
    await page.close();
  }
}

/** The shape of design/contracts.md: other people script against it. */
export function shapeAnswer({ state, handle, pageKind, posts }: PageAnswer) {
  return {
    ...state,
    ownHandle: handle,
    pageKind,
    posts: posts.map(({ id, author, text, partial, kind, addressedBy, checked }) => {
      return { id, author, text, partial, kind, addressedBy, checked };
    }),
  };
}
