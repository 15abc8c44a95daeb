import type { Matcher } from '#lib/matching/image.ts';
import type { Place } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import type { CheckContext } from './check-report.ts';
import { type CorpusCount, countRecords, emptyCount } from './corpus-count.ts';
import { readShape } from './corpus-row.ts';
import { SharedRuns } from './shared-runs.ts';
import type { ByLabel, Tally } from './tally.ts';

const mostNamed = 8;

/**
 * Every needless signal wears out the person who gets it: over ordinary posts neither a rule alone nor all together may raise more than
 * ruleset.yaml allows (`benign`, posts in 1,000). The posts are named by line.
 */
export function checkBenign(
  { ruleset, locate, problem }: CheckContext,
  name: string,
  { raised, tallies, posts }: CorpusCount,
): void {
  const { rules } = tallies[0] as Tally;
  const head = (...path: string[]) => locate({ file: 'ruleset.yaml', path: [] }, ...path);
  const { benign } = ruleset;
  if (!benign) {
    problem(head(), 'has no limit for ordinary posts; write one, such as "benign: { perRule: 0.2, total: 0.3 }" (in 1,000)');
    return;
  }
  if (posts === 0) return;
  const refuse = (place: Place, who: string, count: number, limit: number, lines: number[]) => {
    const rate = (count / posts) * 1000;
    if (rate <= limit) return;
    const named = lines.slice(0, mostNamed).join(', ');
    problem(
      place,
      `${who} ${count} of ${posts} ordinary posts in ${name}, ${rate.toFixed(2)} in 1,000; the limit is ${limit}` +
        (named === '' ? '' : `: line ${named}${count > mostNamed ? ', …' : ''}`),
    );
  };
  const lines = raised.first.map(({ line }) => line);
  refuse(head('benign', 'total'), 'all rules together raise', raised.count, benign.total, lines);
  for (const { id, origin } of ruleset.rules) {
    const own = raised.first.filter(({ rules }) => rules.includes(id)).map(({ line }) => line);
    refuse(locate(origin, 'id'), `${id} raises`, raisedIn(rules.get(id)), benign.perRule, own);
  }
}

const raisedIn = (counts: ByLabel | undefined) =>
  counts ? [counts.positive, counts.negative, counts.unlabelled].reduce((sum, { now, today }) => sum + now + today, 0) : 0;

/** The ordinary posts that belong to a rules folder itself, one a line; small enough to count at once. */
export function countBenign({ text }: TextFile, matcher: Matcher): CorpusCount {
  const count = emptyCount(1);
  const records = text.split('\n').map((line, i) => ({ line: i + 1, text: line }));
  countRecords(count, records, { shape: readShape('text', 'tsv'), matchers: [matcher], runs: new SharedRuns([]) });
  return count;
}
