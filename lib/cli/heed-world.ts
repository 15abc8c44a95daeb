import type { Page } from '@playwright/test';
import type { PageChecker } from '#lib/checking/page-checker.ts';

export type PageAnswer = ReturnType<PageChecker['readNow']>;

/**
 * Calls the read-only function that Heed's content script leaves on its own isolated world, over CDP; x.com cannot see that world.
 * Null while no reader runs in the page.
 */
export async function connectHeedWorld(page: Page, extensionId: string): Promise<() => Promise<PageAnswer | null>> {
  const session = await page.context().newCDPSession(page);
  let contextId: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}` && context.auxData?.type === 'isolated') contextId = context.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    contextId = null;
  });
  await session.send('Runtime.enable');
  return async () => {
    if (contextId === null) return null;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      returnByValue: true,
      expression: 'globalThis.heedReadPage ? JSON.stringify(heedReadPage()) : null',
    });
    if (exceptionDetails)
      throw new Error(`Heed's reader failed on this page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value === null ? null : (JSON.parse(result.value) as PageAnswer);
  };
}
