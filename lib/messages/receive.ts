import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { logOnce } from '#lib/log.ts';
import { messaging } from './messaging.ts';

export type Sender = { tabId: number | null };

class MessageRefused extends Error {
  override name = 'MessageRefused';
}

type Received = { data: unknown; sender: { id?: string; tab?: { id?: number } } };

/**
 * Handles one kind of message. One of another extension, or one that does not fit its schema, is refused: the sender gets a
 * `MessageRefused` error and the log a line with the name of the message and the path of the fault, never its content.
 */
export function receive(name: string, schema: z.ZodMiniType, handler: (data: unknown, sender: Sender) => unknown): () => void {
  const check = ({ data, sender }: Received) => {
    const parsed = schema.safeParse(data);
    if (sender.id !== browser.runtime.id || !parsed.success) {
      const path = parsed.success ? 'sender' : (parsed.error.issues[0]?.path.join('.') ?? '');
      logOnce('message refused', { name, path });
      throw new MessageRefused(`The message "${name}" was refused: ${path || 'its shape'} is not as agreed.`);
    }
    return handler(parsed.data, { tabId: sender.tab?.id ?? null });
  };
  return messaging.onMessage(name as never, check as never);
}
