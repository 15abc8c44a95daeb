import { useState } from 'react';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { writeCanonical } from '#lib/release/canonical.ts';
import { approversNeeded, type Release, signOffRoles } from '#lib/release/release.ts';
import type { Bench } from './bench.ts';
import { type KeysAtHand, KeysField, keysOf } from './KeysField.tsx';
import { roleKey } from './sign-off-roles.ts';

type MakeDraftProps = { bench: Bench; keys: KeysAtHand; organisation: string; previous: Release | null };
type Missing = { author?: string; reason?: string; organisation?: string };

const today = () => new Date().toISOString().slice(0, 10);
const inAYear = () => `${new Date().getFullYear() + 1}${today().slice(4)}`;

/** Why the change is made, and the file for those who approve it; what the last release said is not asked again. */
export function MakeDraft({ bench, keys: atHand, organisation, previous }: MakeDraftProps) {
  const { draft, desk, checked, corpus } = bench;
  const [author, setAuthor] = useState(draft.author);
  const [name, setName] = useState(organisation);
  const [expires, setExpires] = useState(inAYear());
  const [signOffs, setSignOffs] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const hasProblems = checked !== null && checked.problems.length > 0;
  const make = async () => {
    // A file without them would be refused, and only by the approvers.
    const left: Missing = {
      ...(author.trim() === '' && { author: i18n.t('workbench.begin.whoMissing') }),
      ...(draft.reason.trim() === '' && { reason: i18n.t('workbench.approve.reasonMissing') }),
      ...(name.trim() === '' && { organisation: i18n.t('workbench.approve.organisationMissing') }),
    };
    setMissing(left);
    if (Object.keys(left).length > 0) return setSaid(Object.values(left).join('. '));
    setSaid(i18n.t('workbench.approve.checking'));
    try {
      const keys = await keysOf(atHand);
      const generation = keys?.generation ?? 0;
      const follows = previous !== null && previous.generation === generation;
      const rotated = keys && previous && generation > previous.generation ? [keys] : [];
      const files = await desk.withVersion(draft.files);
      bench.change(files, i18n.t('workbench.approve.versionSet'));
      const release = await desk.makeRelease(
        {
          organisation: name.trim(),
          version: follows ? previous.version + 1 : 1,
          generation,
          released: today(),
          expires,
          files,
          rotations: [...(previous?.rotations ?? []), ...rotated],
          author: author.trim(),
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
      setSaid(i18n.t('workbench.approve.refused', [(error as Error).message]));
    }
  };
  const organisationField = (
    <TextField label={i18n.t('workbench.approve.organisation')} error={missing.organisation} value={name} onChange={setName} />
  );
  return (
    <section className="card stack">
      <h2>{i18n.t('workbench.approve.makeDraft')}</h2>
      {draft.author === '' && (
        <TextField label={i18n.t('workbench.begin.who')} error={missing.author} value={author} onChange={setAuthor} />
      )}
      <TextField
        lines={3}
        label={i18n.t('workbench.approve.reason')}
        error={missing.reason}
        value={draft.reason}
        onChange={(reason) => bench.setDraft({ ...draft, reason })}
      />
      {organisation === '' && organisationField}
      {atHand.trusted === null && <KeysField keys={atHand} />}
      <details>
        <summary>{i18n.t('workbench.approve.others')}</summary>
        <div className="details-body stack">
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
          <TextField label={i18n.t('workbench.approve.expires')} type="date" value={expires} onChange={setExpires} />
          {organisation !== '' && organisationField}
          {atHand.trusted !== null && <KeysField keys={atHand} />}
        </div>
      </details>
      <div className="row">
        <button type="button" className="button" aria-disabled={hasProblems} onClick={() => !hasProblems && void make()}>
          {i18n.t('workbench.approve.save')}
        </button>
        <span role="status">{hasProblems ? i18n.t('workbench.tests.failed') : said}</span>
      </div>
    </section>
  );
}
