import { i18n } from '#i18n';

const lines = ['facts', 'seen', 'did', 'told', 'consent', 'outcome'] as const;

/** What belongs in the clinical record. Heed is not the record. */
export function RecordCard() {
  return (
    <section className="card stack-close" aria-labelledby="record-heading">
      <h2 id="record-heading">{i18n.t('record.heading')}</h2>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{i18n.t(`record.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}
