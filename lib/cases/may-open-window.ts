/** A post older than this is not news: it gets the signal, and its age is shown. */
const recentMs = 24 * 60 * 60 * 1000;
/** One window a thread and hour; X shows no thread id, so posts by one author within the hour count as one thread. */
const quietMs = 60 * 60 * 1000;

export type Occasion = {
  response: 'now' | 'today' | 'review';
  preference: 'window' | 'signal';
  postedAt: string | null;
  fullScreen: boolean;
  now: number;
  /** When a window last opened by itself for this author (epoch ms), null if never. */
  lastForAuthor: number | null;
};

/** Whether a new case may open the sealed window by itself (architecture, decision 11). The signal shows either way. */
export function mayOpenWindow(occasion: Occasion): boolean {
  const { response, preference, postedAt, fullScreen, now, lastForAuthor } = occasion;
  if (response !== 'now' || preference !== 'window' || fullScreen) return false;
  if (postedAt === null || now - Date.parse(postedAt) > recentMs) return false;
  // One that lies ahead was opened while the clock was wrong.
  return lastForAuthor === null || Math.abs(now - lastForAuthor) > quietMs;
}
