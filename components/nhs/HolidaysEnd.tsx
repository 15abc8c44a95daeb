import { i18n } from '#i18n';
import { dateWords } from './time-words.ts';

type HolidaysEndProps = {
  /** The last day whose bank holidays are known; null while there is nothing to say. */
  end: string | null;
  now: Date;
};

/** Past the last known day a bank holiday counts as a working day, and the steps begin on duty: that must not pass unseen. */
export function HolidaysEnd({ end, now }: HolidaysEndProps) {
  if (end === null) return null;
  const isOver = end < now.toISOString().slice(0, 10);
  return <p className="inset">{i18n.t(isOver ? 'duty.holidaysEnded' : 'duty.holidaysEnd', [dateWords(end)])}</p>;
}
