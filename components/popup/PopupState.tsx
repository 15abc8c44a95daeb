import { endWords, timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { reasonWords } from '#lib/checking/reason-words.ts';
import type { Reason } from '#lib/checking/state.ts';
import { CountsLine } from './CountsLine.tsx';
import type { PopupProps } from './Popup.tsx';
import { StatePill } from './StatePill.tsx';

type PopupStateProps = Pick<PopupProps, 'page' | 'pausedUntil' | 'pausedBecause' | 'onOpenOptions' | 'now'>;

/** For these, looking at the mentions oneself is what helps, or what mends it. */
const mentionsHelp: Reason[] = [
  'x-changed',
  'evidence-old',
  'rules-not-loaded',
  'background-silent',
  'x-pro',
  'account-unclear',
  'account-not-shown',
];

/** What Heed is doing on this page, what it has checked, and what to do when it is not. */
export function PopupState({ page, pausedUntil, pausedBecause, onOpenOptions, now }: PopupStateProps) {
  if (pausedUntil !== null) return <StatePill state="paused" until={endWords(pausedUntil, now)} />;
  if (page === null) {
    return (
      <div className="stack-close">
        <StatePill state="not-checking" />
        <h2>{i18n.t('popup.noPage')}</h2>
        <p>{i18n.t('popup.noPageBody')}</p>
      </div>
    );
  }
  const { state, since, counts } = page;
  if (state.state !== 'not-checking') {
    return (
      <div className="stack-close">
        <StatePill state={state.state} />
        <p>
          {state.state === 'checking' && page.handle !== null && (
            <>
              {i18n.t('popup.countsIntro', [page.handle])}
              <br />
            </>
          )}
          <CountsLine counts={counts} />
        </p>
      </div>
    );
  }
  return (
    <div className="stack-close">
      <div className="row row-apart">
        <StatePill state="not-checking" />
        <span className="hint">{i18n.t('state.since', [timeWords(since)])}</span>
      </div>
      <ReasonText why={state.why} handle={page.handle} onOpenOptions={onOpenOptions} />
      {state.why === 'organisation-paused' && pausedBecause !== null && (
        <p className="inset">{i18n.t('managed.pausedWhy', [pausedBecause])}</p>
      )}
      {counts.toYou > 0 && (
        <p>
          {i18n.t('popup.countsBefore', [timeWords(since)])} <CountsLine counts={counts} /> {i18n.t('popup.nothingSince')}
        </p>
      )}
    </div>
  );
}

function ReasonText({ why, handle, onOpenOptions }: { why: Reason; handle: string | null; onOpenOptions: () => void }) {
  const { heading, body, toDo } = reasonWords(why);
  const asks = (why === 'account-unconfirmed' || why === 'account-not-mine') && handle !== null;
  return (
    <>
      <h2>{heading}</h2>
      <p>{body}</p>
      <p>{toDo}</p>
      {asks && (
        <button type="button" className="button button-small" onClick={onOpenOptions}>
          {i18n.t('popup.confirm', [handle])}
        </button>
      )}
      {mentionsHelp.includes(why) && (
        <a className="button button-small" href="https://x.com/notifications/mentions" target="_blank" rel="noreferrer">
          {i18n.t('popup.openMentions')}
        </a>
      )}
    </>
  );
}
