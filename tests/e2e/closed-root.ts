import type { CDPSession, Page } from '@playwright/test';

type Node = { nodeId: number; nodeName: string; backendNodeId: number; children?: Node[]; shadowRoots?: Node[] };

function find(node: Node, name: string): Node | null {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

/** Lends the test the closed shadow root of Heed's element, over CDP: it stays closed for the page in every build. */
export async function lendRoot(session: CDPSession): Promise<boolean> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = find(root as Node, 'HEED-SIGNAL');
  const shadow = host?.shadowRoots?.[0];
  if (!host || !shadow) return false;
  const [hostObject, shadowObject] = await Promise.all(
    [host, shadow].map(({ backendNodeId }) => session.send('DOM.resolveNode', { backendNodeId })),
  );
  await session.send('Runtime.callFunctionOn', {
    objectId: hostObject?.object.objectId ?? '',
    functionDeclaration: "function (root) { Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true }); }",
    arguments: [{ objectId: shadowObject?.object.objectId ?? '' }],
  });
  return true;
}

export type SignalSeen = {
  signal: string | null;
  pill: string;
  state: string;
  explanation: string;
  box: { x: number; y: number };
};

/** What a person sees of Heed on this page of X; null when Heed has no element there. */
export async function seeSignal(page: Page): Promise<SignalSeen | null> {
  const session = await page.context().newCDPSession(page);
  try {
    if (!(await lendRoot(session))) return null;
    return await page.evaluate(() => {
      const root = document.querySelector('heed-signal')?.shadowRoot;
      const button = root?.querySelector<HTMLButtonElement>('.signal');
      const pill = root?.querySelector<HTMLElement>('.pill');
      if (!root || !button || !pill) return null;
      const box = button.getBoundingClientRect();
      return {
        signal: button.hidden ? null : (button.textContent ?? '').trim(),
        pill: (pill.querySelector('summary')?.textContent ?? '').trim(),
        state: pill.dataset.state ?? '',
        explanation: [...pill.querySelectorAll('p')]
          .map((line) => line.textContent)
          .join(' ')
          .trim(),
        box: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      };
    });
  } finally {
    await session.detach();
  }
}
