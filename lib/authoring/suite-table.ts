import type { Capability } from './capabilities.ts';
import type { Passes } from './run-suite.ts';

/** One column of results by capability: of a set, of all sets, or of a first score. */
export type SuiteColumn = { heading: string; capabilities: ReadonlyMap<string, Passes> };

/** Rows of a table, capabilities in their order, as "19/20"; "-" where a column has no post of it. There is no row of totals. */
export function suiteTable(capabilities: readonly Capability[], columns: readonly SuiteColumn[]): string[][] {
  const header = ['capability', 'asks for', ...columns.map(({ heading }) => heading)];
  const rows = capabilities.map(({ name, expected }) => [
    name,
    expected,
    ...columns.map((column) => tell(column.capabilities.get(name))),
  ]);
  return [header, ...rows];
}

function tell(passes: Passes | undefined): string {
  return passes ? `${passes.passed}/${passes.of}` : '-';
}
