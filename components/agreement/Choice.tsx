import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import { type Country, countries, type Standing, standings } from '#lib/protocol/agreement.ts';

type ChoiceProps<T> = { chosen: T | null; onAnswer: (answer: T) => void; onCancel: () => void };

const cancel = (onCancel: () => void) => (
  <button type="button" className="link" onClick={onCancel}>
    {i18n.t('agreement.cancel')}
  </button>
);

export function StandingQuestion({ chosen, onAnswer, onCancel }: ChoiceProps<Standing>) {
  return (
    <RadioQuestion
      legend={<Heading focusKey="standing">{i18n.t('agreement.standing.ask')}</Heading>}
      choices={standings.map((id) => ({ id, label: i18n.t(`agreement.standing.${id}`) }))}
      chosen={chosen ?? undefined}
      onAnswer={(id) => onAnswer(standings.find((one) => one === id) ?? 'employed')}
      beside={cancel(onCancel)}
    >
      <p>{i18n.t('agreement.standing.hint')}</p>
    </RadioQuestion>
  );
}

export const countryWords = (country: Country) =>
  i18n.t(country === 'northern-ireland' ? 'agreement.country.northern_ireland' : `agreement.country.${country}`);

export function CountryQuestion({ chosen, onAnswer, onCancel }: ChoiceProps<Country>) {
  return (
    <RadioQuestion
      legend={<Heading focusKey="country">{i18n.t('agreement.country.ask')}</Heading>}
      choices={countries.map((id) => ({ id, label: countryWords(id) }))}
      chosen={chosen ?? undefined}
      onAnswer={(id) => onAnswer(countries.find((one) => one === id) ?? 'england')}
      beside={cancel(onCancel)}
    >
      <p>{i18n.t('agreement.country.hint')}</p>
    </RadioQuestion>
  );
}
