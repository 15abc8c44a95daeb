import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { assertKeySet, type KeySet } from '#lib/release/key-set.ts';
import { makeSigningFile, readSigningFile } from '#lib/release/signing-file.ts';

const words = (error: unknown) => i18n.t('workbench.approve.refused', [(error as Error).message]);

type KeysProps = { name: string; onMade: (keys: File) => void };

/** A signing file for oneself, and a set of keys from everybody's: the same files as `rules keygen` and `rules keys` make. */
export function Keys({ name, onMade }: KeysProps) {
  return (
    <>
      <details>
        <summary>{i18n.t('workbench.approve.makeKey')}</summary>
        <div className="details-body">
          <MakeKey name={name} />
        </div>
      </details>
      <details>
        <summary>{i18n.t('workbench.approve.makeSet')}</summary>
        <div className="details-body">
          <MakeSet onMade={onMade} />
        </div>
      </details>
    </>
  );
}

function MakeKey({ name }: Pick<KeysProps, 'name'>) {
  const [holder, setHolder] = useState(name);
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      if (holder.trim() === '') return setSaid(i18n.t('workbench.begin.whoMissing'));
      const file = await makeSigningFile(holder.trim(), passphrase);
      const fileName = `heed-signing-file-${holder.trim().replace(/\W+/g, '-').toLowerCase()}.json`;
      saveAs(fileName, writeCanonical(file));
      setPassphrase('');
      setSaid(i18n.t('workbench.approve.keySaved', [fileName]));
    } catch (error) {
      setSaid(words(error));
    }
  };
  return (
    <div className="stack-close">
      <p className="hint">{i18n.t('workbench.approve.makeKeyHint')}</p>
      <TextField label={i18n.t('workbench.begin.who')} value={holder} onChange={setHolder} />
      <TextField
        label={i18n.t('workbench.approve.passphrase')}
        hint={i18n.t('workbench.approve.passphraseHint')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className="row">
        <button type="button" className="button button-second button-small" onClick={() => void make()}>
          {i18n.t('workbench.approve.makeKeySave')}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

function MakeSet({ onMade }: Pick<KeysProps, 'onMade'>) {
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
      onMade(new File([writeCanonical(set)], 'heed-keys.json'));
      setSaid(i18n.t('workbench.approve.setSaved', ['heed-keys.json']));
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
