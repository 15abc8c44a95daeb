import { useState } from 'react';
import type { Clipboard } from '#components/nhs/Copy.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { Responsible } from './Responsible.tsx';

type ReadyProps = Clipboard & {
  handle: string | null;
  /** What is missing without an organisation; null where an organisation is responsible. */
  missing: readonly ('by' | 'contact' | 'steps' | 'notice')[] | null;
  by: string | null;
  privacyNotice: string | null;
  onSave: (by: string, privacyNotice: string) => void;
  onContact: () => void;
  onSteps: () => void;
  onAccount: () => void;
};

/** The end: checking for whom, or what is still missing before real posts are checked. */
export function Ready(props: ReadyProps) {
  const { handle, missing, by } = props;
  const [telling, setTelling] = useState(false);
  if (handle === null) {
    return (
      <div className="stack">
        <Heading focusKey="ready-none">{i18n.t('setUp.ready.noAccount')}</Heading>
        <p>{i18n.t('setUp.ready.noAccountBody')}</p>
        <button type="button" className="button" onClick={props.onAccount}>
          {i18n.t('setUp.ready.toAccount')}
        </button>
      </div>
    );
  }
  if (missing === null || missing.length === 0) {
    return (
      <div className="stack">
        <Heading focusKey="ready">{i18n.t('setUp.ready.checking', [handle])}</Heading>
        {missing !== null && <p>{i18n.t('agreement.selfGoverned', [by ?? ''])}.</p>}
        <p>{i18n.t('setUp.ready.body')}</p>
        <p>{i18n.t('setUp.ready.silence')}</p>
        <p className="row">
          <a href="options.html">{i18n.t('setUp.ready.options')}</a>
          <a href="practice.html">{i18n.t('practice.open')}</a>
        </p>
      </div>
    );
  }
  const tell = () => setTelling(true);
  const toPart = { by: tell, contact: props.onContact, steps: props.onSteps, notice: tell };
  return (
    <div className="stack">
      <Heading focusKey="ready-alone">{i18n.t('setUp.alone.heading')}</Heading>
      <p>{i18n.t('setUp.alone.body')}</p>
      <ul className="facts-list">
        {(['by', 'contact', 'steps', 'notice'] as const).map((part) => (
          <li key={part} className="row row-apart">
            <button type="button" className="link" onClick={toPart[part]}>
              {i18n.t(`setUp.alone.part.${part}`)}
            </button>
            <span className={missing.includes(part) ? 'not-set' : 'hint'}>
              {i18n.t(missing.includes(part) ? 'agreement.state.open' : 'agreement.state.done')}
            </span>
          </li>
        ))}
      </ul>
      {telling && (
        <Responsible
          by={by}
          privacyNotice={props.privacyNotice}
          onSave={props.onSave}
          onCopy={props.onCopy}
          onClear={props.onClear}
        />
      )}
    </div>
  );
}
