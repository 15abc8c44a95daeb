import { fillText, type Values } from './fill.ts';
import type { Protocol } from './schema.ts';
import { bars, type WalkState } from './walk.ts';

type Bar = keyof typeof bars;
/** One step as it was taken. A bar has no words of the protocol: the page says what it is. */
export type WalkLine = { at: string; asked: string; answer: { words: string } | { bar: Bar } };

/** What was asked and answered, in order, in the protocol's own words: no word of the message, no name. */
export function walkLines(protocol: Protocol, { steps }: WalkState, values: Values): WalkLine[] {
  // "12 minutes ago" was true on the step; copied an hour later it would be wrong, and the line has its own time.
  const lasting = { ...values, 'message.age': '' };
  return steps.flatMap(({ at, node: id, option }): WalkLine[] => {
    const node = protocol.nodes.find((candidate) => candidate.id === id);
    if (!node) return [];
    const asked = fillText(protocol, node.question ?? node.heading, lasting)
      .map((piece) => piece.text)
      .join('')
      .trim();
    const bar = (Object.keys(bars) as Bar[]).find((name) => bars[name] === option);
    const words = node.options.find((candidate) => candidate.id === option)?.label;
    if (bar !== undefined) return [{ at, asked, answer: { bar } }];
    return words === undefined ? [] : [{ at, asked, answer: { words } }];
  });
}
