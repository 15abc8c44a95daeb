import { useState } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import { FileField } from '#components/nhs/FileField.tsx';
import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';

export type LoweringFileProps = {
  /** Takes it into this browser; rejects with the reason. */
  onOpen: (text: string) => Promise<{ rule: string; until: string }>;
};

/** A file from an approver that moves one rule to the quiet list for a while. */
export function LoweringFile({ onOpen }: LoweringFileProps) {
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState('');
  const open = async () => {
    if (file === null) return;
    await onOpen(await file.text()).then(
      ({ rule, until }) => setSaid(i18n.t('lowered.taken', [rule, clockWords(until, new Date())])),
      (error: Error) => setSaid(i18n.t('lowered.notTaken', [error.message])),
    );
  };
  return (
    <Details summary={i18n.t('lowered.file')}>
      <FileField
        label={i18n.t('lowered.file')}
        hint={i18n.t('lowered.fileHint')}
        accept=".json"
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      <div className="row">
        <button
          type="button"
          className="button button-second button-small"
          aria-disabled={file === null}
          onClick={() => void open()}
        >
          {i18n.t('lowered.open')}
        </button>
        <span role="status">{said}</span>
      </div>
    </Details>
  );
}
