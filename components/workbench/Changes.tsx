import { diffArrays } from 'diff';
import { i18n } from '#i18n';
import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import type { Files } from '#lib/authoring/edit-files.ts';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import { ScrollBox } from './ScrollBox.tsx';

/** Each difference, by the rule that it is in. */
export function Changes({ changes }: Pick<Comparison, 'changes'>) {
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
          {changes.map(({ id, kind, what, bump }) => (
            <tr key={`${id} ${what}`}>
              <td>{i18n.t(`workbench.compare.weightOf.${bump}`)}</td>
              <td>
                <strong>{kind === 'rule' ? plainRuleName(id) : id}</strong>: {what}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Each file with the lines that differ, closed: the changes by rule say the same in words. */
export function FilesChanged({ paths, before, after }: { paths: string[]; before: Files; after: Files }) {
  if (paths.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('workbench.compare.files')}</summary>
      <div className="details-body stack-close">
        {paths.map((path) => (
          <FileChanges key={path} path={path} before={before[path] ?? ''} after={after[path] ?? ''} />
        ))}
      </div>
    </details>
  );
}

/** The lines that differ in one file. */
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
