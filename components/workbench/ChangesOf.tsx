import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import type { Files } from '#lib/authoring/edit-files.ts';
import type { Bench } from './bench.ts';
import { Changes, FilesChanged } from './Changes.tsx';

/** What a file to be approved changes beside what is in use on this computer: nobody should sign words that they cannot see. */
export function ChangesOf({ bench, files }: { bench: Bench; files: Files }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { desk, inUse } = bench;
  useEffect(() => {
    let wanted = true;
    void desk.compareFiles(files).then((found) => wanted && setComparison(found));
    return () => {
      wanted = false;
    };
  }, [desk, files]);
  const paths = [...new Set([...Object.keys(inUse), ...Object.keys(files)])].filter((path) => inUse[path] !== files[path]).sort();
  return (
    <section className="stack-close">
      <h2>{i18n.t('workbench.approve.changes')}</h2>
      {paths.length === 0 && <p>{i18n.t('workbench.approve.changesNone')}</p>}
      {comparison && comparison.changes.length > 0 && <Changes changes={comparison.changes} />}
      <FilesChanged paths={paths} before={inUse} after={files} />
    </section>
  );
}
