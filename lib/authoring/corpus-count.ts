import type { Finding } from '#lib/matching/finding.ts';
import type { Matcher } from '#lib/matching/image.ts';
import type { Move } from './corpus-change.ts';
import type { CorpusRecord } from './corpus-records.ts';
import { type CorpusShape, type RowProblem, readRow } from './corpus-row.ts';
import type { OwnPlace, SharedRuns } from './shared-runs.ts';
import { type Answer, addTally, countPost, emptyTally, type Tally } from './tally.ts';

/** Lines of a corpus that something is to be said about: all are counted, the first are named. */
type Lines<T extends { line: number }> = { count: number; first: T[] };
const mostNamed = 1000;

/** A post whose answer is another one under the second ruleset, by its line: never by its words. */
type ChangedPost = { line: number; from: Answer; to: Answer; label: boolean | null };

export type CorpusCount = {
  /** One for each matcher. */
  tallies: Tally[];
  problems: Lines<RowProblem>;
  /** Rows with letters that are no UTF-8; they are read with gaps. */
  garbled: Lines<{ line: number }>;
  /** Rows that hold ten words in a row of ours, with the place of ours. */
  shared: Lines<{ line: number; place: OwnPlace }>;
  /** Posts that the first matcher raises (now or today), with the rules that do. */
  raised: Lines<{ line: number; rules: string[] }>;
  changed: Lines<ChangedPost>;
  /** The same by answers, all of them counted. */
  moves: Map<string, Move>;
  /** Rows that could be read. */
  posts: number;
};

export function emptyCount(matchers: number): CorpusCount {
  const lines = () => ({ count: 0, first: [] });
  return {
    tallies: Array.from({ length: matchers }, emptyTally),
    problems: lines(),
    garbled: lines(),
    shared: lines(),
    raised: lines(),
    changed: lines(),
    moves: new Map(),
    posts: 0,
  };
}

/** Counts records, in any order and any portions; nothing of their text is kept. */
export function countRecords(
  count: CorpusCount,
  records: readonly CorpusRecord[],
  { shape, matchers, runs }: { shape: CorpusShape; matchers: readonly Matcher[]; runs: SharedRuns },
): void {
  for (const record of records) {
    const row = readRow(record, shape);
    if (!row) continue;
    if ('problem' in row) {
      keep(count.problems, [row], 1);
      continue;
    }
    count.posts++;
    if (row.text.includes('\ufffd')) keep(count.garbled, [{ line: row.line }], 1);
    const place = runs.findPlace(row.text);
    if (place !== null) keep(count.shared, [{ line: row.line, place }], 1);
    const answers = matchers.map((matcher, i) => {
      const finding = matcher.match(row.text);
      countPost(count.tallies[i] as Tally, finding, row.label);
      if (i === 0 && isRaised(finding)) keep(count.raised, [{ line: row.line, rules: raisingRules(finding) }], 1);
      return finding.response;
    });
    const [from, to] = answers;
    if (from !== undefined && to !== undefined && from !== to) {
      keep(count.changed, [{ line: row.line, from, to, label: row.label }], 1);
      const kind = row.label === null ? 'unlabelled' : row.label ? 'distress' : 'none';
      addMove(count.moves, { from, to, distress: 0, none: 0, unlabelled: 0, [kind]: 1 });
    }
  }
}

/** Adds the second count to the first; which portion was counted first plays no part. */
export function addCount(to: CorpusCount, more: CorpusCount): void {
  for (const [i, tally] of more.tallies.entries()) addTally(to.tallies[i] as Tally, tally);
  for (const key of ['problems', 'garbled', 'shared', 'raised', 'changed'] as const)
    keep(to[key] as Lines<{ line: number }>, more[key].first, more[key].count);
  for (const move of more.moves.values()) addMove(to.moves, move);
  to.posts += more.posts;
}

function addMove(moves: Map<string, Move>, { from, to, distress, none, unlabelled }: Move): void {
  const move = moves.get(`${from} ${to}`) ?? { from, to, distress: 0, none: 0, unlabelled: 0 };
  move.distress += distress;
  move.none += none;
  move.unlabelled += unlabelled;
  moves.set(`${from} ${to}`, move);
}

const isRaised = ({ response }: Pick<Finding, 'response'>) => response === 'now' || response === 'today';

function raisingRules({ matches }: Finding): string[] {
  return [...new Set(matches.filter(isRaised).map(({ rule }) => rule))];
}

function keep<T extends { line: number }>(lines: Lines<T>, more: readonly T[], count: number): void {
  lines.count += count;
  const last = lines.first.at(-1);
  const isInOrder = last === undefined || more.every((item) => item.line > last.line);
  if (isInOrder && lines.first.length >= mostNamed) return;
  lines.first.push(...more);
  if (!isInOrder) lines.first.sort((a, b) => a.line - b.line);
  if (lines.first.length > mostNamed) lines.first.length = mostNamed;
}
