import { fillText, type Values, valuesOf } from '#lib/protocol/fill.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import {
  emergency,
  goBack,
  handOver,
  isOffered,
  markUnder18,
  nodeAt,
  startWalk,
  takeOption,
  type WalkState,
} from '#lib/protocol/walk.ts';

type PocketWords = Record<
  | 'back'
  | 'continue'
  | 'handOver'
  | 'inDanger'
  | 'under18'
  | 'again'
  | 'notSet'
  | 'more'
  | 'chooseOne'
  | 'answers'
  | 'nothingKept',
  string
>;
export type PocketData = { protocol: Protocol; words: PocketWords; line: string };

type Child = Node | string | null;
const make = (tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
};
const now = () => new Date().toISOString();

/**
 * The same steps on any phone, from one file: no network, no storage, no matching. What was answered is gone when the page closes.
 */
export function startPocket(root: HTMLElement, { protocol, words, line }: PocketData): void {
  const values: Values = { ...valuesOf(protocol), 'message.age': '' };
  let walk: WalkState = startWalk(protocol, { now: now(), origin: 'by-hand' });

  const go = (next: WalkState) => {
    walk = next;
    show();
  };
  const button = (text: string, className: string, onClick: () => void) => {
    const made = make('button', { type: 'button', class: className }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const filled = (text: string): Child[] =>
    fillText(protocol, text, values).map((piece) => {
      if (piece.kind === 'gap') return make('span', { class: 'gap' }, piece.text);
      if (piece.kind !== 'not-set') return piece.text;
      return make('span', { class: 'not-set' }, `${words.notSet}: ${piece.text}. ${piece.fallback}`);
    });

  function show(): void {
    const node = nodeAt(protocol, walk);
    const heading = make('h1', { tabindex: '-1' }, ...filled(node.heading));
    const parts: Child[] = [heading, make('p', {}, ...filled(node.body))];
    if (node.more) parts.push(make('details', {}, make('summary', {}, words.more), make('p', {}, ...filled(node.more))));
    for (const value of protocol.values) if (node.agreed?.includes(value.name)) parts.push(agreed(value));
    for (const id of node.contacts ?? []) parts.push(contact(id));
    const template = protocol.templates.find(({ id }) => id === node.template);
    if (template) parts.push(make('blockquote', {}, ...filled(template.text)));
    parts.push(answers());
    const shelf = make(
      'nav',
      {},
      walk.steps.length > 0 ? button(words.back, 'link', () => go(goBack(protocol, walk))) : null,
      walk.ended === null && walk.at !== protocol.handOver
        ? button(words.handOver, 'link', () => go(handOver(protocol, walk, now())))
        : null,
      walk.ended === null && !walk.flags.under18
        ? button(words.under18, 'link', () => go(markUnder18(protocol, walk, now())))
        : null,
      walk.ended === null ? null : button(words.again, 'link', () => go(startWalk(protocol, { now: now(), origin: 'by-hand' }))),
    );
    root.replaceChildren(
      make('main', {}, ...parts),
      shelf,
      make('footer', {}, bar(node.emergency === true), make('p', { class: 'line' }, line, ' ', words.nothingKept)),
    );
    heading.focus();
    scrollTo(0, 0);
  }

  function bar(isFilled: boolean): HTMLElement {
    const call = make('a', { href: 'tel:999', class: isFilled ? 'bar bar-filled' : 'bar' }, words.inDanger);
    call.addEventListener('click', () => {
      if (walk.ended === null && walk.at !== protocol.emergency) setTimeout(() => go(emergency(protocol, walk, now())), 300);
    });
    return call;
  }

  function agreed({ name, label, value, fallback }: Protocol['values'][number]): HTMLElement | null {
    if (value === null && fallback === undefined) return null;
    return make('p', {}, ...(value === null ? [] : [make('strong', {}, label), ': ']), ...filled(`[${name}]`));
  }

  function contact(id: string): HTMLElement {
    const found = protocol.contacts.find((one) => one.id === id);
    const number = found?.phone ?? null;
    const role = make('strong', {}, found?.role ?? id);
    if (number === null)
      return make(
        'p',
        { class: 'contact' },
        role,
        ' ',
        make('span', { class: 'not-set' }, `${words.notSet}. ${found?.fallback ?? protocol.fallback}`),
      );
    const call = make('a', { href: `tel:${number.replace(/[^+\d]/g, '')}` }, number);
    return make('p', { class: 'contact' }, role, ' ', call, found?.hours ? ` (${found.hours})` : '');
  }

  function answers(): HTMLElement {
    const options = nodeAt(protocol, walk).options.filter((option) => walk.ended === null && isOffered(protocol, walk, option));
    return make(
      'div',
      { class: 'answers', role: 'group', 'aria-label': words.answers },
      ...options.map(({ id, label, hint }) => {
        const made = button(label, 'answer', () => go(takeOption(protocol, walk, id, now())));
        if (hint) made.append(make('span', { class: 'hint' }, hint));
        return made;
      }),
    );
  }

  show();
}
