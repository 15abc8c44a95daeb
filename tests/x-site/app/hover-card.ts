import { renderUserCell } from './cells.ts';
import { h } from './dom.ts';
import type { View } from './view.ts';

/** A card about an author while the pointer rests on the name. It repeats handles outside every post. */
export function followHover(view: () => View): void {
  let waiting = 0;
  let card: HTMLElement | null = null;
  const close = () => {
    window.clearTimeout(waiting);
    card?.remove();
    card = null;
  };
  document.addEventListener('mouseover', (event) => {
    const name =
      event.target instanceof Element
        ? event.target.closest('[data-testid="User-Name"] a, [data-testid="Tweet-User-Avatar"] a')
        : null;
    close();
    if (!(name instanceof HTMLAnchorElement) || name.querySelector('time')) return;
    const place = name.getBoundingClientRect();
    const handle = new URL(name.href).pathname.slice(1);
    waiting = window.setTimeout(() => {
      const style = `position: fixed; top: ${place.bottom + 6}px; left: ${Math.min(place.left, window.innerWidth - 320)}px;`;
      card = h('div', {}, h('div', { testid: 'HoverCard', class: 'hover-card', style }, renderUserCell(handle, view())));
      document.querySelector('#layers')?.append(card);
    }, 300);
  });
}
