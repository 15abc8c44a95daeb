import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;
type Message = { heed: string; data: unknown };
type Reply = { answer?: unknown; refused?: string };
type Listener = (data: unknown, sender: Sender) => unknown;

/**
 * Two calls over the browser's own messages, with the error of the other side brought back. Written out: every tab of X carries them, and
 * the library we had weighs 0.9 kB there. Answers go through `sendResponse`, which every Chromium since 126 and Firefox take.
 */
export const messaging = {
  /** `post` is the browser's own call, to the background or to a tab. */
  async send(post: (message: Message) => Promise<unknown>, name: string, data: unknown): Promise<unknown> {
    const reply = (await post({ heed: name, data })) as Reply | undefined;
    if (!reply || 'refused' in reply) throw new Error(reply?.refused ?? 'No answer');
    return reply.answer;
  },

  listen(name: string, listener: Listener): () => void {
    const hear = (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void): true | undefined => {
      const heard = message as Message | null;
      if (heard?.heed !== name) return;
      new Promise((resolve) => resolve(listener(heard.data, sender))).then(
        (answer) => sendResponse({ answer }),
        (error: Error) => sendResponse({ refused: error.message }),
      );
      return true;
    };
    browser.runtime.onMessage.addListener(hear);
    return () => browser.runtime.onMessage.removeListener(hear);
  },
};
