import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { plainName } from '#lib/release/key-set.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { approvalBytes, approversNeeded, type Release } from '#lib/release/release.ts';
import { readSigningFile, signWith } from '#lib/release/signing-file.ts';
import type { Bench } from './bench.ts';
import { ChangesOf } from './ChangesOf.tsx';
import { roleKey } from './sign-off-roles.ts';

const today = () => new Date().toISOString().slice(0, 10);
const words = (error: unknown) => i18n.t('workbench.approve.refused', [(error as Error).message]);

type SignProps = { bench: Bench; release: Release; onSigned: (release: Release) => void };

/** The interruption page: what could be missed comes before the signature. */
export function Sign({ bench, release, onSigned }: SignProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [hasRead, setHasRead] = useState(false);
  const [said, setSaid] = useState('');
  const [signed, setSigned] = useState(false);
  const { draft, approvals } = release;
  const sign = async () => {
    try {
      if (!hasRead) return setSaid(i18n.t('workbench.approve.readMissing'));
      const signing = file && readSigningFile(await file.text());
      const by = signing?.holder ?? name.trim();
      if (plainName(by) === plainName(draft.author)) throw new Refusal('author-approves', `${by} wrote this change`);
      if (by === '' || (draft.bump === 'major' && reason.trim() === ''))
        throw new Refusal('reason-missing', i18n.t('workbench.approve.approverReason'));
      const approval = { by, on: today(), reason: reason.trim() || null, signature: null };
      const signature = signing ? await signWith(signing, passphrase, await approvalBytes(release, approval)) : null;
      const others = approvals.filter((other) => plainName(other.by) !== plainName(by));
      const next: Release = { ...release, approvals: [...others, { ...approval, signature }] };
      const [has, needed] = [next.approvals.length, approversNeeded(next, 1)];
      // Only a file with every approval is called a release.
      const fileName =
        has < needed ? `heed-draft-${release.version}-approved-by-${has}.json` : `heed-release-${release.version}.json`;
      saveAs(fileName, writeCanonical(next));
      onSigned(next);
      setSigned(true);
      setPassphrase('');
      setSaid(
        has < needed
          ? i18n.t('workbench.approve.more', [fileName, String(has), String(needed)])
          : i18n.t('workbench.approve.enough', [fileName, String(has), draft.author]),
      );
    } catch (error) {
      setSaid(words(error));
    }
  };
  const isDone = said !== '' && signed;
  return (
    <div className="stack">
      <ChangesOf bench={bench} files={release.files} />
      <h2>{i18n.t('workbench.approve.stop')}</h2>
      <p className={draft.bump === 'major' ? 'inset with-error' : 'inset'}>{missedWords(release)}</p>
      <p>{i18n.t('workbench.approve.by', [draft.author, draft.reason])}</p>
      <p className="hint">
        {i18n.t('workbench.approve.evidence', [
          String(draft.evidence.tests.passed),
          draft.evidence.evaluation
            ? i18n.t('workbench.approve.measuredOn', [draft.evidence.evaluation.posts.toLocaleString('en-GB')])
            : i18n.t('workbench.approve.measuredNot'),
        ])}{' '}
        {draft.signOffs
          .map(({ role, by, on }) =>
            i18n.t('workbench.approve.signOff', [
              i18n.t(`workbench.approve.role.${roleKey(role)}`),
              by ? `${by}, ${on}` : i18n.t('workbench.approve.notDone'),
            ]),
          )
          .join(' ')}
      </p>
      {approvals.map(({ by, on }) => (
        <p key={by}>{i18n.t('workbench.approve.approved', [by, on])}</p>
      ))}
      {!isDone && (
        <>
          <FileField
            label={i18n.t('workbench.approve.signingFile')}
            accept=".json"
            onFiles={([chosen]) => setFile(chosen ?? null)}
          />
          {file && (
            <TextField
              label={i18n.t('workbench.approve.passphrase')}
              type="password"
              value={passphrase}
              onChange={setPassphrase}
            />
          )}
          {!file && (
            <details>
              <summary>{i18n.t('workbench.approve.noSigningFile')}</summary>
              <div className="details-body">
                <TextField
                  label={i18n.t('workbench.approve.byName')}
                  hint={i18n.t('workbench.approve.byNameHint')}
                  value={name}
                  onChange={setName}
                />
              </div>
            </details>
          )}
          {draft.bump === 'major' && (
            <TextField lines={3} label={i18n.t('workbench.approve.approverReason')} value={reason} onChange={setReason} />
          )}
          <TickBox label={i18n.t('workbench.approve.read')} checked={hasRead} onChange={setHasRead} />
        </>
      )}
      <div className="row">
        {!isDone && (
          <button type="button" className="button" onClick={() => void sign()}>
            {i18n.t('workbench.approve.approveIt')}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

function missedWords({ draft: { bump, evidence, previous } }: Release): string {
  if (previous === null) return i18n.t('workbench.approve.missedFirst');
  if (bump !== 'major') return i18n.t('workbench.approve.missedNot');
  if (!evidence.evaluation) return i18n.t('workbench.approve.missedUnknown');
  const sum = (key: 'misses' | 'falseAlarms') => evidence.lowered.reduce((total, counts) => total + counts[key], 0);
  return i18n.t('workbench.approve.missed', [String(sum('misses')), String(sum('falseAlarms'))]);
}
