import { sendToBackground } from './send.ts';

/** Whether an author's posts to this account may be matched: the background alone holds the key of the list. Rejects when it is silent. */
export const mayMatch = async (author: string, handle: string): Promise<boolean> =>
  (await sendToBackground('may-match', { author, handle })).may;
