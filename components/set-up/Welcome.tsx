import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';

type WelcomeProps = { organisation: string | null; onNext: () => void };

const unseen = ['dms', 'pictures', 'languages', 'hidden', 'phone'] as const;

/** What Heed does, and the five things it does not see. */
export function Welcome({ organisation, onNext }: WelcomeProps) {
  return (
    <div className="stack">
      <Heading focusKey="welcome">{i18n.t('setUp.welcome.heading')}</Heading>
      <p>{i18n.t('setUp.welcome.body')}</p>
      <p>{organisation === null ? i18n.t('setUp.welcome.alone') : i18n.t('setUp.welcome.with', [organisation])}</p>
      <h2>{i18n.t('setUp.welcome.unseen')}</h2>
      <ul>
        {unseen.map((one) => (
          <li key={one}>{i18n.t(`setUp.welcome.not.${one}`)}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onNext}>
        {i18n.t('common.continue')}
      </button>
    </div>
  );
}
