import { i18n } from '#i18n';
import { FrontPage } from './FrontPage.tsx';

/** Until the rules in use are read and their thread answers, which takes seconds in a new profile. */
export function Opening({ fault }: { fault: string | null }) {
  return (
    <FrontPage>
      <p role="status">{fault === null ? i18n.t('workbench.opening') : i18n.t('workbench.notOpened', [fault])}</p>
    </FrontPage>
  );
}
