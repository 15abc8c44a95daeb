import * as z from 'zod/mini';
import { receive } from './receive.ts';

/** Apart from the messages to the background, so that a page of X carries only the schemas it needs. */
const schemas = {
  /** How many messages wait to be read. */
  'to-read': z.object({ count: z.number() }),
  /** Somebody asks for another look at the page. */
  'look-again': z.object({}),
};

type Schemas = typeof schemas;
type Data<N extends keyof Schemas> = z.infer<Schemas[N]>;

export type ToTab = { [N in keyof Schemas]: (data: Data<N>) => void };

/** Tab: handles one kind of message from the background or a Heed page. */
export function onMessageToTab<N extends keyof Schemas>(name: N, handler: (data: Data<N>) => void): () => void {
  return receive(name, schemas[name], handler as never);
}
