import type { ReactNode } from 'react';
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
export function FormPage({
  onSave,
  onCancel,
  saveWords = i18n.t('common.continue'),
  cancelWords = i18n.t('agreement.cancel'),
  beside,
  children,
}: FormPageProps) {
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
          {saveWords}
        </button>
        {beside}
        <button type="button" className="link" onClick={onCancel}>
          {cancelWords}
        </button>
      </div>
    </form>
  );
}
