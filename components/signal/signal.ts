import css from './signal.css?inline';

export type SignalView = {
  /** Words of the signal ("Heed: 1 to read"), null when nothing waits. */
  toRead: string | null;
  state: 'checking' | 'paused' | 'not-checking';
  /** Words of the state pill. */
  pill: string;
  /** What the pill unfolds to: why Heed is not checking and what to do; null while it checks. */
  explanation: { heading: string; body: string } | null;
};

export type Signal = { show: (view: SignalView) => void; remove: () => void };

const envelope = 'M2 4h20v16H2zM2.5 5l9.5 8.5L21.5 5';

/**
 * Heed's only element on X: a signal and a state pill, in a closed shadow root, without one word of a post. It stands in the top layer,
 * so that X's own layers cannot hide it, and moves no focus. `label` names the region for assistive technology.
 */
export function createSignal(doc: Document, label: string, onOpen: () => void): Signal {
  const host = doc.createElement('heed-signal');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = css;
  const button = element(doc, 'button', 'signal', icon(doc), element(doc, 'span', 'label'));
  button.hidden = true;
  const live = element(doc, 'div', 'live', button);
  live.role = 'status';
  const summary = element(doc, 'summary', '', element(doc, 'span', 'mark'), element(doc, 'span', 'label'));
  const details = element(doc, 'details', 'pill', summary, element(doc, 'p', 'heading'), element(doc, 'p', 'body'));
  const region = element(doc, 'section', 'heed', live, details);
  region.ariaLabel = label;
  root.append(style, region);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) onOpen();
  });

  const attach = () => {
    if (!host.isConnected) doc.body?.prepend(host);
    if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
  };

  return {
    show: (view) => {
      attach();
      button.hidden = view.toRead === null;
      setText(button.lastElementChild, view.toRead ?? '');
      details.dataset.state = view.state;
      setText(summary.lastElementChild, view.pill);
      setText(details.children[1], view.explanation?.heading ?? '');
      setText(details.children[2], view.explanation?.body ?? '');
      details.classList.toggle('plain', view.explanation === null);
    },
    remove: () => host.remove(),
  };
}

function element<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  className: string,
  ...inside: Element[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  made.className = className;
  made.append(...inside);
  return made;
}

/** Writing the same words again would make a screen reader say them again. */
function setText(target: Element | null | undefined, text: string): void {
  if (target && target.textContent !== text) target.textContent = text;
}

/** Drawn in pixels: `signal.css` gives it its 24. */
function icon(doc: Document): Element {
  const make = (tag: string): Element => doc.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = make('svg');
  const path = make('path');
  svg.ariaHidden = 'true';
  path.setAttribute('d', envelope);
  svg.append(path);
  return svg;
}
