import { renderSpinner } from './cells.ts';
import { h, patch } from './dom.ts';

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
  /** New items at the top; what the reader sees stays where it is. */
  insert(items: Item[], at?: number): void;
  /** Draw one item again, for example with its whole text. */
  refresh(key: string): void;
  state(): { mounted: number; loaded: number; total: number };
};

/** X keeps at most 29 cells in the page; one is left for the spinner. */
const MOST_CELLS = 28;
const OVERSCAN = 700;
const GUESS = 130;

/** An endless, virtualised list in X's structure: absolutely placed cells that come and go with the scroll position. */
export function createTimeline(settings: TimelineSettings): Timeline {
  const items = [...settings.items];
  const heights = new Map<string, number>();
  const cells = new Map<string, HTMLElement>();
  let loaded = Math.min(settings.pageSize, items.length);
  let loading = 0;
  let frame = 0;
  let spinner: HTMLElement | null = null;

  let list = h('div');
  const holder = h('div', { 'aria-label': settings.label }, list);
  const element = h(
    'section',
    { role: 'region', 'aria-labelledby': 'accessible-list-0' },
    h('h1', { dir: 'auto', 'aria-level': '1', role: 'heading', id: 'accessible-list-0', class: 'unseen' }, settings.label),
    holder,
  );
  const resizes = new ResizeObserver((entries) => {
    if (entries.some((entry) => (entry.target as HTMLElement).offsetHeight !== heights.get(keyOf(entry.target)))) schedule();
  });

  const keyOf = (cell: Element) => (cell as HTMLElement & { key?: string }).key ?? '';

  function place(): { tops: number[]; end: number } {
    const tops: number[] = [];
    let end = 0;
    for (let index = 0; index < loaded; index += 1) {
      tops.push(end);
      end += heights.get(items[index]?.key ?? '') ?? GUESS;
    }
    return { tops, end };
  }

  function wantedRange(tops: number[], end: number): [number, number] {
    const above = -list.getBoundingClientRect().top;
    let first = 0;
    while (first < loaded - 1 && (tops[first + 1] ?? end) < above - OVERSCAN) first += 1;
    let last = first;
    while (last < loaded && last - first < MOST_CELLS && (tops[last] ?? end) < above + window.innerHeight + OVERSCAN) last += 1;
    return [first, last];
  }

  function mount(item: Item, spare: HTMLElement[]): HTMLElement {
    const fresh = h(
      'div',
      { testid: 'cellInnerDiv', class: 'cell' },
      h('div', {}, item.render(), h('div', { role: 'separator' })),
    );
    settings.prepare(fresh);
    const reused = settings.recycle === 'none' ? undefined : spare.pop();
    if (reused && settings.recycle === 'cell') reused.replaceChildren(...fresh.childNodes);
    if (reused && settings.recycle === 'nodes') patch(reused, fresh);
    const cell = reused ?? fresh;
    (cell as HTMLElement & { key?: string }).key = item.key;
    cells.set(item.key, cell);
    return cell;
  }

  /** One pass: take out what is far away, put in what comes near, measure, place. True when heights were not as expected. */
  function pass(): boolean {
    const { tops, end } = place();
    const [first, last] = wantedRange(tops, end);
    const wanted = items.slice(first, last);
    const keep = new Set(wanted.map((item) => item.key));
    const spare: HTMLElement[] = [];
    for (const [key, cell] of [...cells]) {
      if (keep.has(key)) continue;
      cells.delete(key);
      resizes.unobserve(cell);
      spare.push(cell);
    }
    wanted.forEach((item, index) => {
      const cell = cells.get(item.key) ?? mount(item, spare);
      if (list.children[index] !== cell) list.insertBefore(cell, list.children[index] ?? null);
      resizes.observe(cell);
    });
    for (const cell of spare) cell.remove();
    let changed = false;
    for (const [key, cell] of cells) {
      const height = cell.offsetHeight;
      if (heights.get(key) === height) continue;
      heights.set(key, height);
      changed = true;
    }
    return changed;
  }

  function update(): void {
    frame = 0;
    if (!list.isConnected || !list.hasAttribute('style')) return;
    const before = place();
    const anchor = items.findIndex(
      (item, index) => cells.has(item.key) && (before.tops[index] ?? 0) >= -list.getBoundingClientRect().top,
    );
    for (let round = 0; round < 4 && pass(); round += 1);
    const { tops, end } = place();
    const moved = anchor < 0 ? 0 : (tops[anchor] ?? 0) - (before.tops[anchor] ?? 0);
    for (let index = 0; index < loaded; index += 1) {
      const cell = cells.get(items[index]?.key ?? '');
      if (cell) setStyle(cell, `transform: translateY(${tops[index]}px); position: absolute; width: 100%;`);
    }
    setStyle(list, `position: relative; min-height: ${end + (loaded < items.length ? 80 : 0)}px;`);
    if (moved && window.scrollY > 0) window.scrollBy(0, moved);
    loadMoreNear(end);
  }

  function loadMoreNear(end: number): void {
    if (loaded >= items.length || loading || end > -list.getBoundingClientRect().top + window.innerHeight * 2) return;
    spinner = h(
      'div',
      { testid: 'cellInnerDiv', class: 'cell', style: `transform: translateY(${end}px); position: absolute; width: 100%;` },
      renderSpinner(),
    );
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
      const cell = cells.get(key);
      if (!item || !cell) return;
      const fresh = h('div', {}, h('div', {}, item.render(), h('div', { role: 'separator' })));
      settings.prepare(fresh);
      cell.replaceChildren(...fresh.childNodes);
      schedule();
    },
    state: () => ({ mounted: cells.size + (spinner ? 1 : 0), loaded, total: items.length }),
  };
}

function setStyle(element: HTMLElement, style: string): void {
  if (element.getAttribute('style') !== style) element.setAttribute('style', style);
}
