import type { Protocol } from '#lib/protocol/schema.ts';

type Box = { id: string; heading: string; x: number; y: number; emergency: boolean; end: boolean };
type Line = { from: string; to: string; path: string };
export type Flow = { boxes: Box[]; lines: Line[]; width: number; height: number };

const [boxWidth, boxHeight, gapX, gapY] = [200, 56, 28, 44];
export const boxSize = { width: boxWidth, height: boxHeight };

/** Every node once, as far down as its shortest way from the start is long; lines for the answers. */
export function layFlow(protocol: Protocol): Flow {
  const depth = new Map([[protocol.start, 0]]);
  const queue = [protocol.start];
  const nodes = new Map(protocol.nodes.map((node) => [node.id, node]));
  const nextOf = (id: string) => {
    const node = nodes.get(id);
    return node ? [...new Set([...node.options.map(({ next }) => next), ...(node.skip ? [node.skip] : [])])] : [];
  };
  for (const id of queue)
    for (const next of nextOf(id))
      if (!depth.has(next)) {
        depth.set(next, (depth.get(id) ?? 0) + 1);
        queue.push(next);
      }
  const deepest = Math.max(0, ...depth.values());
  // Reached only by the bars (999, hand over): a row of their own.
  for (const { id } of protocol.nodes) if (!depth.has(id)) depth.set(id, deepest + 1);
  const rows = Map.groupBy(protocol.nodes, ({ id }) => depth.get(id) ?? 0);
  const widest = Math.max(...[...rows.values()].map((row) => row.length));
  const width = widest * (boxWidth + gapX) + gapX;
  const boxes = [...rows].flatMap(([row, all]) => {
    const left = (width - all.length * (boxWidth + gapX) + gapX) / 2;
    return all.map(({ id, heading, emergency, end }, i) => ({
      ...{ id, heading, emergency: emergency === true, end: end === true },
      ...{ x: left + i * (boxWidth + gapX), y: gapY / 2 + row * (boxHeight + gapY) },
    }));
  });
  const at = new Map(boxes.map((box) => [box.id, box]));
  const lines = protocol.nodes.flatMap(({ id }) =>
    nextOf(id).flatMap((to) => {
      const [a, b] = [at.get(id), at.get(to)];
      return a && b ? [{ from: id, to, path: pathOf(a, b) }] : [];
    }),
  );
  return { boxes, lines, width, height: (Math.max(...rows.keys()) + 1) * (boxHeight + gapY) + gapY };
}

function pathOf(a: Box, b: Box): string {
  const [fromX, fromY] = [a.x + boxWidth / 2, a.y + boxHeight];
  const [toX, toY] = [b.x + boxWidth / 2, b.y];
  const middle = (fromY + toY) / 2;
  return `M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}`;
}
