import { doNotMatchItem } from '#lib/settings/do-not-match.ts';
import { sendToBackground } from './send.ts';

/**
 * Whether an author's posts to this account may be matched. The background alone holds the key of the list; while nobody is on it, it is not
 * asked. Rejects when it does not answer.
 */
export async function mayMatch(author: string, handle: string): Promise<boolean> {
  if ((await doNotMatchItem.read()).entries.length === 0) return true;
  return (await sendToBackground('may-match', { author, handle })).may;
}
