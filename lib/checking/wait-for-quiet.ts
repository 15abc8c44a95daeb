const quietMs = 2000;
const mostMs = 10_000;

/**
 * Waits until nobody has typed for 2 s, at most 10 s. Listens only while it waits, and notes that a key was pressed, never which.
 */
export function waitForQuiet(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finished = new AbortController();
    const done = () => {
      finished.abort();
      clearTimeout(quiet);
      clearTimeout(limit);
      resolve();
    };
    let quiet = setTimeout(done, quietMs);
    const limit = setTimeout(done, mostMs);
    const typed = () => {
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    };
    for (const event of ['keydown', 'input', 'compositionupdate'] as const) {
      doc.addEventListener(event, typed, { capture: true, passive: true, signal: finished.signal });
    }
    signal.addEventListener('abort', done, { once: true, signal: finished.signal });
  });
}
