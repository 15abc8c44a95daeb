import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';

/** The store does not open: said, never a blank page. */
export function RecordUnopened() {
  return (
    <div className="options">
      <Band />
      <main className="options-body stack">
        <Heading focusKey="unopened">{i18n.t('recordPage.notOpened')}</Heading>
        <p>{i18n.t('recordPage.notOpenedBody')}</p>
      </main>
      <footer className="shelf">
        <Bar999 />
      </footer>
    </div>
  );
}
