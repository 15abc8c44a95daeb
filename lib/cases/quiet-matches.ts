import { storage } from 'wxt/utils/storage';

/** A `review` match: a line for this browser session, in memory, never a case. */
export type QuietMatch = { postId: string; handle: string; rules: string[]; at: string };

const item = storage.defineItem<QuietMatch[]>('session:quietMatches', { fallback: [] });
const most = 200;

/** Keeps a line for this session; false when it is kept already. */
export async function keepQuietMatch(match: QuietMatch): Promise<boolean> {
  const known = await item.getValue();
  if (known.some((other) => other.postId === match.postId && other.handle === match.handle)) return false;
  await item.setValue([match, ...known].slice(0, most));
  return true;
}

export const readQuietMatches = (): Promise<QuietMatch[]> => item.getValue();
export const observeQuietMatches = (callback: (matches: QuietMatch[]) => void): (() => void) => item.watch(callback);

export async function forgetQuietMatches(postId: string): Promise<void> {
  await item.setValue((await item.getValue()).filter((match) => match.postId !== postId));
}
