import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';

type BeforeWalkProps = { onBegin: () => void; onSkip: () => void };

export function BeforeWalk({ onBegin, onSkip }: BeforeWalkProps) {
  return (
    <div className="stack">
      <Heading focusKey="walk">{i18n.t('setUp.walk.heading')}</Heading>
      <p>{i18n.t('setUp.walk.body')}</p>
      <div className="row">
        <button type="button" className="button" onClick={onBegin}>
          {i18n.t('setUp.walk.begin')}
        </button>
        <button type="button" className="link" onClick={onSkip}>
          {i18n.t('setUp.walk.later')}
        </button>
      </div>
    </div>
  );
}
