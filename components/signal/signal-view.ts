import { i18n } from '#i18n';
import type { HeedState } from '#lib/checking/state.ts';
import type { SignalView } from './signal.ts';

/** The words of the signal and the state pill: how many messages wait, and nothing about any of them. */
export function signalView({ state, why }: HeedState, toRead: number): SignalView {
  return {
    toRead: toRead === 0 ? null : i18n.t('signal.toRead', toRead),
    state,
    pill: i18n.t(`signal.${state}`),
    explanation:
      why === null
        ? null
        : { heading: i18n.t(`reason.${why}.heading`), body: `${i18n.t(`reason.${why}.body`)} ${i18n.t(`reason.${why}.toDo`)}` },
  };
}
