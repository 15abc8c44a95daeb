import type { ReactNode } from 'react';
import { i18n } from '#i18n';

/** The blue band: the name, and at most one thing beside it. */
export function Band({ children }: { children?: ReactNode }) {
  return (
    <header className="band">
      <div className="band-inner">
        <span className="band-name">{i18n.t('common.heed')}</span>
        {children}
      </div>
    </header>
  );
}
