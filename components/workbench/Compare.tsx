import { diffArrays } from 'diff';
import { useEffect, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import { setVersion } from '#lib/authoring/edit-files.ts';
import { changedPaths } from '#lib/workbench/draft.ts';
import type { Bench } from './bench.ts';
import { ScrollBox } from './ScrollBox.tsx';

/** What the draft finds otherwise than the ruleset in use, the version that asks for, and what a week would bring. */
export function Compare({ bench }: { bench: Bench }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { desk, checked, draft } = bench;
  useEffect(() => {
    if (checked) void desk.compare().then(setComparison);
  }, [desk, checked]);
  const paths = changedPaths(draft);
  return (
    <div className="stack">
      <Heading focusKey="compare">{i18n.t('workbench.compare.heading')}</Heading>
      {comparison && (
        <>
          <p>{i18n.t('workbench.compare.intro', [comparison.from])}</p>
          <p className={comparison.demanded === 'major' ? 'inset with-error' : 'inset'}>
            {i18n.t(`workbench.compare.${comparison.demanded ?? 'same'}`)}
          </p>
          {comparison.changes.length > 0 && <Changes comparison={comparison} />}
          <Version bench={bench} comparison={comparison} />
          <Week bench={bench} />
        </>
      )}
      {paths.includes('protocol.yaml') && <p className="inset">{i18n.t('workbench.compare.protocolChanged')}</p>}
      {paths.length > 0 && <h2>{i18n.t('workbench.compare.files')}</h2>}
      {paths.map((path) => (
        <FileChanges key={path} path={path} before={draft.baseFiles[path] ?? ''} after={draft.files[path] ?? ''} />
      ))}
    </div>
  );
}

function Changes({ comparison }: { comparison: Comparison }) {
  return (
    <ScrollBox label={i18n.t('workbench.compare.change')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('workbench.compare.weight')}</th>
            <th scope="col">{i18n.t('workbench.compare.change')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.changes.map(({ id, what, bump }) => (
            <tr key={`${id} ${what}`}>
              <td>{bump.toUpperCase()}</td>
              <td>
                <strong>{id}</strong> {what}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Version({ bench, comparison: { demanded, least, to, isEnough } }: { bench: Bench; comparison: Comparison }) {
  if (demanded === null) return null;
  if (isEnough) return <p>{i18n.t('workbench.compare.versionIs', [to])}</p>;
  return (
    <div className="row">
      <p>{i18n.t('workbench.compare.version', [least])}</p>
      <button
        type="button"
        className="button button-second button-small"
        onClick={() => bench.change(setVersion(bench.draft.files, least), least)}
      >
        {i18n.t('workbench.compare.setVersion', [least])}
      </button>
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

function FileChanges({ path, before, after }: { path: string; before: string; after: string }) {
  let line = 0;
  const changes = diffArrays(before.split('\n'), after.split('\n')).flatMap(({ added, removed, value }) =>
    value.map((text) => ({ key: ++line, kind: added ? ('added' as const) : removed ? ('removed' as const) : null, text })),
  );
  return (
    <section className="card stack-close">
      <h3>{path}</h3>
      <ul className="plain changes">
        {changes
          .filter(({ kind }) => kind !== null)
          .map(({ key, kind, text }) => (
            <li key={key} className={kind ?? ''}>
              <span aria-hidden="true">{kind === 'added' ? '+' : '−'} </span>
              <span className="visually-hidden">{i18n.t(`workbench.compare.${kind ?? 'added'}`)}: </span>
              {kind === 'added' ? <ins>{text.trim()}</ins> : <del>{text.trim()}</del>}
            </li>
          ))}
      </ul>
    </section>
  );
}
