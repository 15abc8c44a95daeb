import { useMemo, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { changePart } from '#lib/authoring/edit-parts.ts';
import { loadParts, partFiles, type WholeParts } from '#lib/release/parts.ts';
import { AgreementForm } from './AgreementForm.tsx';
import type { Bench } from './bench.ts';
import { HolidaysForm } from './HolidaysForm.tsx';
import { SignpostForms } from './SignpostForms.tsx';

/** What a release carries beside rules and steps; what a browser would refuse is not kept. */
export function PartsForms({ bench }: { bench: Bench }) {
  const { files } = bench.draft;
  const { parts, problems } = useMemo(() => loadParts(files), [files]);
  const [said, setSaid] = useState<{ part: keyof WholeParts; words: string } | null>(null);
  const keep = <K extends keyof WholeParts>(part: K, value: WholeParts[K], what: string) => {
    try {
      bench.change(changePart(files, part, value), what);
      setSaid({ part, words: i18n.t('workbench.rule.kept') });
      return true;
    } catch (error) {
      setSaid({ part, words: i18n.t('workbench.rule.notKept', [(error as Error).message]) });
      return false;
    }
  };
  const heading = (part: keyof WholeParts) => i18n.t(`workbench.parts.${part}`);
  const section = (part: keyof WholeParts, form: React.ReactNode) => (
    <section className="stack">
      <h2>{heading(part)}</h2>
      <p>{i18n.t(`workbench.parts.${part}Hint`)}</p>
      {form ?? <p className="inset with-error">{i18n.t('workbench.parts.missing', [partFiles[part]])}</p>}
      <p role="status">{said?.part === part && said.words}</p>
    </section>
  );
  const { signposts, bankHolidays, agreement } = parts;
  return (
    <div className="stack">
      <Heading focusKey="parts">{i18n.t('workbench.parts.heading')}</Heading>
      {problems.map(({ file, line, message }) => (
        <p key={`${file}:${line} ${message}`} className="inset with-error">
          {message} <span className="hint">({`${file}:${line}`})</span>
        </p>
      ))}
      {section(
        'signposts',
        signposts && (
          <SignpostForms
            signposts={signposts.signposts}
            onKeep={(all, what) => keep('signposts', { ...signposts, signposts: all }, what)}
          />
        ),
      )}
      {section(
        'bankHolidays',
        bankHolidays && (
          <HolidaysForm
            key={files[partFiles.bankHolidays]}
            holidays={bankHolidays}
            onKeep={(changed) => keep('bankHolidays', changed, heading('bankHolidays'))}
          />
        ),
      )}
      {section(
        'agreement',
        agreement && (
          <AgreementForm
            key={files[partFiles.agreement]}
            answers={agreement.answers}
            onKeep={(answers) => keep('agreement', { ...agreement, answers }, heading('agreement'))}
          />
        ),
      )}
    </div>
  );
}
