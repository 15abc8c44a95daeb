import { type Clipboard, Copy } from '#components/nhs/Copy.tsx';
import { i18n } from '#i18n';
import { type OutlineLine, outlineText } from './record-outline.ts';
import { TextWithGaps } from './TextWithGaps.tsx';

type RecordCardProps = Clipboard & { lines: OutlineLine[] };

/** What belongs in the clinical record. Heed is not the record: words, link and names are written there by a person. */
export function RecordCard({ lines, onCopy, onClear }: RecordCardProps) {
  return (
    <section className="card stack-close" aria-labelledby="record-heading">
      <h2 id="record-heading">{i18n.t('record.heading')}</h2>
      <dl className="facts outline">
        {lines.map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd key={value}>
                <TextWithGaps text={value} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Copy
        words={i18n.t('record.copy')}
        text={outlineText(lines)}
        blocked={[]}
        copied={i18n.t('record.copied')}
        onCopy={onCopy}
        onClear={onClear}
      />
    </section>
  );
}
