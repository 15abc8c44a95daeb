import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';

/** No account is known yet: X's own page has to say who is signed in. Set-up goes on by itself once it has. */
export function OpenX({ onSkip }: { onSkip: () => void }) {
  return (
    <div className="stack">
      <Heading focusKey="open-x">{i18n.t('setUp.openX.heading')}</Heading>
      <p>{i18n.t('setUp.openX.body')}</p>
      <div className="row">
        <a className="button" href="https://x.com/notifications/mentions" target="_blank" rel="noreferrer">
          {i18n.t('setUp.openX.open')}
        </a>
        <button type="button" className="link" onClick={onSkip}>
          {i18n.t('setUp.openX.later')}
        </button>
      </div>
    </div>
  );
}
