import { i18n } from '#i18n';
import { type Reason, reasonKey } from './state.ts';

/** What a person reads about a reason: what it is, what it means, what to do. */
export function reasonWords(why: Reason): { heading: string; body: string; toDo: string } {
  const key = reasonKey(why);
  return { heading: i18n.t(`reason.${key}.heading`), body: i18n.t(`reason.${key}.body`), toDo: i18n.t(`reason.${key}.toDo`) };
}
