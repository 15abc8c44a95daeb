import '#components/workbench/workbench.css';
import { useEffect, useState } from 'react';
import { showPage } from '#components/nhs/show-page.tsx';
import { Begin } from '#components/workbench/Begin.tsx';
import { Opening } from '#components/workbench/Opening.tsx';
import { Workbench } from '#components/workbench/Workbench.tsx';
import { deploymentForms } from '#lib/policy/deployment-forms.ts';
import { chromiumId, firefoxId } from '#lib/policy/extension-ids.ts';
import { type DeskClient, openDesk } from '#lib/workbench/desk-client.ts';
import { changedPaths, type Draft } from '#lib/workbench/draft.ts';
import { keepDraft, readDraft } from '#lib/workbench/draft-store.ts';
import { lowerHere, readStart, type Start, takeHere } from '#lib/workbench/this-browser.ts';

/** The ids of the extension as it runs here and as it runs in the other browser. */
const makeForms = (values: Record<string, unknown>) => deploymentForms(values, { chromium: chromiumId, firefox: firefoxId });

function App() {
  const [start, setStart] = useState<Start | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [desk, setDesk] = useState<DeskClient | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const opened = openDesk();
    void Promise.all([readStart(), readDraft()])
      .then(async ([found, kept]) => {
        setStart(found);
        setDraft(kept);
        setDesk(opened);
        // The thread takes its calls in turn: who begins at once is answered once the rules in use are read.
        await opened.setActive(found.activeFiles);
      })
      .catch((error: Error) => setFault(error.message));
    return () => opened.close();
  }, []);
  if (!start || !desk || fault !== null) return <Opening fault={fault} />;
  const keep = (next: Draft | null) => {
    setDraft(next);
    void keepDraft(next);
  };
  const again = async () => {
    const found = await readStart();
    await desk.setActive(found.activeFiles);
    setStart(found);
    // What changes is told against what is in use.
    if (!draft) return;
    const next = { ...draft, baseFiles: found.activeFiles };
    // Once it is released, its reason and its steps back belong to that release and not to the next change.
    keep(changedPaths(next).length === 0 ? { ...next, reason: '', undo: [] } : next);
  };
  if (!draft) return <Begin active={start.activeFiles} packaged={start.packagedFiles} onBegin={keep} />;
  return (
    <Workbench
      draft={draft}
      desk={desk}
      activeFiles={start.activeFiles}
      onDraft={keep}
      onThrowAway={() => keep(null)}
      organisation={start.organisation}
      trustedKeys={start.trustedKeys}
      pocketTemplate={start.pocketTemplate}
      makeForms={makeForms}
      release={{
        active: start.active,
        activeText: start.activeText,
        rules: start.rules,
        lowerings: start.lowerings,
        onUse: (text, keys, onCompile) =>
          takeHere(text, keys, new Date(), (...given) => desk.ready(given, onCompile)).then(again),
        onLower: async (wish) => {
          const text = await lowerHere(wish, new Date());
          await again();
          return text;
        },
      }}
    />
  );
}

showPage(<App />);
