import { useId, useState } from 'react';
import { i18n } from '#i18n';

export type Clipboard = { onCopy: (text: string) => Promise<boolean>; onClear: () => Promise<boolean> };

type CopyProps = Clipboard & {
  words: string;
  text: string;
  /** Why it may not be copied yet; empty when it may. */
  blocked: string[];
  /** Said after copying: where it goes. */
  copied: string;
  /** A link among other things, instead of a button. */
  quiet?: boolean;
};

/** Copies a text and can clear the clipboard again. While something stands in the way the button stays in reach and says what. */
export function Copy({ words, text, blocked, copied, onCopy, onClear, quiet = false }: CopyProps) {
  const id = useId();
  const [said, setSaid] = useState<{ text: string; words: string; canClear: boolean } | null>(null);
  const isBlocked = blocked.length > 0;
  const copy = async () => {
    if (isBlocked) return;
    const done = await onCopy(text);
    setSaid({ text, words: done ? copied : i18n.t('copy.failed'), canClear: done });
  };
  const clear = async () => {
    const done = await onClear();
    setSaid({ text, words: i18n.t(done ? 'copy.cleared' : 'copy.notCleared'), canClear: !done });
  };
  // What was said belongs to the text it was said of.
  const now = said?.text === text ? said : null;
  return (
    <div className="copy stack-close">
      <button
        type="button"
        className={quiet ? 'link' : 'button button-small button-second'}
        aria-disabled={isBlocked}
        aria-describedby={isBlocked ? `${id}-why` : undefined}
        onClick={() => void copy()}
      >
        {words}
      </button>
      {isBlocked && (
        <div className="hint" id={`${id}-why`}>
          {blocked.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
      {/* In place from the start: a region that comes with its words may be silent. */}
      <p role="status" className="hint">
        {now?.words}
      </p>
      {now?.canClear && (
        <button type="button" className="link" onClick={() => void clear()}>
          {i18n.t('copy.clear')}
        </button>
      )}
    </div>
  );
}
