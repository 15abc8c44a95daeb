import type { ReactNode } from 'react';
import { i18n } from '#i18n';

type FormPageProps = {
  onSave: () => void;
  onCancel: () => void;
  cancelWords?: string;
  /** Another way on, between the button and the way out. */
  beside?: ReactNode;
  children: ReactNode;
};

/** One page of the agreement: its fields, one green button, and the way out. */
export function FormPage({ onSave, onCancel, cancelWords = i18n.t('agreement.cancel'), beside, children }: FormPageProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <div className="row">
        <button type="submit" className="button">
          {i18n.t('common.continue')}
        </button>
        {beside}
        <button type="button" className="link" onClick={onCancel}>
          {cancelWords}
        </button>
      </div>
    </form>
  );
}
