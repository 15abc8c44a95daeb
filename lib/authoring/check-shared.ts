import type { CheckContext } from './check-report.ts';
import type { CorpusCount } from './corpus-count.ts';

/** The people who wrote a corpus never agreed to stand in ours: each place of ours that shares ten words in a row with it is a problem. */
export function checkShared({ problem }: CheckContext, name: string, { shared }: Pick<CorpusCount, 'shared'>): void {
  const seen = new Set<string>();
  for (const { line, place } of shared.first) {
    const key = `${place.file}:${place.line}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problem(place, `shares ten words in a row with line ${line} of ${name}; write it anew, in words of your own`);
  }
}
