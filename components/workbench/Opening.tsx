import { Band } from '#components/nhs/Band.tsx';
import { i18n } from '#i18n';

/** Until the rules in use are read and their thread answers, which takes seconds in a new profile. */
export function Opening({ fault }: { fault: string | null }) {
  return (
    <div className="workbench">
      <Band>
        <span>{i18n.t('workbench.title')}</span>
      </Band>
      <main className="workbench-begin stack">
        <h1>{i18n.t('workbench.name')}</h1>
        <p role="status">{fault === null ? i18n.t('workbench.opening') : i18n.t('workbench.notOpened', [fault])}</p>
      </main>
    </div>
  );
}
