import type { ReactNode } from 'react';
import { Form } from '#components/nhs/Form.tsx';
import { i18n } from '#i18n';

type FormPageProps = {
  onSave: () => void;
  onCancel: () => void;
  saveWords?: string;
  cancelWords?: string;
  /** Another way on, between the button and the way out. */
  beside?: ReactNode;
  children: ReactNode;
};

/** One page of the agreement: its fields, one green button, and the way out. */
export function FormPage({ onCancel, cancelWords = i18n.t('agreement.cancel'), beside, ...form }: FormPageProps) {
  const ways = (
    <>
      {beside}
      <button type="button" className="link" onClick={onCancel}>
        {cancelWords}
      </button>
    </>
  );
  return <Form {...form} beside={ways} />;
}
