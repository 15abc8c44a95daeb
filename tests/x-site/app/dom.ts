export type Child = Node | string | null | undefined | false | Child[];
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with its attributes (null, undefined and false are left out) and children. `testid` stands for data-testid. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name === 'testid' ? 'data-testid' : name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** `depth` plain divs around the children: X's layout boxes. The first one may carry attributes. */
export function boxes(depth: number, attributes: Attributes, ...children: Child[]): HTMLElement {
  return depth <= 1 ? h('div', attributes, ...children) : h('div', attributes, boxes(depth - 1, {}, ...children));
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

let lastId = 0;
/** An id like React's: new at every render, so nothing can rely on it. */
export function freshId(): string {
  lastId += 1;
  return `id__${((lastId * 2_654_435_761) % 4_294_967_296).toString(36)}`;
}

/** Turn `from` into `to` in place, keeping the nodes: what a virtual DOM does when it re-uses a row. */
export function patch(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  const wanted = [...to.childNodes];
  wanted.forEach((node, index) => {
    const present = from.childNodes[index];
    if (!present) from.append(node);
    else if (present instanceof Element && node instanceof Element && present.tagName === node.tagName) patch(present, node);
    else if (present instanceof Text && node instanceof Text) {
      if (present.data !== node.data) present.data = node.data;
    } else present.replaceWith(node);
  });
  while (from.childNodes.length > wanted.length) from.lastChild?.remove();
}
