import { useEffect, useRef, useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { i18n } from '#i18n';
import { type Files, withLaterVersion } from '#lib/authoring/edit-files.ts';
import type { KeySet } from '#lib/release/key-set.ts';
import type { CheckReply, EvaluateReply } from '#lib/workbench/desk.ts';
import type { DeskClient } from '#lib/workbench/desk-client.ts';
import { changedPaths, type Draft, undo, withFiles } from '#lib/workbench/draft.ts';
import { Approve } from './Approve.tsx';
import { type Bench, type Step, steps } from './bench.ts';
import { Compare } from './Compare.tsx';
import { Documents } from './Documents.tsx';
import { EditRules } from './EditRules.tsx';
import { EvaluateFile } from './EvaluateFile.tsx';
import { Feedback } from './Feedback.tsx';
import { PartsForms } from './PartsForms.tsx';
import { type MakeForms, PolicyForms } from './PolicyForms.tsx';
import { ProtocolSteps } from './ProtocolSteps.tsx';
import { ReleaseIt, type ReleaseItProps } from './ReleaseIt.tsx';
import { TaskList } from './TaskList.tsx';
import { Tests } from './Tests.tsx';
import { TryIt } from './TryIt.tsx';

export type WorkbenchProps = {
  draft: Draft;
  desk: DeskClient;
  activeFiles: Files;
  onDraft: (draft: Draft) => void;
  onThrowAway: () => void;
  organisation: string;
  trustedKeys: KeySet | null;
  pocketTemplate: string;
  makeForms: MakeForms;
  release: Omit<ReleaseItProps, 'keys'>;
};

const stepOf = (hash: string): Step | null => steps.find((step) => `#${step}` === hash) ?? null;

/** Edit, test, measure, compare, approve, release: one page a step, the list of steps always at hand. */
export function Workbench({
  draft,
  desk,
  activeFiles,
  onDraft,
  onThrowAway,
  organisation,
  trustedKeys,
  pocketTemplate,
  makeForms,
  release,
}: WorkbenchProps) {
  const [step, setStep] = useState<Step | null>(stepOf(location.hash));
  const [keysFile, setKeysFile] = useState<File | null>(null);
  const keys = { file: keysFile, trusted: trustedKeys, set: setKeysFile };
  // Whoever is here to approve has nothing of their own to check, and should not wait for it.
  const isIdle = step === 'approve' && changedPaths(draft).length === 0;
  const checked = useChecked(desk, draft.files, isIdle);
  const [measured, setMeasured] = useState<{ corpus: File | null; evaluated: EvaluateReply | null }>({
    corpus: null,
    evaluated: null,
  });
  useEffect(() => {
    const follow = () => setStep(stepOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const latest = useRef(draft);
  latest.current = draft;
  const bench: Bench = {
    ...{ draft, desk, checked, inUse: activeFiles },
    ...measured,
    setEvaluated: (corpus, evaluated) => setMeasured({ corpus, evaluated }),
    change: (files, what) => onDraft(withFiles(latest.current, withLaterVersion(files, activeFiles), what)),
    setDraft: onDraft,
  };
  return (
    <div className="workbench">
      <Band>
        <span>{i18n.t('workbench.title')}</span>
      </Band>
      <div className="workbench-body">
        <main className="workbench-main">
          {step === 'edit' && <EditRules bench={bench} />}
          {step === 'protocol' && <ProtocolSteps bench={bench} />}
          {step === 'parts' && <PartsForms bench={bench} />}
          {step === 'try' && <TryIt bench={bench} />}
          {step === 'tests' && <Tests bench={bench} />}
          {step === 'evaluate' && <EvaluateFile bench={bench} />}
          {step === 'compare' && <Compare bench={bench} />}
          {step === 'approve' && (
            <Approve
              bench={bench}
              keys={keys}
              organisation={organisation}
              active={release.active}
              activeText={release.activeText}
            />
          )}
          {step === 'release' && <ReleaseIt {...release} keys={keys} />}
          {step === 'feedback' && <Feedback />}
          {step === 'documents' && <Documents bench={bench} pocketTemplate={pocketTemplate} activeText={release.activeText} />}
          {step === 'policy' && <PolicyForms makeForms={makeForms} />}
          {step === null && <EditRules bench={bench} />}
        </main>
        <TaskList bench={bench} current={step} isIdle={isIdle} onUndo={() => onDraft(undo(draft))} onThrowAway={onThrowAway} />
      </div>
    </div>
  );
}

/** Checked anew a moment after each change; null while that runs. */
function useChecked(desk: DeskClient, files: Files, isIdle: boolean): CheckReply | null {
  const [reply, setReply] = useState<{ files: Files; checked: CheckReply } | null>(null);
  useEffect(() => {
    if (isIdle) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const fault = (error: Error): CheckReply => ({
        problems: [{ file: '', line: 1, column: 1, message: error.message }],
        warnings: [],
        summary: null,
      });
      desk
        .check(files)
        .catch(fault)
        .then((checked) => {
          if (wanted) setReply({ files, checked });
        });
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [desk, files, isIdle]);
  return reply?.files === files ? reply.checked : null;
}
