import { type LoweredLine, LoweredRules } from '#components/nhs/LoweredRules.tsx';
import { clockWords, dateWords } from '#components/nhs/time-words.ts';
import { useNow } from '#components/nhs/use-now.ts';
import { i18n } from '#i18n';
import { LoweringFile, type LoweringFileProps } from './LoweringFile.tsx';

type Source = 'locked' | 'user' | 'policy' | 'built-in';
export type ManagedProps = {
  state: 'unknown' | 'none' | 'policy';
  since: string | null;
  fresh: boolean;
  pausedBecause: string | null;
  values: readonly { key: string; name?: string; value: string; source: Source; since: string | null }[];
  problems: readonly { key: string; message: string }[];
  release: { version: number; organisation: string; released: string; expires: string; overdue: boolean; source: string } | null;
  refusal: { reason: string; detail: string; at: string } | null;
  lowered: readonly LoweredLine[];
  loweringRefusal: { detail: string; at: string } | null;
  /** Rules that this person has moved to the quiet list. */
  quietened: readonly { rule: string; until: string }[];
};

const known = [
  'organisation',
  'accountKinds',
  'raise',
  'hosts',
  'pausedBecause',
  'privacyNotice',
  'selfGoverned',
  'retentionDays',
  'exportAllowed',
  'releaseAddress',
  'dataConsentGiven',
  'hours',
  'trustedKeys',
  'release',
  'lowering',
] as const;
const isKnown = (key: string): key is (typeof known)[number] => known.some((name) => name === key);

/** What the organisation has settled on this device, each value with who said it; nothing that did not fit is passed over in silence. */
export function Managed(props: ManagedProps & { onLowering: LoweringFileProps['onOpen'] }) {
  const { state, since, fresh, pausedBecause, values, problems, release, refusal } = props;
  const { lowered, loweringRefusal, quietened, onLowering } = props;
  const now = useNow();
  const clock = (at: string) => clockWords(at, now);
  return (
    <section className="stack-close">
      <h2>{i18n.t('managed.heading')}</h2>
      <p>
        {i18n.t(`managed.state.${state}`, [since ? clock(since) : ''])}{' '}
        {state === 'policy' && !fresh && i18n.t('managed.notConfirmed')}
      </p>
      {pausedBecause !== null && <p className="inset">{i18n.t('managed.paused', [pausedBecause])}</p>}
      <dl className="values stack-close">
        {values.map(({ key, name, value, source, since: from }) => (
          <div key={key} className="fact">
            <dt>{name ?? (isKnown(key) ? i18n.t(`managed.key.${key}`) : key)}</dt>
            <dd>
              <Value name={key} value={value} />{' '}
              <span className="hint">
                ({i18n.t(`managed.source.${source === 'built-in' ? 'builtIn' : source}`)}
                {from !== null && `, ${i18n.t('managed.sinceKey', [clock(from)])}`})
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <div className="inset">
          <p>{i18n.t('managed.problems')}</p>
          <ul>
            {problems.map(({ key, message }) => (
              <li key={key}>
                {key}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {release
          ? i18n.t('managed.release', [String(release.version), release.organisation, dateWords(release.released)])
          : i18n.t('managed.noRelease')}{' '}
        {release?.overdue && <strong>{i18n.t('managed.overdue', [dateWords(release.expires)])}</strong>}
      </p>
      {refusal && (
        <p className="inset">{i18n.t('managed.refused', [clock(refusal.at), refusal.detail || i18n.t('managed.notReached')])}</p>
      )}
      <LoweredRules lowered={lowered} now={now} />
      {loweringRefusal && (
        <p className="inset">
          {i18n.t('lowered.refused', [clock(loweringRefusal.at), loweringRefusal.detail || i18n.t('managed.notReached')])}
        </p>
      )}
      {quietened.map(({ rule, until }) => (
        <p key={rule}>{i18n.t('managed.quietened', [rule, clock(until)])}</p>
      ))}
      <LoweringFile onOpen={onLowering} />
    </section>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  if (name === 'raise') return i18n.t(value === 'window' ? 'options.raiseWindow' : 'options.raiseSignal');
  if (name !== 'privacyNotice') return <span className="as-written">{value}</span>;
  return (
    <a href={value} target="_blank" rel="noreferrer">
      {value}
    </a>
  );
}
