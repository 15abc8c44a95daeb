import type { BrowserContext, Page } from '@playwright/test';

export type ToolbarPopup = {
  evaluate: <T>(expression: string) => Promise<T>;
  text: () => Promise<string>;
  /** Clicks the button or label that bears these words. */
  click: (words: string) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the real toolbar popup over the tab in front. Playwright does not list it, so it is spoken to over CDP. `from`: the page of Heed that
 * opens it, where the background cannot.
 */
export async function openToolbarPopup(context: BrowserContext, from?: Page): Promise<ToolbarPopup> {
  const [worker] = context.serviceWorkers();
  const session = await context.browser()?.newBrowserCDPSession();
  if (!worker || !session) throw new Error('the extension is not running');
  const open = () => chrome.action.openPopup();
  await (from ? from.evaluate(open) : worker.evaluate(open));
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.endsWith('/popup.html'))?.targetId;
  };
  let targetId = await find();
  for (let tries = 0; !targetId && tries < 150; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    targetId = await find();
  }
  if (!targetId) throw new Error('the popup did not open');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const evaluate = <T>(expression: string) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      const id = last;
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as {
          id?: number;
          result?: { result: { value: T }; exceptionDetails?: { text: string } };
        };
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        if (answer.result?.exceptionDetails) reject(new Error(answer.result.exceptionDetails.text));
        else resolve(answer.result?.result.value as T);
      };
      session.on('Target.receivedMessageFromTarget', hear);
      const params = { expression, returnByValue: true, awaitPromise: true };
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method: 'Runtime.evaluate', params }),
      });
    });
  return {
    evaluate,
    text: () => evaluate('document.body.innerText'),
    click: async (words) => {
      const press = `(() => { const one = [...document.querySelectorAll('button, label')].find((each) => each.innerText.trim() === ${JSON.stringify(words)}); one?.click(); return Boolean(one); })()`;
      // What was pressed before may still be on its way.
      for (let tries = 0; !(await evaluate<boolean>(press)); tries += 1) {
        if (tries === 100)
          throw new Error(`the popup has nothing called "${words}": ${await evaluate('document.body.innerText')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId: targetId as string }).catch(() => undefined);
      await session.detach();
    },
  };
}
