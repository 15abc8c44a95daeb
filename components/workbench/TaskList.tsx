import { useState } from 'react';
import { i18n } from '#i18n';
import { protocolPath } from '#lib/authoring/edit-protocol.ts';
import { belongsToRuleset } from '#lib/ruleset/load.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import { type Bench, type Step, steps } from './bench.ts';

type TaskListProps = { bench: Bench; current: Step | null; isIdle: boolean; onUndo: () => void; onThrowAway: () => void };

/** Where the change stands: each step with what is known of it. */
export function TaskList({ bench, current, isIdle, onUndo, onThrowAway }: TaskListProps) {
  const [asked, setAsked] = useState(false);
  const { draft } = bench;
  const [last] = draft.undo;
  return (
    <nav className="task-list" aria-label={i18n.t('workbench.taskList')}>
      <h2>{i18n.t('workbench.taskList')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <a href={`#${step}`} aria-current={step === (current ?? 'edit') ? 'page' : undefined}>
              {i18n.t(`workbench.step.${step}`)}
            </a>
            <span className="task-status">{statusOf(step, bench)}</span>
          </li>
        ))}
      </ol>
      <p role="status" className="hint">
        {bench.checked === null ? (
          !isIdle && i18n.t('workbench.checking')
        ) : bench.checked.problems.length > 0 ? (
          <a href="#tests">
            {i18n.t('workbench.problems', bench.checked.problems.length, [String(bench.checked.problems.length)])}
          </a>
        ) : (
          i18n.t('workbench.noProblems')
        )}
      </p>
      <div className="stack-close">
        <button type="button" className="link" aria-disabled={!last} onClick={() => last && onUndo()}>
          {last ? i18n.t('workbench.undo', [last.what]) : i18n.t('workbench.nothingToUndo')}
        </button>
        <p className="hint">{i18n.t('workbench.keptHere')}</p>
        {asked ? (
          <div className="stack-close inset">
            <p>{i18n.t('workbench.startAgainSure')}</p>
            <div className="row">
              <button type="button" className="button button-second button-small" onClick={onThrowAway}>
                {i18n.t('workbench.startAgain')}
              </button>
              <button type="button" className="link" onClick={() => setAsked(false)}>
                {i18n.t('workbench.keepDraft')}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" className="link" onClick={() => setAsked(true)}>
            {i18n.t('workbench.startAgain')}
          </button>
        )}
      </div>
    </nav>
  );
}

/** Where a file of the draft is changed. */
function stepOf(path: string): Step {
  if (belongsToRuleset(path)) return 'edit';
  return path === protocolPath ? 'protocol' : 'parts';
}

function statusOf(step: Step, { draft, checked, evaluated }: Bench): string {
  if (step === 'edit' || step === 'protocol' || step === 'parts') {
    const isChanged = changedPaths(draft).some((path) => stepOf(path) === step);
    return i18n.t(isChanged ? 'workbench.status.changed' : 'workbench.status.unchanged');
  }
  if (step === 'tests' && checked)
    return i18n.t(checked.problems.length === 0 ? 'workbench.status.pass' : 'workbench.status.fail');
  if (step === 'evaluate') return i18n.t(evaluated ? 'workbench.status.measured' : 'workbench.status.notMeasured');
  if ((step === 'approve' || step === 'compare') && checked && checked.problems.length > 0)
    return i18n.t('workbench.status.cannotYet');
  return '';
}
