import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { type Release, readRelease } from '#lib/release/release.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import type { Bench, InUse } from './bench.ts';
import { Keys } from './Keys.tsx';
import type { KeysAtHand } from './KeysField.tsx';
import { MakeDraft } from './MakeDraft.tsx';
import { Sign } from './Sign.tsx';

type ApproveProps = { bench: Bench; keys: KeysAtHand; organisation: string; active: InUse | null; activeText: string | null };

/** The author makes the file; somebody else opens it, reads what could be missed, and signs. */
export function Approve({ bench, keys, organisation, active, activeText }: ApproveProps) {
  const previous = activeText === null ? null : readRelease(activeText);
  // Whoever changed nothing is here to approve what somebody else did.
  const [isApprover] = useState(changedPaths(bench.draft).length === 0);
  const open = <OpenDraft bench={bench} previous={previous} />;
  const make = <MakeDraft bench={bench} keys={keys} organisation={active?.organisation ?? organisation} previous={previous} />;
  const hasKeys = keys.trusted !== null || keys.file !== null;
  return (
    <div className="stack">
      <Heading focusKey="approve">{i18n.t('workbench.approve.heading')}</Heading>
      {!hasKeys && !isApprover && <p className="inset">{i18n.t('workbench.approve.firstKeys')}</p>}
      {isApprover ? open : make}
      <Keys name={bench.draft.author} onMade={keys.set} />
      <details>
        <summary>{i18n.t(isApprover ? 'workbench.approve.unchanged' : 'workbench.approve.sent')}</summary>
        <div className="details-body">{isApprover ? make : open}</div>
      </details>
    </div>
  );
}

function OpenDraft({ bench, previous }: { bench: Bench; previous: Release | null }) {
  const [release, setRelease] = useState<Release | null>(null);
  const [opened, setOpened] = useState(0);
  const [said, setSaid] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const read = readRelease(await file.text());
      await bench.desk.assertDraft(read, previous);
      setRelease(read);
      setOpened((before) => before + 1);
      setSaid('');
    } catch (error) {
      setRelease(null);
      setSaid(i18n.t('workbench.approve.refused', [(error as Error).message]));
    }
  };
  return (
    <section className="card stack">
      <FileField label={i18n.t('workbench.approve.open')} accept=".json" again onFiles={([file]) => void open(file)} />
      <p role="status">{said}</p>
      {release && <Sign key={opened} bench={bench} release={release} onSigned={setRelease} />}
    </section>
  );
}
