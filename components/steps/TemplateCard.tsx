import { i18n } from '#i18n';
import type { Values } from '#lib/protocol/fill.ts';
import type { Protocol, Template } from '#lib/protocol/schema.ts';
import { FilledText } from './FilledText.tsx';

type TemplateCardProps = { protocol: Protocol; template: Template; values: Values; addressee: string | null };

/** Words to use, with their gaps. Heed sends nothing: a person writes. */
export function TemplateCard({ protocol, template, values, addressee }: TemplateCardProps) {
  const toAuthor = template.audience !== 'A colleague' && addressee !== null;
  return (
    <section className="card stack-close" aria-label={template.name}>
      <p className="hint">
        <strong>{template.name}</strong>
        {toAuthor && <> · {i18n.t('template.to', [addressee])}</>}
      </p>
      <p className="template-text">
        <FilledText protocol={protocol} values={values} text={template.text} />
      </p>
      <p className="small hint">{i18n.t('template.notReviewed')}</p>
    </section>
  );
}
