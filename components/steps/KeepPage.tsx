import { Component, type ReactNode } from 'react';
import { OpenMentions } from '#components/nhs/OpenMentions.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import { PlainPage } from './PlainPage.tsx';

type KeepPageProps = { protocol: Protocol; children: ReactNode };

/** A fault of ours must not leave a blank page: 999 and the way to the message stay. */
export class KeepPage extends Component<KeepPageProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <PlainPage
        protocol={this.props.protocol}
        now={new Date()}
        heading={i18n.t('steps.unreadable.heading')}
        body={i18n.t('steps.unreadable.body')}
      >
        <OpenMentions />
      </PlainPage>
    );
  }
}
