import { type Guard, isShape } from '#lib/settings/guards.ts';
import { receive } from './receive.ts';

const isCount: Guard<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Apart from the messages to the background, so that a page of X carries only the checks it needs. */
const guards = {
  /** How many messages wait to be read. */
  'to-read': isShape<{ count: number }>({ count: isCount }),
  /** Somebody asks for another look at the page. */
  'look-again': isShape<Record<never, never>>({}),
};

export type ToTab = { 'to-read': (data: { count: number }) => void; 'look-again': (data: Record<never, never>) => void };

/** Tab: handles one kind of message from the background or a Heed page. */
export function onMessageToTab<N extends keyof ToTab>(name: N, handler: ToTab[N]): () => void {
  return receive(name, (data) => (guards[name](data) ? null : 'its shape'), handler as never);
}
