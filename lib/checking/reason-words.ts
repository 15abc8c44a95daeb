import { i18n } from '#i18n';
import type { Reason } from './state.ts';

/** Chromium refuses an extension with a hyphen in the name of a message, so reasons lose theirs in locales/. */
type Underscored<R extends string> = R extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : R;

/** What a person reads about a reason: what it is, what it means, what to do. */
export function reasonWords(why: Reason): { heading: string; body: string; toDo: string } {
  const key = why.replaceAll('-', '_') as Underscored<Reason>;
  return { heading: i18n.t(`reason.${key}.heading`), body: i18n.t(`reason.${key}.body`), toDo: i18n.t(`reason.${key}.toDo`) };
}
