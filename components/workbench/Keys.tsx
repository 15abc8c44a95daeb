import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { assertKeySet, type KeySet } from '#lib/release/key-set.ts';
import { makeSigningFile, readSigningFile } from '#lib/release/signing-file.ts';

const words = (error: unknown) => i18n.t('workbench.approve.refused', [(error as Error).message]);

/** A signing file for oneself, and a set of keys from everybody's: the same files as `rules keygen` and `rules keys` make. */
export function Keys() {
  return (
    <>
      <details>
        <summary>{i18n.t('workbench.approve.makeKey')}</summary>
        <div className="details-body">
          <MakeKey />
        </div>
      </details>
      <details>
        <summary>{i18n.t('workbench.approve.makeSet')}</summary>
        <div className="details-body">
          <MakeSet />
        </div>
      </details>
    </>
  );
}

function MakeKey() {
  const [holder, setHolder] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      if (holder.trim() === '') return setSaid(i18n.t('workbench.begin.whoMissing'));
      const file = await makeSigningFile(holder.trim(), passphrase);
      saveAs(`heed-signing-file-${holder.trim().replace(/\W+/g, '-').toLowerCase()}.json`, writeCanonical(file));
      setPassphrase('');
      setSaid(i18n.t('workbench.approve.saved'));
    } catch (error) {
      setSaid(words(error));
    }
  };
  return (
    <div className="stack-close">
      <p className="hint">{i18n.t('workbench.approve.makeKeyHint')}</p>
      <TextField label={i18n.t('workbench.begin.who')} value={holder} onChange={setHolder} />
      <TextField label={i18n.t('workbench.approve.passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
      <div className="row">
        <button type="button" className="button button-second button-small" onClick={() => void make()}>
          {i18n.t('workbench.approve.makeKeySave')}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

function MakeSet() {
  const [files, setFiles] = useState<File[]>([]);
  const [threshold, setThreshold] = useState('2');
  const [expires, setExpires] = useState(`${new Date().getFullYear() + 2}-01-31`);
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      const signing = await Promise.all(files.map(async (file) => readSigningFile(await file.text())));
      const set: KeySet = {
        ...{ kind: 'heed-keys', schema: 1, generation: 1, threshold: Number(threshold), expires, signatures: [] },
        keys: signing.map(({ holder, key }) => ({ holder, key })),
      };
      assertKeySet(set);
      saveAs('heed-keys.json', writeCanonical(set));
      setSaid(i18n.t('workbench.approve.saved'));
    } catch (error) {
      setSaid(words(error));
    }
  };
  return (
    <div className="stack-close">
      <FileField
        label={i18n.t('workbench.approve.signingFiles')}
        hint={i18n.t('workbench.approve.makeSetHint')}
        accept=".json"
        multiple
        onFiles={setFiles}
      />
      <TextField label={i18n.t('workbench.approve.threshold')} type="number" value={threshold} onChange={setThreshold} />
      <TextField label={i18n.t('workbench.approve.keysEnd')} type="date" value={expires} onChange={setExpires} />
      <div className="row">
        <button type="button" className="button button-second button-small" onClick={() => void make()}>
          {i18n.t('workbench.approve.makeSet')}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
