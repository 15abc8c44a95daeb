import { words } from '#lib/words.ts';
import { type Reason, reasonKey } from './state.ts';

/** What a person reads about a reason: what it is, what it means, what to do. */
export function reasonWords(why: Reason): { heading: string; body: string; toDo: string } {
  const key = reasonKey(why);
  return { heading: words(`reason.${key}.heading`), body: words(`reason.${key}.body`), toDo: words(`reason.${key}.toDo`) };
}
