import type { CorpusCount } from './corpus-count.ts';
import type { OwnPlace } from './shared-runs.ts';

const mostNamed = 20;

/** The rows that could not be read or that share words with ours, by line; never by their words. */
export function tellRows({ problems, garbled, shared }: Pick<CorpusCount, 'problems' | 'garbled' | 'shared'>): string {
  const lines = (count: number, first: string[]) => [
    ...first.slice(0, mostNamed).map((line) => `  ${line}`),
    ...(count > mostNamed ? [`  and ${count - mostNamed} more; --json names up to 1,000`] : []),
  ];
  return [
    problems.count === 0 ? 'Every row could be read.' : `${rows(problems.count)} could not be read:`,
    ...lines(
      problems.count,
      problems.first.map(({ line, problem }) => `line ${line}: ${problem}`),
    ),
    ...(garbled.count === 0
      ? []
      : [
          `${rows(garbled.count)} with letters that are not UTF-8, read with gaps: line ${garbled.first
            .slice(0, mostNamed)
            .map(({ line }) => line)
            .join(', ')}${garbled.count > mostNamed ? ', …' : ''}`,
        ]),
    ...(shared.count === 0
      ? []
      : [`Refused: ${rows(shared.count)} share ten words in a row with our own texts. Write those anew, in words of your own:`]),
    ...lines(
      shared.count,
      shared.first.map(({ line, place }) => `line ${line}: as in ${tellPlace(place)}`),
    ),
  ].join('\n');
}

/** Why `--save` kept nothing of a corpus: our own texts that are too near to it, and what to do. Never a word of a row. */
export function tellNotSaved(corpus: string, { first }: CorpusCount['shared']): string {
  const places = [...new Set(first.map(({ place }) => tellPlace(place)))];
  return [
    `NOT SAVED: evaluation.json has no figures of "${corpus}" for these rules. These texts of ours share ten words in a row with it:`,
    ...places.map((place) => `  ${place}`),
    'Write each anew in words of your own, then run this command again.\n',
  ].join('\n');
}

const tellPlace = ({ file, line, id }: OwnPlace) => `${file}:${line}${id === undefined ? '' : ` (${id})`}`;
const rows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;
