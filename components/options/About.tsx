import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import { HonestSentence, type HonestSentenceProps } from './HonestSentence.tsx';

export type AboutProps = HonestSentenceProps & { version: string; protocol: Protocol };

export function About({ version, rulesVersion, evaluations, protocol }: AboutProps) {
  return (
    <section className="stack-close">
      <h2>{i18n.t('options.about')}</h2>
      <p>{i18n.t('options.purpose')}</p>
      <p>{i18n.t('options.nothingSent')}</p>
      <HonestSentence evaluations={evaluations} rulesVersion={rulesVersion} />
      <dl className="facts">
        <dt>{i18n.t('options.version')}</dt>
        <dd>{version}</dd>
        <dt>{i18n.t('options.rules')}</dt>
        <dd>{rulesVersion ?? i18n.t('common.notSet')}</dd>
        <dt>{i18n.t('options.steps')}</dt>
        <dd>
          {protocol.version}. {protocol.status === 'approved' ? protocol.approvedBy.join(', ') : protocol.notice}.
        </dd>
      </dl>
      <p>
        <a href="workbench.html" target="_blank" rel="noopener">
          {i18n.t('workbench.name')}
        </a>{' '}
        <span className="hint">{i18n.t('workbench.lead')}</span>
      </p>
    </section>
  );
}
