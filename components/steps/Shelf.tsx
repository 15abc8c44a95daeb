import type { ReactNode } from 'react';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { i18n } from '#i18n';
import type { CallRoute } from '#lib/settings/me.ts';

type ShelfProps = {
  emergency?: boolean;
  onHandOver?: (() => void) | undefined;
  on999?: (() => void) | undefined;
  /** How this clinician calls 999. */
  callRoute?: CallRoute;
  children?: ReactNode;
};

/** The foot of every page: hand over, 999, who approved the steps; always in this order, at the same height. */
export function Shelf({ emergency = false, onHandOver, on999, callRoute = 'voice', children }: ShelfProps) {
  const words = i18n.t(emergency ? `steps.callNow.${callRoute}` : `steps.inDanger.${callRoute}`);
  const link = on999 && { text: i18n.t(emergency ? 'steps.notByVoice' : 'steps.whatToSay'), onFollow: on999 };
  return (
    <footer className="shelf">
      {onHandOver && (
        <button type="button" className="hand-over" onClick={onHandOver}>
          <span>{i18n.t('steps.handOver')}</span>
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            <path d="M1.5 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      )}
      <Bar999 filled={emergency} words={words} {...(link ? { link } : {})} />
      {children}
    </footer>
  );
}
