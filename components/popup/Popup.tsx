import { type ReactNode, useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { type LoweredLine, LoweredRules } from '#components/nhs/LoweredRules.tsx';
import { i18n } from '#i18n';
import type { Counts, HeedState } from '#lib/checking/state.ts';
import { PauseQuestion } from './PauseQuestion.tsx';
import { PopupState } from './PopupState.tsx';
import { Quieter, type QuietLine } from './Quieter.tsx';
import { Withheld } from './Withheld.tsx';

export type PopupProps = {
  /** What the page in front says of itself; null when it is not a page of X. */
  page: { state: HeedState; handle: string | null; since: string; counts: Counts } | null;
  /** Hosts of X that the browser keeps from Heed. */
  withheld: readonly string[];
  pausedUntil: string | null;
  /** The organisation's reason, in its own words, while it has paused Heed. */
  pausedBecause: string | null;
  /** Rules that an approver has lowered for now. */
  lowered: readonly LoweredLine[];
  /** What waits, what is overdue, and everything that is open. */
  messages: ReactNode;
  quieter: QuietLine[];
  now: Date;
  /** ISO time at which Heed goes on by itself. */
  onPause: (until: string) => void;
  onResume: () => void;
  onTryAgain: () => void;
  /** Asks the browser for the hosts that it withholds. */
  onAllow: () => void;
  onOpenOptions: () => void;
  /** Hours, with a tap to change them. */
  duty: ReactNode;
  onByHand: () => void;
  onMissed: () => void;
  onPractise: () => void;
};

/** The toolbar popup: the state, what waits, what is not checked. */
export function Popup(props: PopupProps) {
  const { page, pausedUntil, quieter, now } = props;
  const [pausing, setPausing] = useState(false);
  const paused = pausedUntil !== null && Date.parse(pausedUntil) > now.getTime();
  return (
    <div className="popup">
      <Band>{page?.handle != null && <bdi className="band-handle">@{page.handle}</bdi>}</Band>
      <main className="popup-body">
        <h1 className="visually-hidden">{i18n.t('popup.title')}</h1>
        <PopupState
          page={page}
          pausedUntil={paused ? pausedUntil : null}
          pausedBecause={props.pausedBecause}
          onOpenOptions={props.onOpenOptions}
          now={now}
        />
        <Withheld hosts={props.withheld} onAllow={props.onAllow} />
        <LoweredRules lowered={props.lowered} now={now} />
        {props.duty}
        {props.messages}
        <Quieter lines={quieter} now={now} />
        <hr className="rule" />
        <p>
          <strong>{i18n.t('popup.notChecked')}</strong> {i18n.t('popup.notCheckedList')}
        </p>
        <p className="row row-apart">
          <button type="button" className="link" onClick={props.onByHand}>
            {i18n.t('byHand.start')}
          </button>
          <button type="button" className="link" onClick={props.onMissed}>
            {i18n.t('missed.link')}
          </button>
          <button type="button" className="link" onClick={props.onPractise}>
            {i18n.t('practice.open')}
          </button>
        </p>
        <hr className="rule" />
        {pausing && !paused ? (
          <PauseQuestion
            now={now}
            onPause={(until) => {
              setPausing(false);
              props.onPause(until);
            }}
            onCancel={() => setPausing(false)}
          />
        ) : (
          <div className="row row-apart">
            {paused ? (
              <button type="button" className="link" onClick={props.onResume}>
                {i18n.t('popup.resume')}
              </button>
            ) : (
              <button type="button" className="link" onClick={() => setPausing(true)}>
                {i18n.t('popup.pause')}
              </button>
            )}
            {page?.state.state === 'not-checking' && page.state.why !== 'no-permission' && (
              <button type="button" className="link" onClick={props.onTryAgain}>
                {i18n.t('popup.tryAgain')}
              </button>
            )}
            <a href="record.html" target="_blank" rel="noopener">
              {i18n.t('recordPage.open')}
            </a>
            <button type="button" className="link" onClick={props.onOpenOptions}>
              {i18n.t('popup.options')}
            </button>
          </div>
        )}
      </main>
      <footer className="shelf">
        <Bar999 />
      </footer>
    </div>
  );
}
