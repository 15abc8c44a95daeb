import papaparse from 'papaparse';
import type { Case } from './case.ts';
import type { StoredDeadline } from './deadline.ts';
import type { Hold } from './hold.ts';
import { checkCode, type LogEntry, type Mark, strip } from './log-entry.ts';
import type { Miss } from './miss.ts';
import type { RecordLog } from './record-log.ts';

export type RecordToExport = {
  cases: readonly Case[];
  holds: ReadonlyMap<string, Hold>;
  log: RecordLog;
  deadlines: readonly StoredDeadline[];
  misses: readonly Miss[];
  quiet: Readonly<Record<string, number>>;
};

/** A record as a file. `entries` are the whole chain, so that anybody can check it with SHA-256; what is not asked for is empty. */
type RecordFile = {
  kind: 'heed-record';
  schema: 1;
  exportedAt: string;
  checkCode: string;
  start: Mark;
  end: Mark;
  cases: Case[];
  holds: Hold[];
  deadlines: StoredDeadline[];
  misses: Miss[];
  quiet: Readonly<Record<string, number>>;
  entries: LogEntry[];
};

/** Everything that is kept, or with `only` what is kept about one message. There is no text and no handle of another person in it. */
export function recordJson(
  { cases, holds, log, deadlines, misses, quiet }: RecordToExport,
  only: string | null,
  now: Date,
): string {
  const asked = (id: string | undefined) => only === null || id === only;
  const file: RecordFile = {
    kind: 'heed-record',
    schema: 1,
    exportedAt: now.toISOString(),
    checkCode: checkCode(log.end),
    start: mark(log.start),
    end: mark(log.end),
    cases: cases.filter(({ id }) => asked(id)),
    holds: [...holds.values()].filter(({ caseId }) => asked(caseId)),
    deadlines: deadlines.filter(({ caseId }) => asked(caseId)),
    misses: only === null ? [...misses] : [],
    quiet: only === null ? quiet : {},
    entries: log.entries.map((entry) => (asked(entry.content?.caseId) ? entry : strip(entry))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const mark = ({ seq, hash }: Mark): Mark => ({ seq, hash });

/** The log as a table, one line an entry. A cell that a spreadsheet would run as a formula is made plain. */
export function recordCsv({ log }: RecordToExport, only: string | null): string {
  const rows = log.entries.flatMap(({ seq, hash, content }) => {
    if (content === null || (only !== null && content.caseId !== only)) return [];
    const { at, event, caseId, node, option, rules, ruleset, protocol } = content;
    return [{ entry: seq, time: at, event, message: caseId, node, option, rules: rules?.join(' '), ruleset, protocol, hash }];
  });
  const columns = ['entry', 'time', 'event', 'message', 'node', 'option', 'rules', 'ruleset', 'protocol', 'hash'];
  return `${papaparse.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
}
