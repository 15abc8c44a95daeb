const quietMs = 2000;
const mostMs = 10_000;

/**
 * Waits until nobody has typed for 2 s, at most 10 s. Listens only while it waits, and notes that a key was pressed, never which.
 */
export function waitForQuiet(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finished = new AbortController();
    // Once is as good as several times: no timer needs to be stopped at the end.
    const done = () => {
      finished.abort();
      resolve();
    };
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    };
    wait();
    setTimeout(done, mostMs);
    for (const event of ['keydown', 'input', 'compositionupdate'] as const) {
      doc.addEventListener(event, wait, { capture: true, passive: true, signal: finished.signal });
    }
    signal.addEventListener('abort', done, { once: true, signal: finished.signal });
  });
}
