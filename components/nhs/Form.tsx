import type { ReactNode } from 'react';
import { i18n } from '#i18n';

type FormProps = {
  onSave: () => void;
  saveWords?: string | undefined;
  /** Other ways on, after the green button. */
  beside?: ReactNode;
  children: ReactNode;
};

/** Fields, then one green button; Enter saves. Faults are said by the fields themselves, not by the browser. */
export function Form({ onSave, saveWords = i18n.t('common.continue'), beside, children }: FormProps) {
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
      </div>
    </form>
  );
}
