import { i18n } from '#i18n';
import { clockWords } from './time-words.ts';

export type LoweredLine = { rule: string; until: string; by: string; reason: string };
type LoweredRulesProps = { lowered: readonly LoweredLine[]; now: Date };

/** What an approver has lowered, for how long and why: shown to everybody who has it, and gone by itself when its time is over. */
export function LoweredRules({ lowered, now }: LoweredRulesProps) {
  const standing = lowered.filter(({ until }) => Date.parse(until) > now.getTime());
  if (standing.length === 0) return null;
  return (
    <div className="inset stack-close">
      <p>{i18n.t('lowered.count', standing.length)}</p>
      <ul>
        {standing.map(({ rule, until, by, reason }) => (
          <li key={rule} className="as-written">
            {i18n.t('lowered.line', [rule, clockWords(until, now), by, reason])}
          </li>
        ))}
      </ul>
    </div>
  );
}
