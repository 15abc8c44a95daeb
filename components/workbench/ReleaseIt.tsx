import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import type { Lowering } from '#lib/release/lowering.ts';
import type { InUse } from './bench.ts';
import { type KeysAtHand, KeysField } from './KeysField.tsx';

export type ReleaseItProps = {
  keys: KeysAtHand;
  active: InUse | null;
  activeText: string | null;
  rules: string[];
  lowerings: Lowering[];
  /** Takes the release into this browser, in a thread of its own, and says when its rules are being compiled; rejects with the reason. */
  onUse: (release: string, keys: string | null, onCompile: () => void) => Promise<void>;
  /** Gives back the file for the other browsers; rejects with the reason. */
  onLower: (wish: {
    rule: string;
    reason: string;
    signingFile: string | null;
    passphrase: string;
    by: string;
  }) => Promise<string>;
};

/** The approved file goes to the browsers: by the device policy, by an address, or into this one by hand. */
export function ReleaseIt({ keys, active, rules, lowerings, onUse, onLower }: ReleaseItProps) {
  const [release, setRelease] = useState<File | null>(null);
  const [said, setSaid] = useState('');
  const use = async () => {
    if (release === null) return;
    setSaid(i18n.t('workbench.release.taking'));
    // Read when they are used: a file that is still being read counts as chosen.
    await onUse(await release.text(), keys.file && (await keys.file.text()), () =>
      setSaid(i18n.t('workbench.release.compiling')),
    ).then(
      () => setSaid(i18n.t('workbench.release.taken')),
      (error: Error) => setSaid(i18n.t('workbench.approve.refused', [error.message])),
    );
  };
  return (
    <div className="stack">
      <Heading focusKey="release">{i18n.t('workbench.release.heading')}</Heading>
      <p>
        {active
          ? i18n.t('workbench.release.inUse', [String(active.version), active.organisation, active.takenAt.slice(0, 10)])
          : i18n.t('workbench.release.packaged')}
      </p>
      <p className="hint">{i18n.t('workbench.release.saveHint')}</p>
      <FileField label={i18n.t('workbench.release.choose')} accept=".json" onFiles={([file]) => setRelease(file ?? null)} />
      {keys.trusted === null && <KeysField keys={keys} />}
      <div className="row">
        <button type="button" className="button" aria-disabled={release === null} onClick={() => void use()}>
          {i18n.t('workbench.release.take')}
        </button>
        <span role="status">{said}</span>
      </div>
      <LowerRule rules={rules} onLower={onLower} />
      <ul>
        {lowerings.map(({ rule, until, by, reason }) => (
          <li key={`${rule} ${until}`}>
            {i18n.t('workbench.release.lowered', [plainRuleName(rule), clockWords(until, new Date()), by, reason])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LowerRule({ rules, onLower }: Pick<ReleaseItProps, 'rules' | 'onLower'>) {
  const [rule, setRule] = useState('');
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [by, setBy] = useState('');
  const [said, setSaid] = useState('');
  const lower = async () => {
    if (rule === '') return setSaid(i18n.t('workbench.release.loweringWhich'));
    if (reason.trim() === '') return setSaid(i18n.t('workbench.release.loweringReason'));
    if (file === null && by.trim() === '') return setSaid(i18n.t('workbench.release.loweringWho'));
    const signingFile = file && (await file.text());
    await onLower({ rule, reason: reason.trim(), signingFile, passphrase, by: by.trim() }).then(
      (text) => {
        saveAs(`lowering-${rule}.json`, text);
        setSaid(i18n.t(signingFile === null ? 'workbench.release.loweringForPolicy' : 'workbench.release.loweringSaved'));
      },
      (error: Error) => setSaid(i18n.t('workbench.approve.refused', [error.message])),
    );
    setPassphrase('');
  };
  return (
    <details>
      <summary>{i18n.t('workbench.release.lowering')}</summary>
      <div className="details-body stack-close">
        <p className="hint">{i18n.t('workbench.release.loweringHint')}</p>
        <p className="hint">{i18n.t('workbench.release.loweringSend')}</p>
        <SelectField
          label={i18n.t('workbench.release.loweringRule')}
          value={rule}
          onChange={setRule}
          options={[
            { id: '', label: i18n.t('workbench.release.loweringWhich') },
            ...rules.map((id) => ({ id, label: `${plainRuleName(id)} (${id})` })),
          ]}
        />
        <TextField lines={3} label={i18n.t('workbench.release.loweringReason')} value={reason} onChange={setReason} />
        <FileField
          label={i18n.t('workbench.approve.signingFile')}
          accept=".json"
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        <TextField label={i18n.t('workbench.approve.passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
        <TextField
          label={i18n.t('workbench.approve.byName')}
          hint={i18n.t('workbench.approve.byNameHint')}
          value={by}
          onChange={setBy}
        />
        <div className="row">
          <button type="button" className="button button-second button-small" onClick={() => void lower()}>
            {i18n.t('workbench.release.loweringMake')}
          </button>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  );
}
