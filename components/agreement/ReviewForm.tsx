import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { addDays } from '#lib/protocol/hours-clock.ts';
import { FormPage } from './FormPage.tsx';

type ReviewFormProps = { reviewBy: string | null; today: string; onSave: (day: string) => void; onCancel: () => void };

const halfYear = 182;

export function ReviewForm({ reviewBy, today, onSave, onCancel }: ReviewFormProps) {
  const [day, setDay] = useState(reviewBy !== null && reviewBy > today ? reviewBy : addDays(today, halfYear));
  const [error, setError] = useState<string | null>(null);
  return (
    <FormPage
      onSave={() => {
        if (day > today) onSave(day);
        else setError(i18n.t('agreement.review.wrong'));
      }}
      onCancel={onCancel}
    >
      <Heading focusKey="review">{i18n.t('agreement.review.ask')}</Heading>
      <p>{i18n.t('agreement.review.hint')}</p>
      <TextField label={i18n.t('agreement.review.label')} type="date" value={day} onChange={setDay} error={error} />
    </FormPage>
  );
}
