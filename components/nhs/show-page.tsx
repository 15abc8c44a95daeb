import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FaultPage } from './FaultPage.tsx';

/** A page that waits for its store shows nothing yet; past these times something is wrong. */
const afterFaultMs = 1000;
const afterNothingMs = 10_000;

/** Shows a page of Heed in `#root`, and never a blank one: while nothing stands there after a fault, words and 999 do. */
export function showPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) return;
  const check = () => root.childElementCount === 0 && standIn(root);
  const checkSoon = () => void setTimeout(check, afterFaultMs);
  addEventListener('unhandledrejection', checkSoon);
  setTimeout(check, afterNothingMs);
  createRoot(root, {
    onUncaughtError: (fault) => {
      reportError(fault);
      checkSoon();
    },
  }).render(page);
}

/** Goes again when the page comes after all. */
function standIn(root: HTMLElement): void {
  if (root.nextElementSibling !== null) return;
  const place = document.createElement('div');
  root.after(place);
  const shown = createRoot(place);
  shown.render(<FaultPage />);
  const seen = new MutationObserver(() => {
    if (root.childElementCount === 0) return;
    seen.disconnect();
    shown.unmount();
    place.remove();
  });
  seen.observe(root, { childList: true });
}
