import { browser } from 'wxt/browser';

export type ScriptLife = {
  /** Aborts when the extension was reloaded, updated or removed, and when a newer script of it begins in this page. */
  signal: AbortSignal;
  /** Asks the browser first: an orphaned script is told by nothing else. */
  isOver: () => boolean;
};

const lookMs = 5000;

/** The life of the reader in one page. Written out: WXT's own context, of which we need this, is six times as long, and every page of X carries it. */
export function beginLife(doc: Document): ScriptLife {
  const life = new AbortController();
  const { signal } = life;
  const end = () => life.abort();
  const isOver = () => {
    if (!browser.runtime?.id) end();
    return signal.aborted;
  };
  const begun = `${browser.runtime.id}:begun`;
  // Heard by those that began in this page before, and not yet by this one.
  doc.dispatchEvent(new Event(begun));
  doc.addEventListener(begun, end, { signal });
  const timer = setInterval(isOver, lookMs);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { signal, isOver };
}
