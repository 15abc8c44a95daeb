import { clockWords, dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';
import type { StoredDeadline } from '#lib/cases/deadline.ts';
import type { Hold } from '#lib/cases/hold.ts';
import type { LogEntry } from '#lib/cases/log-entry.ts';
import { purgeTime } from '#lib/cases/retention.ts';

export type HeldField = { name: string; value: string; where: 'disk' | 'memory'; until: string };
export type HeldCase = {
  current: Case;
  hold: Hold | null;
  entries: LogEntry[];
  deadlines: StoredDeadline[];
  hasWords: boolean;
  days: number;
};

const t = i18n.t;

/** When the record of a message goes, in words. */
export function untilWords({ current, hold, days }: Pick<HeldCase, 'current' | 'hold' | 'days'>): string {
  if (hold) return t('recordPage.list.onHold');
  const time = purgeTime(current, days);
  return time === null ? t('recordPage.list.untilEnd') : t('recordPage.list.until', [dateWords(time.toISOString())]);
}

/** Everything that is kept about one message, field by field: nothing is summed up, nothing left out. */
export function heldFields(held: HeldCase, now: Date): HeldField[] {
  const { current, hold, entries, deadlines, hasWords } = held;
  const time = purgeTime(current, held.days);
  const ends = t('recordPage.holds.ends');
  const until = hold ? t('recordPage.holds.holdEnds') : time === null ? ends : dateWords(time.toISOString());
  const on = (name: string, value: string | null, end = until): HeldField => ({
    name,
    value: value ?? t('recordPage.holds.none'),
    where: 'disk',
    until: end,
  });
  const clock = (at: string | null) => at && clockWords(at, now);
  const untilEnd = current.status === 'ended' ? until : ends;
  const { walk } = current;
  return [
    on(t('recordPage.holds.id'), current.id),
    on(t('recordPage.holds.origin'), t(current.origin === 'matched' ? 'recordPage.holds.matched' : 'recordPage.holds.byHand')),
    on(t('recordPage.holds.account'), current.handle === '' ? null : `@${current.handle}`),
    on(t('recordPage.holds.postId'), current.postId, untilEnd),
    on(t('recordPage.holds.key'), current.key),
    on(t('recordPage.holds.author'), current.authorKey, untilEnd),
    on(t('recordPage.holds.response'), t(`recordPage.holds.${current.response}`)),
    on(t('recordPage.holds.rules'), current.rules.join(', ') || null),
    on(t('recordPage.holds.ruleset'), current.rulesetVersion || null),
    on(t('recordPage.holds.posted'), clock(current.postedAt)),
    on(t('recordPage.holds.raised'), clock(current.raisedAt)),
    on(t('recordPage.holds.read'), clock(current.readAt)),
    on(t('recordPage.holds.protocol'), `${walk.protocol.version} (${walk.protocol.hash})`),
    on(t('recordPage.holds.under18'), t(walk.flags.under18 ? 'recordPage.holds.yes' : 'recordPage.holds.no')),
    ...walk.steps.map(({ at, node, option }, i) =>
      on(t('recordPage.holds.step', [i + 1]), t('recordPage.holds.stepSays', [clockWords(at, now), node, option])),
    ),
    ...entries.map(({ seq, content }) =>
      on(t('recordPage.holds.entry', [seq]), [content && clockWords(content.at, now), content?.event].filter(Boolean).join(': ')),
    ),
    ...deadlines.map(({ kind, dueAt }) =>
      on(t('recordPage.holds.deadline', [kind]), t('recordPage.holds.due', [clockWords(dueAt, now)])),
    ),
    ...(hold ? [on(t('recordPage.holds.hold'), t('recordPage.holds.holdSays', [clock(hold.at) ?? '', hold.by, hold.why]))] : []),
    {
      name: t('recordPage.holds.words'),
      value: t(hasWords ? 'recordPage.holds.wordsKept' : 'recordPage.holds.wordsGone'),
      where: 'memory',
      until: hasWords ? t('recordPage.holds.browserClose') : '',
    },
  ];
}
