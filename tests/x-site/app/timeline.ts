import { renderSpinner } from './cells.ts';
import { h, patch } from './dom.ts';
import { createRowHeights, rowsBetween } from './row-heights.ts';

export type Item = { key: string; render(): HTMLElement };
export type TimelineSettings = {
  label: string;
  items: Item[];
  pageSize: number;
  delayMs: number;
  recycle: 'none' | 'cell' | 'nodes';
  /** Each element before it enters the page. */
  prepare(element: Element): void;
};
export type Timeline = {
  element: HTMLElement;
  start(): void;
  stop(): void;
  /** New items at `at`; what the reader sees stays where it is, unless the top of the page is in view. */
  insert(items: Item[], at?: number): void;
  /** Draw one item again, for example with its whole text. */
  refresh(key: string): void;
  state(): { mounted: number; loaded: number; total: number };
};

type Cell = HTMLElement & { key?: string; top?: number };

/** X keeps at most 29 cells in the page; one is left for the spinner. */
const MOST_CELLS = 28;
const OVERSCAN = 700;

/** An endless, virtualised list in X's structure: absolutely placed cells that come and go with the scroll position. */
export function createTimeline(settings: TimelineSettings): Timeline {
  const items = [...settings.items];
  const rows = createRowHeights();
  const cells = new Map<string, Cell>();
  let loaded = Math.min(settings.pageSize, items.length);
  let loading = 0;
  let frame = 0;
  let spinner: Cell | null = null;

  let list = h('div');
  const holder = h('div', { 'aria-label': settings.label }, list);
  const heading = { dir: 'auto', 'aria-level': '1', role: 'heading', id: 'accessible-list-0', class: 'unseen' };
  const element = h(
    'section',
    { role: 'region', 'aria-labelledby': 'accessible-list-0' },
    h('h1', heading, settings.label),
    holder,
  );
  const resizes = new ResizeObserver(schedule);

  function fill(item: Item): Cell {
    const cell = h(
      'div',
      { testid: 'cellInnerDiv', class: 'cell' },
      h('div', {}, item.render(), h('div', { role: 'separator' })),
    );
    settings.prepare(cell);
    return cell;
  }

  function mount(item: Item, top: number, spare: Cell[]): Cell {
    const fresh = fill(item);
    const reused = settings.recycle === 'none' ? undefined : spare.pop();
    if (reused && settings.recycle === 'cell') reused.replaceChildren(...fresh.childNodes);
    if (reused && settings.recycle === 'nodes') patch(reused, fresh);
    const cell = reused ?? fresh;
    cell.key = item.key;
    cells.set(item.key, cell);
    move(cell, top);
    return cell;
  }

  /** Take out what is far away, put in what comes near, measure. True when a height was not as expected. */
  function pass(): boolean {
    const tops = rows.tops(items, loaded);
    const above = -list.getBoundingClientRect().top;
    const [first, last] = rowsBetween(tops, above - OVERSCAN, above + window.innerHeight + OVERSCAN, MOST_CELLS);
    const wanted = items.slice(first, last);
    const keep = new Set(wanted.map((item) => item.key));
    const spare = [...cells.values()].filter((cell) => !keep.has(cell.key ?? ''));
    for (const cell of spare) {
      cells.delete(cell.key ?? '');
      resizes.unobserve(cell);
      // Taken out first: X does not touch the cells that stay.
      if (settings.recycle === 'none') cell.remove();
    }
    wanted.forEach((item, index) => {
      const known = cells.get(item.key);
      const cell = known ?? mount(item, tops[first + index] ?? 0, spare);
      if (list.children[index] !== cell) list.insertBefore(cell, list.children[index] ?? null);
      if (!known) resizes.observe(cell);
    });
    for (const cell of spare) cell.remove();
    return [...cells].map(([key, cell]) => rows.set(key, cell.offsetHeight)).includes(true);
  }

  function update(): void {
    frame = 0;
    if (!list.isConnected || !list.hasAttribute('style')) return;
    const above = -list.getBoundingClientRect().top;
    const anchor = [...cells.values()]
      .filter((cell) => (cell.top ?? 0) >= above)
      .sort((one, other) => (one.top ?? 0) - (other.top ?? 0))[0];
    const anchorKey = anchor?.key;
    const anchorTop = anchor?.top ?? 0;
    let tops: number[];
    let moved = 0;
    let rounds = 0;
    do {
      const changed = pass();
      tops = rows.tops(items, loaded);
      const end = tops.at(-1) ?? 0;
      write(list, `position: relative; min-height: ${end + (loaded < items.length ? 80 : 0)}px;`);
      const index = anchorKey ? items.findIndex((item) => item.key === anchorKey) : -1;
      const shift = index < 0 ? 0 : (tops[index] ?? 0) - anchorTop - moved;
      if (shift && window.scrollY > 0) window.scrollBy(0, shift);
      moved += shift;
      rounds = changed || shift ? rounds + 1 : 4;
    } while (rounds < 4);
    items.slice(0, loaded).forEach((item, index) => {
      const cell = cells.get(item.key);
      if (cell) move(cell, tops[index] ?? 0);
    });
    loadMoreNear(tops.at(-1) ?? 0);
  }

  function loadMoreNear(end: number): void {
    if (loaded >= items.length || loading || end > -list.getBoundingClientRect().top + window.innerHeight * 2) return;
    spinner = h('div', { testid: 'cellInnerDiv', class: 'cell' }, renderSpinner());
    move(spinner, end);
    list.append(spinner);
    loading = window.setTimeout(() => {
      loading = 0;
      spinner?.remove();
      spinner = null;
      loaded = Math.min(items.length, loaded + settings.pageSize);
      update();
    }, settings.delayMs);
  }

  function schedule(): void {
    if (!frame) frame = requestAnimationFrame(update);
  }

  return {
    element,
    start() {
      window.addEventListener('scroll', schedule, { passive: true });
      window.addEventListener('resize', schedule);
      loading = window.setTimeout(() => {
        loading = 0;
        const real = h('div', { style: 'position: relative; min-height: 0px;' });
        list.replaceWith(real);
        list = real;
        update();
      }, 16);
    },
    stop() {
      window.removeEventListener('scroll', schedule);
      window.removeEventListener('resize', schedule);
      window.clearTimeout(loading);
      cancelAnimationFrame(frame);
      resizes.disconnect();
    },
    insert(added, at = 0) {
      items.splice(at, 0, ...added);
      loaded += added.length;
      schedule();
    },
    refresh(key) {
      const item = items.find((each) => each.key === key);
      if (!item) return;
      cells.get(key)?.replaceChildren(...fill(item).childNodes);
      schedule();
    },
    state: () => ({ mounted: cells.size + (spinner ? 1 : 0), loaded, total: items.length }),
  };
}

function move(cell: Cell, top: number): void {
  cell.top = top;
  write(cell, `transform: translateY(${top}px); position: absolute; width: 100%;`);
}

function write(element: HTMLElement, style: string): void {
  if (element.getAttribute('style') !== style) element.setAttribute('style', style);
}
