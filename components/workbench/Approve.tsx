import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { readKeySet } from '#lib/release/key-set.ts';
import { approversNeeded, type Release, readRelease, signOffRoles } from '#lib/release/release.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import type { Bench, InUse } from './bench.ts';
import { Keys } from './Keys.tsx';
import { type KeysAtHand, KeysField } from './KeysField.tsx';
import { Sign } from './Sign.tsx';
import { roleKey } from './sign-off-roles.ts';

type ApproveProps = { bench: Bench; keys: KeysAtHand; organisation: string; active: InUse | null; activeText: string | null };

const today = () => new Date().toISOString().slice(0, 10);
const inAYear = () => `${new Date().getFullYear() + 1}${today().slice(4)}`;
const words = (error: unknown) => i18n.t('workbench.approve.refused', [(error as Error).message]);

/** The author makes the file; somebody else opens it, reads what could be missed, and signs. */
export function Approve({ bench, keys, organisation, active, activeText }: ApproveProps) {
  const previous = activeText === null ? null : readRelease(activeText);
  // Whoever changed nothing is here to approve what somebody else did.
  const [isApprover] = useState(changedPaths(bench.draft).length === 0);
  const open = <OpenDraft bench={bench} previous={previous} />;
  const make = <MakeDraft bench={bench} keys={keys} organisation={active?.organisation ?? organisation} previous={previous} />;
  return (
    <div className="stack">
      <Heading focusKey="approve">{i18n.t('workbench.approve.heading')}</Heading>
      <ol className="stack-close">
        {(isApprover ? (['signingFile', 'read', 'sendBack'] as const) : (['keys', 'draft', 'others', 'release'] as const)).map(
          (part) => (
            <li key={part}>{i18n.t(`workbench.approve.how.${part}`)}</li>
          ),
        )}
      </ol>
      {isApprover ? open : make}
      <Keys name={bench.draft.author} onMade={keys.set} />
      <details>
        <summary>{i18n.t(isApprover ? 'workbench.approve.unchanged' : 'workbench.approve.sent')}</summary>
        <div className="details-body">{isApprover ? make : open}</div>
      </details>
    </div>
  );
}

type MakeDraftProps = { bench: Bench; keys: KeysAtHand; organisation: string; previous: Release | null };

function MakeDraft({ bench, keys: atHand, organisation, previous }: MakeDraftProps) {
  const { draft, desk, checked, corpus } = bench;
  const [name, setName] = useState(organisation);
  const [expires, setExpires] = useState(inAYear());
  const [signOffs, setSignOffs] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const [missing, setMissing] = useState<{ reason?: string; organisation?: string }>({});
  const isReady = checked !== null && checked.problems.length === 0;
  const make = async () => {
    // A file without them would be refused, and only by the approvers.
    const left = {
      ...(draft.reason.trim() === '' && { reason: i18n.t('workbench.approve.reasonMissing') }),
      ...(name.trim() === '' && { organisation: i18n.t('workbench.approve.organisationMissing') }),
    };
    setMissing(left);
    if (Object.keys(left).length > 0) return setSaid(Object.values(left).join('. '));
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const keys = atHand.file === null ? null : readKeySet(await atHand.file.text());
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
      const fileName = `heed-draft-${release.version}.json`;
      saveAs(fileName, writeCanonical(release));
      setSaid(i18n.t('workbench.approve.sendOn', [fileName, String(approversNeeded(release, keys?.threshold ?? 1))]));
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
        error={missing.reason}
        value={draft.reason}
        onChange={(reason) => bench.setDraft({ ...draft, reason })}
      />
      <TextField label={i18n.t('workbench.approve.organisation')} error={missing.organisation} value={name} onChange={setName} />
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
      <KeysField keys={atHand} />
      <div className="row">
        <button type="button" className="button" aria-disabled={!isReady} onClick={() => isReady && void make()}>
          {i18n.t('workbench.approve.save')}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

function OpenDraft({ bench, previous }: { bench: Bench; previous: Release | null }) {
  const [release, setRelease] = useState<Release | null>(null);
  const [said, setSaid] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const read = readRelease(await file.text());
      await bench.desk.assertDraft(read, previous);
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
      <FileField label={i18n.t('workbench.approve.open')} accept=".json" again onFiles={([file]) => void open(file)} />
      <p role="status">{said}</p>
      {release && <Sign bench={bench} release={release} onSigned={setRelease} />}
    </section>
  );
}
