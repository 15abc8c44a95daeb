import type { CorpusCount } from './corpus-count.ts';
import type { Answer } from './tally.ts';
import { asText } from './text-table.ts';

/** Posts of a corpus whose answer is another one, by what it was and is, and by label. */
export type Move = { from: Answer; to: Answer; distress: number; none: number; unlabelled: number };
export type CorpusChange = {
  posts: number;
  moves: Move[];
  newlyRaised: number;
  noLongerRaised: number;
  /** Change in raised cases (now or today) per 1,000 mentions like these posts, with its 95 % interval. */
  per1000: { value: number; low: number; high: number } | null;
};

const z = 1.959964;
const isRaised = (answer: Answer) => answer === 'now' || answer === 'today';
const sizeOf = ({ distress, none, unlabelled }: Move) => distress + none + unlabelled;

/** What the second of two rulesets changes on a corpus. The interval is that of a paired difference: each post was read by both. */
export function corpusChange({ moves, posts }: Pick<CorpusCount, 'moves' | 'posts'>): CorpusChange {
  const all = [...moves.values()].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.from + a.to < b.from + b.to ? -1 : 1));
  const sum = (wanted: (move: Move) => boolean) => all.filter(wanted).reduce((total, move) => total + sizeOf(move), 0);
  const newlyRaised = sum(({ from, to }) => !isRaised(from) && isRaised(to));
  const noLongerRaised = sum(({ from, to }) => isRaised(from) && !isRaised(to));
  const change = newlyRaised - noLongerRaised;
  const spread = posts === 0 ? 0 : z * Math.sqrt(newlyRaised + noLongerRaised - change ** 2 / posts);
  const rate = (count: number) => (count / posts) * 1000;
  const per1000 = posts === 0 ? null : { value: rate(change), low: rate(change - spread), high: rate(change + spread) };
  return { posts, moves: all, newlyRaised, noLongerRaised, per1000 };
}

const mostNamed = 20;

/** For a terminal; posts are named by line, never by their words. */
export function tellCorpusChange(
  name: string,
  { posts, moves, newlyRaised, noLongerRaised, per1000 }: CorpusChange,
  lines: readonly number[],
) {
  const count = (number: number) => number.toLocaleString('en-GB');
  if (per1000 === null) return `${name} holds no post that can be read.`;
  if (moves.length === 0) return `On ${count(posts)} posts of ${name} no answer changes.`;
  const show = (rate: number) => `${rate > 0 ? '+' : ''}${rate.toFixed(2)}`;
  return [
    `On ${count(posts)} posts of ${name}:`,
    asText([
      ['was', 'is', 'distress', 'no distress', 'no label'],
      ...moves.map(({ from, to, distress, none, unlabelled }) => [from, to, ...[distress, none, unlabelled].map(count)]),
    ]),
    `Newly raised ${count(newlyRaised)}, no longer raised ${count(noLongerRaised)}: expect ${show(per1000.value)} raised cases ` +
      `(${show(per1000.low)} to ${show(per1000.high)}) in 1,000 mentions like these.`,
    `Lines: ${lines.slice(0, mostNamed).join(', ')}${lines.length > mostNamed ? ', …; --json names up to 1,000' : ''}`,
  ].join('\n\n');
}
