import { chatEnd, inChatItem } from '#lib/settings/in-chat.ts';
import { countToRead, readCases } from './store.ts';

/**
 * How many messages the signal on the page counts: all that wait to be read, or, while the clinician is in a chat, only those to be
 * read now. The others come together when it ends; the toolbar counts them all the time.
 */
export async function countToSignal(now: Date): Promise<number> {
  if (chatEnd(await inChatItem.read(), now) === null) return countToRead();
  return (await readCases()).filter(({ status, response }) => status === 'to-read' && response === 'now').length;
}
