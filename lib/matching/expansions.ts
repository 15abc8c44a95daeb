import type { PatternPart } from './pattern.ts';

/** How many plain phrases the patterns stand for, and the lists that reach themselves (counted as 0). Nothing is multiplied out. */
export function countExpansions(
  patterns: PatternPart[][],
  lists: Map<string, PatternPart[][]>,
): { total: number; cycles: string[] } {
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  const cycles = new Set<string>();

  const countList = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    if (name === 'digits' || !lists.has(name)) return 1;
    if (open.has(name)) {
      cycles.add(name);
      return 0;
    }
    open.add(name);
    const size = (lists.get(name) ?? []).reduce((sum, parts) => sum + countParts(parts), 0);
    open.delete(name);
    sizes.set(name, size);
    return size;
  };
  const countParts = (parts: PatternPart[]): number =>
    parts.reduce(
      (product, part) =>
        product * (part.kind === 'list' ? countList(part.name) : part.kind === 'optional' ? 1 + countParts(part.parts) : 1),
      1,
    );

  for (const name of lists.keys()) countList(name);
  return { total: patterns.reduce((sum, parts) => sum + countParts(parts), 0), cycles: [...cycles].sort() };
}
