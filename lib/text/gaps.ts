import * as gaps from './gap-bits.ts';
import { flags } from './raw-tokens.ts';

export { gaps };

export function raise(gap: number, edge: number): number {
  return edge > gap >>> gaps.edgeShift ? (gap & gaps.all) | (edge << gaps.edgeShift) : gap;
}

/** The part of `info` that follows from what stood before the token. */
export function infoAfter(gap: number, before: number): number {
  const near = before > 0 && (gap & (gaps.spaced | gaps.signs)) === gaps.one;
  if (!near) return (gap >>> gaps.edgeShift) << 3;
  return gap & gaps.glue ? flags.near | flags.glued : flags.near | ((gap >>> gaps.edgeShift) << 3);
}
