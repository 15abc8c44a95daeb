import { clockWords, timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';
import type { Values } from '#lib/protocol/fill.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { type WalkLine, walkLines } from '#lib/protocol/walk-lines.ts';
import { wayWords } from './way-words.ts';

/** `{gap}` in a value is written by a person in the clinical system. */
export type OutlineLine = { label: string; values: string[] };

/**
 * Facts that Heed knows without knowing anybody: times, and each step as it was answered. `checkCode` is the end of the record's own chain,
 * so that the clinical record anchors it; null where none is kept.
 */
export function outlineOf(protocol: Protocol, current: Case, values: Values, checkCode: string | null, now: Date): OutlineLine[] {
  const { postedAt, readAt, walk } = current;
  const posted = postedAt === null ? i18n.t('message.unknownTime') : clockWords(postedAt, now);
  const steps = walkLines(protocol, walk, values).map((line) => `${timeWords(line.at)} ${lineWords(line)}`);
  const line = (key: 'facts' | 'link' | 'told' | 'consent' | 'reasons' | 'outcome') => ({
    label: i18n.t(`record.${key}`),
    values: [i18n.t(`record.${key}Gap`)],
  });
  return [
    { label: i18n.t('record.posted'), values: [`${posted}, ${wayWords(current)}`] },
    { label: i18n.t('record.seen'), values: [clockWords(readAt ?? walk.startedAt, now)] },
    line('facts'),
    line('link'),
    { label: i18n.t('record.did'), values: steps.length > 0 ? steps : [i18n.t('record.nothing')] },
    line('told'),
    line('consent'),
    line('reasons'),
    line('outcome'),
    ...(checkCode === null ? [] : [{ label: i18n.t('record.checkCode'), values: [checkCode] }]),
  ];
}

/** "Did it go? I sent it" */
export function lineWords({ asked, answer }: WalkLine): string {
  const answered = 'bar' in answer ? i18n.t(`record.bar.${answer.bar}`) : answer.words;
  return `${asked}${/[.?!]$/.test(asked) ? '' : ':'} ${answered}`;
}

/** As pasted into a clinical system: plain lines, gaps in brackets. */
export function outlineText(lines: OutlineLine[]): string {
  return lines
    .map(({ label, values }) =>
      values.length === 1 ? `${label}: ${values[0]}` : [`${label}:`, ...values.map((one) => `- ${one}`)].join('\n'),
    )
    .join('\n')
    .replace(/\{([^{}]+)\}/g, '[$1]');
}
