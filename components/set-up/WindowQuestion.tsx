import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { Sealed } from '#components/steps/Sealed.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';

type Raise = 'window' | 'signal';
type WindowQuestionProps = {
  raise: Raise;
  /** The organisation has settled it. */
  locked: boolean;
  protocol: Protocol;
  now: Date;
  onRaise: (raise: Raise) => void;
};

const nothing = () => undefined;

/** May Heed open this window? Beneath it the window itself, drawn by the same code, out of reach of keyboard and reader. */
export function WindowQuestion({ raise, locked, protocol, now, onRaise }: WindowQuestionProps) {
  const picture = (
    <figure className="window-picture" aria-label={i18n.t('options.raiseWindowHint')}>
      <div inert aria-hidden="true">
        <Sealed protocol={protocol} now={now} onRead={nothing} onHandOver={nothing} onEmergency={nothing} />
      </div>
    </figure>
  );
  if (locked) {
    return (
      <div className="stack">
        <Heading focusKey="window">{i18n.t('setUp.window.ask')}</Heading>
        <p>
          {i18n.t(raise === 'window' ? 'options.raiseWindow' : 'options.raiseSignal')}{' '}
          <span className="locked">{i18n.t('agreement.locked')}</span>
        </p>
        {picture}
        <button type="button" className="button" onClick={() => onRaise(raise)}>
          {i18n.t('common.continue')}
        </button>
      </div>
    );
  }
  return (
    <RadioQuestion
      legend={<Heading focusKey="window">{i18n.t('setUp.window.ask')}</Heading>}
      choices={[
        { id: 'window', label: i18n.t('options.raiseWindow'), hint: i18n.t('setUp.window.mayCome') },
        { id: 'signal', label: i18n.t('setUp.window.signal') },
      ]}
      onAnswer={(id) => onRaise(id === 'window' ? 'window' : 'signal')}
    >
      {picture}
    </RadioQuestion>
  );
}
