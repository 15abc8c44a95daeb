import { type Browser, browser } from 'wxt/browser';
import { logOnce } from '#lib/log.ts';
import { messaging } from './messaging.ts';

type Sender = Browser.runtime.MessageSender;

/**
 * Handles one kind of message; `findFault` names the part of its data that is not as agreed. One of another extension, or one that does not fit its schema, is refused: the sender gets
 * an error and the log a line with the name of the message and the place of the fault, never its content.
 */
export function receive(
  name: string,
  findFault: (data: unknown) => string | null,
  handler: (data: unknown, sender: Sender) => unknown,
): () => void {
  const check = (data: unknown, sender: Sender) => {
    const fault = sender.id === browser.runtime.id ? findFault(data) : 'sender';
    if (fault !== null) {
      logOnce('message refused', { name, fault });
      throw new Error(`The message "${name}" was refused: ${fault} is not as agreed.`);
    }
    return handler(data, sender);
  };
  return messaging.listen(name, check);
}
