import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';

export type AboutProps = { version: string; rulesVersion: string | null; protocol: Protocol };

export function About({ version, rulesVersion, protocol }: AboutProps) {
  return (
    <section className="stack-close">
      <h2>{i18n.t('options.about')}</h2>
      <p>{i18n.t('options.purpose')}</p>
      <p>{i18n.t('options.nothingSent')}</p>
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
    </section>
  );
}
