import { FileField } from '#components/nhs/FileField.tsx';
import { i18n } from '#i18n';

/** The set of keys made or chosen since the page was opened: nobody chooses it twice. */
export type KeysAtHand = { file: File | null; set: (file: File | null) => void };

export function KeysField({ keys }: { keys: KeysAtHand }) {
  return (
    <FileField
      label={i18n.t('workbench.approve.keys')}
      hint={keys.file ? i18n.t('workbench.approve.keysAtHand', [keys.file.name]) : i18n.t('workbench.approve.keysHint')}
      accept=".json"
      onFiles={([file]) => keys.set(file ?? null)}
    />
  );
}
