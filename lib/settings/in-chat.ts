import { isNullOr, isText } from './guards.ts';
import { settingsItem } from './items.ts';

/** No longer than a long session: what is to be read the same day must not wait for the next. */
export const longestChatMs = 4 * 60 * 60_000;

/** ISO time until which the clinician is with somebody: what is to be read today is gathered until then, what is to be read now is not. */
export const inChatItem = settingsItem<string | null>('inChatUntil', isNullOr(isText), null);

/** The end of the chat, null when there is none, it is over, or what is stored is further off than a chat may last. */
export function chatEnd(stored: string | null, now: Date): Date | null {
  const ms = Date.parse(stored ?? '') - now.getTime();
  return ms > 0 && ms <= longestChatMs ? new Date(now.getTime() + ms) : null;
}

/** The whole and half hours that a chat may last until; the soonest is at least a quarter of an hour away. */
export function chatEnds(now: Date, most = 4): Date[] {
  const half = 30 * 60_000;
  const first = Math.ceil((now.getTime() + half / 2) / half) * half;
  return Array.from({ length: most }, (_, i) => new Date(first + i * half));
}
