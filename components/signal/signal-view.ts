import { reasonWords } from '#lib/checking/reason-words.ts';
import type { HeedState } from '#lib/checking/state.ts';
import { countedWords, words } from '#lib/words.ts';
import type { SignalView } from './signal.ts';

const pills = { checking: 'signal.checking', paused: 'signal.paused', 'not-checking': 'signal.notChecking' } as const;

/** The words of the signal and the state pill: how many messages wait, and nothing about any of them. */
export function signalView({ state, why }: HeedState, toRead: number): SignalView {
  const reason = why && reasonWords(why);
  return {
    toRead: toRead === 0 ? null : countedWords('signal.toRead', toRead),
    state,
    pill: words(pills[state]),
    explanation: reason && { heading: reason.heading, body: `${reason.body} ${reason.toDo}` },
  };
}
