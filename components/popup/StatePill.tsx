import { i18n } from '#i18n';
import type { HeedState } from '#lib/checking/state.ts';

type StatePillProps = { state: HeedState['state']; until?: string | null };

/** Shape, word and edge say the same thing, so that no meaning rests on colour. */
export function StatePill({ state, until = null }: StatePillProps) {
  return (
    <span className={`pill pill-${state}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        {state === 'checking' && <circle cx="7" cy="7" r="5" fill="var(--confirmed)" stroke="none" />}
        {state === 'paused' && <path d="M4 2v10M10 2v10" strokeWidth="3" />}
        {state === 'not-checking' && <path d="M3 11L11 3M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z" />}
      </svg>
      {stateWords(state, until)}
    </span>
  );
}

function stateWords(state: HeedState['state'], until: string | null): string {
  if (state === 'checking') return i18n.t('state.checking');
  if (state === 'not-checking') return i18n.t('state.notChecking');
  return until === null ? i18n.t('state.paused') : i18n.t('state.pausedUntil', [until]);
}
