import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { plainName, readKeySet } from '#lib/release/key-set.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { approvalBytes, approversNeeded, type Release, readRelease, signOffRoles } from '#lib/release/release.ts';
import { readSigningFile, signWith } from '#lib/release/signing-file.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import type { Bench, InUse } from './bench.ts';
import { Keys } from './Keys.tsx';

type ApproveProps = { bench: Bench; organisation: string; active: InUse | null; activeText: string | null };

const today = () => new Date().toISOString().slice(0, 10);
const inAYear = () => `${new Date().getFullYear() + 1}${today().slice(4)}`;
const words = (error: unknown) => i18n.t('workbench.approve.refused', [(error as Error).message]);

/** The author makes the file; somebody else opens it, reads what could be missed, and signs. */
export function Approve({ bench, organisation, active, activeText }: ApproveProps) {
  const previous = activeText === null ? null : readRelease(activeText);
  // Whoever changed nothing is here to approve what somebody else did.
  const [isApprover] = useState(changedPaths(bench.draft).length === 0);
  const open = <OpenDraft desk={bench.desk} previous={previous} />;
  return (
    <div className="stack">
      <Heading focusKey="approve">{i18n.t('workbench.approve.heading')}</Heading>
      <ol className="stack-close">
        {(['keys', 'draft', 'others', 'release'] as const).map((part) => (
          <li key={part}>{i18n.t(`workbench.approve.how.${part}`)}</li>
        ))}
      </ol>
      <p className="hint">{i18n.t('workbench.approve.previousHint')}</p>
      {isApprover && open}
      <MakeDraft bench={bench} organisation={active?.organisation ?? organisation} previous={previous} />
      {!isApprover && open}
      <Keys />
    </div>
  );
}

function MakeDraft({ bench, organisation, previous }: { bench: Bench; organisation: string; previous: Release | null }) {
  const { draft, desk, checked, corpus } = bench;
  const [name, setName] = useState(organisation);
  const [expires, setExpires] = useState(inAYear());
  const [keysFile, setKeysFile] = useState<File | null>(null);
  const [signOffs, setSignOffs] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const isReady = checked !== null && checked.problems.length === 0;
  const make = async () => {
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const keys = keysFile === null ? null : readKeySet(await keysFile.text());
      const generation = keys?.generation ?? 0;
      const follows = previous !== null && previous.generation === generation;
      const rotated = keys && previous && generation > previous.generation ? [keys] : [];
      const release = await desk.makeRelease(
        {
          organisation: name.trim(),
          version: follows ? previous.version + 1 : 1,
          generation,
          released: today(),
          expires,
          files: draft.files,
          rotations: [...(previous?.rotations ?? []), ...rotated],
          author: draft.author,
          reason: draft.reason.trim(),
          signOffs: signOffRoles.map((role) => {
            const by = signOffs[role]?.trim() || null;
            return { role, by, on: by && today() };
          }),
        },
        previous,
        corpus,
      );
      saveAs(`heed-draft-${release.version}.json`, writeCanonical(release));
      setSaid(i18n.t('workbench.approve.sendOn', [String(approversNeeded(release, keys?.threshold ?? 1))]));
    } catch (error) {
      setSaid(words(error));
    }
  };
  return (
    <section className="card stack">
      <h2>{i18n.t('workbench.approve.makeDraft')}</h2>
      <TextField
        lines={3}
        label={i18n.t('workbench.approve.reason')}
        value={draft.reason}
        onChange={(reason) => bench.setDraft({ ...draft, reason })}
      />
      <TextField label={i18n.t('workbench.approve.organisation')} value={name} onChange={setName} />
      <TextField label={i18n.t('workbench.approve.expires')} type="date" value={expires} onChange={setExpires} />
      <fieldset className="stack-close">
        <legend>{i18n.t('workbench.approve.signOffHint')}</legend>
        {signOffRoles.map((role) => (
          <TextField
            key={role}
            label={i18n.t(`workbench.approve.role.${roleKey(role)}`)}
            value={signOffs[role] ?? ''}
            onChange={(by) => setSignOffs({ ...signOffs, [role]: by })}
          />
        ))}
      </fieldset>
      <FileField
        label={i18n.t('workbench.approve.keys')}
        hint={i18n.t('workbench.approve.keysHint')}
        accept=".json"
        onFiles={([file]) => setKeysFile(file ?? null)}
      />
      <div className="row">
        <button type="button" className="button" aria-disabled={!isReady} onClick={() => isReady && void make()}>
          {i18n.t('workbench.approve.save')}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

const roleKey = (role: (typeof signOffRoles)[number]) =>
  ({
    'clinical-safety': 'clinical_safety',
    'information-governance': 'information_governance',
    'lived-experience': 'lived_experience',
  })[role] as 'clinical_safety' | 'information_governance' | 'lived_experience';

function OpenDraft({ desk, previous }: { desk: Bench['desk']; previous: Release | null }) {
  const [release, setRelease] = useState<Release | null>(null);
  const [said, setSaid] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const read = readRelease(await file.text());
      await desk.assertDraft(read, previous);
      setRelease(read);
      setSaid('');
    } catch (error) {
      setRelease(null);
      setSaid(words(error));
    }
  };
  return (
    <section className="card stack">
      <h2>{i18n.t('workbench.approve.open')}</h2>
      <FileField label={i18n.t('workbench.approve.open')} accept=".json" onFiles={([file]) => void open(file)} />
      <p role="status">{said}</p>
      {release && <Sign release={release} onSigned={setRelease} />}
    </section>
  );
}

