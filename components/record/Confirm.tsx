import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';

type ConfirmProps = { words: string; question: string; yes: string; onYes: () => void };

/** A button whose deed cannot be undone: it asks once more, in its own place. */
export function Confirm({ words, question, yes, onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  // The button that had focus has gone; focus goes to the question that took its place.
  useEffect(() => {
    if (asking) text.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <p>
        <button type="button" className="link" onClick={() => setAsking(true)}>
          {words}
        </button>
      </p>
    );
  }
  return (
    <div className="stack-close">
      <p ref={text} tabIndex={-1} className="confirm">
        {question}
      </p>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" className="link" onClick={() => setAsking(false)}>
          {i18n.t('common.back')}
        </button>
      </div>
    </div>
  );
}
