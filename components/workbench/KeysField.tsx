import { FileField } from '#components/nhs/FileField.tsx';
import { i18n } from '#i18n';
import { type KeySet, readKeySet } from '#lib/release/key-set.ts';

/** The set of keys made or chosen since the page was opened, and the one that this browser trusts already: nobody chooses it twice. */
export type KeysAtHand = { file: File | null; trusted: KeySet | null; set: (file: File | null) => void };

/** The chosen set, or else the trusted one. Throws a Refusal when the file is none. */
export async function keysOf({ file, trusted }: KeysAtHand): Promise<KeySet | null> {
  return file ? readKeySet(await file.text()) : trusted;
}

export function KeysField({ keys }: { keys: KeysAtHand }) {
  const hint = keys.file
    ? i18n.t('workbench.approve.keysAtHand', [keys.file.name])
    : i18n.t(keys.trusted ? 'workbench.approve.keysTrusted' : 'workbench.approve.keysHint');
  return (
    <FileField label={i18n.t('workbench.approve.keys')} hint={hint} accept=".json" onFiles={([file]) => keys.set(file ?? null)} />
  );
}
