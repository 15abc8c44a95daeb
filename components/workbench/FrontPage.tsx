import type { ReactNode } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { i18n } from '#i18n';

/** The workbench before there is a draft to work on. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <div className="workbench">
      <Band>
        <span>{i18n.t('workbench.title')}</span>
      </Band>
      <main className="workbench-begin stack">
        <h1>{i18n.t('workbench.name')}</h1>
        {children}
      </main>
    </div>
  );
}
