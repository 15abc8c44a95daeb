import { Details } from '#components/nhs/Details.tsx';
import { dutyWords } from '#components/nhs/duty-words.ts';
import { timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Duty } from '#lib/protocol/hours-duty.ts';
import type { Shift } from '#lib/protocol/shifts.ts';

type DutyLineProps = {
  duty: Duty;
  now: Date;
  /** Ends to choose from, soonest first. */
  onUntil: Date[];
  offUntil: Date[];
  onShift: (kind: Shift['kind'], until: Date) => void;
  /** Back to the agreed hours; only while a tap stands before them. */
  onAgreed: (() => void) | null;
};

/** Whether the steps begin on duty or off, and one tap to change it. */
export function DutyLine({ duty, now, onUntil, offUntil, onShift, onAgreed }: DutyLineProps) {
  const taps = (kind: Shift['kind'], ends: Date[]) => (
    <p className="row taps">
      <span>{i18n.t(kind === 'on' ? 'duty.tapOn' : 'duty.tapOff')}</span>
      {ends.map((end) => (
        <button type="button" className="link" key={end.getTime()} onClick={() => onShift(kind, end)}>
          {timeWords(end.toISOString())}
        </button>
      ))}
    </p>
  );
  return (
    <Details summary={dutyWords(duty, now) ?? i18n.t('duty.notSet')}>
      <p className="hint">{i18n.t('duty.why')}</p>
      {taps('on', onUntil)}
      {taps('off', offUntil)}
      {onAgreed && (
        <button type="button" className="link" onClick={onAgreed}>
          {i18n.t('duty.asAgreed')}
        </button>
      )}
    </Details>
  );
}