/** The interruption page: what could be missed comes before the signature. */
function Sign({ release, onSigned }: { release: Release; onSigned: (release: Release) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [hasRead, setHasRead] = useState(false);
  const [said, setSaid] = useState('');
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
      const signed: Release = { ...release, approvals: [...others, { ...approval, signature }] };
      saveAs(`heed-release-${release.version}.json`, writeCanonical(signed));
      onSigned(signed);
      setPassphrase('');
      const [has, needed] = [signed.approvals.length, approversNeeded(signed, 1)];
      setSaid(
        has < needed
          ? i18n.t('workbench.approve.more', [String(has), String(needed)])
          : i18n.t('workbench.approve.enough', [String(has)]),
      );
    } catch (error) {
      setSaid(words(error));
    }
  };
  return (
    <div className="stack">
      <h3>{i18n.t('workbench.approve.stop')}</h3>
      <p className={draft.bump === 'major' ? 'inset with-error' : 'inset'}>{missedWords(release)}</p>
      <p>{i18n.t('workbench.approve.by', [draft.author, draft.reason])}</p>
      <p>
        {i18n.t('workbench.approve.evidence', [
          String(draft.evidence.tests.passed),
          String(draft.evidence.tests.failed),
          draft.evidence.evaluation
            ? i18n.t('workbench.approve.measuredOn', [draft.evidence.evaluation.posts.toLocaleString('en-GB')])
            : i18n.t('workbench.approve.measuredNot'),
        ])}
      </p>
      <ul>
        {draft.signOffs.map(({ role, by, on }) => (
          <li key={role}>
            {i18n.t(`workbench.approve.role.${roleKey(role)}`)}: {by ? `${by}, ${on}` : i18n.t('workbench.approve.notDone')}
          </li>
        ))}
        {approvals.map(({ by, on }) => (
          <li key={by}>{i18n.t('workbench.approve.approved', [by, on])}</li>
        ))}
      </ul>
      <FileField label={i18n.t('workbench.approve.signingFile')} accept=".json" onFiles={([chosen]) => setFile(chosen ?? null)} />
      {file ? (
        <TextField label={i18n.t('workbench.approve.passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
      ) : (
        <TextField
          label={i18n.t('workbench.approve.byName')}
          hint={i18n.t('workbench.approve.byNameHint')}
          value={name}
          onChange={setName}
        />
      )}
      <TextField lines={3} label={i18n.t('workbench.approve.approverReason')} value={reason} onChange={setReason} />
      <TickBox label={i18n.t('workbench.approve.read')} checked={hasRead} onChange={setHasRead} />
      <div className="row">
        <button type="button" className="button" onClick={() => void sign()}>
          {i18n.t('workbench.approve.approveIt')}
        </button>
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
