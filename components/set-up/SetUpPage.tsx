import type { ReactNode } from 'react';
import { BackLink } from '#components/nhs/BackLink.tsx';
import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { i18n } from '#i18n';

const setUpSteps = 6;

type SetUpPageProps = { step: number; isOn: boolean; onBack: (() => void) | null; children: ReactNode };

/** The frame of every step: where one is, the way back, and 999. */
export function SetUpPage({ step, isOn, onBack, children }: SetUpPageProps) {
  return (
    <div className="options set-up">
      <Band>
        <span>{i18n.t('setUp.band', [String(step), String(setUpSteps)])}</span>
      </Band>
      <main className="options-body stack">
        {onBack && <BackLink onBack={onBack} />}
        {children}
      </main>
      <footer className="shelf">{isOn ? <Bar999 /> : <Bar999 words={i18n.t('setUp.notOn')} />}</footer>
    </div>
  );
}
