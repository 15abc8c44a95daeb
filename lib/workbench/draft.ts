import type { Files } from '#lib/authoring/edit-files.ts';

/** Work on a ruleset and protocol that nobody has approved. `undo` holds what each step changed, the last first. */
export type Draft = {
  /** Which files it began with. */
  base: 'packaged' | 'active' | 'file';
  baseFiles: Files;
  files: Files;
  undo: Step[];
  author: string;
  reason: string;
};
type Step = { what: string; before: Record<string, string | null> };

const mostSteps = 100;

/** The draft with these files; what they change can be undone. The same draft when they change nothing. */
export function withFiles(draft: Draft, files: Files, what: string): Draft {
  const paths = [...new Set([...Object.keys(draft.files), ...Object.keys(files)])].filter(
    (path) => draft.files[path] !== files[path],
  );
  if (paths.length === 0) return draft;
  const before = Object.fromEntries(paths.map((path) => [path, draft.files[path] ?? null]));
  return { ...draft, files, undo: [{ what, before }, ...draft.undo].slice(0, mostSteps) };
}

export function undo(draft: Draft): Draft {
  const [step, ...rest] = draft.undo;
  if (!step) return draft;
  const files = { ...draft.files };
  for (const [path, text] of Object.entries(step.before)) {
    if (text === null) delete files[path];
    else files[path] = text;
  }
  return { ...draft, files, undo: rest };
}

export function changedPaths({ files, baseFiles }: Draft): string[] {
  return [...new Set([...Object.keys(files), ...Object.keys(baseFiles)])]
    .filter((path) => files[path] !== baseFiles[path])
    .sort();
}
