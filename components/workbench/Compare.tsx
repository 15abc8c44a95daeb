import { useEffect, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import type { Bench } from './bench.ts';
import { Changes, FilesChanged } from './Changes.tsx';
import { NextStep } from './NextStep.tsx';

/** What the draft finds otherwise than the ruleset in use, the version that asks for, and what a week would bring. */
export function Compare({ bench }: { bench: Bench }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { desk, checked, draft } = bench;
  useEffect(() => {
    // An older answer is no answer about the draft as it is now.
    setComparison(null);
    if (checked) void desk.compare().then(setComparison);
  }, [desk, checked]);
  const paths = changedPaths(draft);
  const isMajor = comparison?.demanded === 'major';
  return (
    <div className="stack">
      <Heading focusKey="compare">{i18n.t('workbench.compare.heading')}</Heading>
      {comparison === null && <p role="status">{i18n.t('workbench.compare.comparing')}</p>}
      {comparison && (
        <>
          <p className={isMajor ? 'inset with-error' : 'inset'}>{i18n.t(`workbench.compare.${comparison.demanded ?? 'same'}`)}</p>
          {comparison.changes.length > 0 && <Changes changes={comparison.changes} />}
          {comparison.demanded && (
            <p>
              {i18n.t('workbench.compare.version', [comparison.from, comparison.isEnough ? comparison.to : comparison.least])}
            </p>
          )}
          {(isMajor || bench.evaluated) && <Week bench={bench} />}
        </>
      )}
      {paths.includes('protocol.yaml') && <p className="inset">{i18n.t('workbench.compare.protocolChanged')}</p>}
      <FilesChanged paths={paths} before={draft.baseFiles} after={draft.files} />
      <NextStep step={checked && checked.problems.length > 0 ? 'tests' : 'approve'} />
    </div>
  );
}

function Week({ bench: { evaluated } }: { bench: Bench }) {
  const [mentions, setMentions] = useState('50');
  if (!evaluated?.active) return <p className="hint">{i18n.t('workbench.compare.notMeasured')}</p>;
  const weekly = (per1000: number | null) => (((per1000 ?? 0) * (Number(mentions) || 0)) / 1000).toFixed(1);
  return (
    <div className="stack-close">
      <TextField label={i18n.t('workbench.compare.mentions')} type="number" value={mentions} onChange={setMentions} />
      <p role="status">
        {i18n.t('workbench.compare.weekly', [
          weekly(evaluated.active.total.raised.per1000.value),
          weekly(evaluated.draft.total.raised.per1000.value),
        ])}{' '}
        <span className="hint">{i18n.t('workbench.compare.weeklyHint')}</span>
      </p>
    </div>
  );
}
