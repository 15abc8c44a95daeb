import type { HeedState } from '#lib/checking/state.ts';
import { words } from '#lib/words.ts';
import { createSignal } from './signal.ts';
import { signalView } from './signal-view.ts';

/** Heed's one element on a page of X, drawn anew when the state or the number of messages to read is another; not before the state is known. */
export function createPageSignal(doc: Document, onOpen: () => void) {
  const signal = createSignal(doc, words('signal.region'), onOpen);
  let shown: { state?: HeedState; toRead: number } = { toRead: 0 };
  return {
    remove: signal.remove,
    show: (change: Partial<typeof shown>) => {
      shown = { ...shown, ...change };
      if (shown.state) signal.show(signalView(shown.state, shown.toRead));
    },
  };
}
