import type { Files } from '#lib/authoring/edit-files.ts';
import type { CheckReply, EvaluateReply } from '#lib/workbench/desk.ts';
import type { DeskClient } from '#lib/workbench/desk-client.ts';
import type { Draft } from '#lib/workbench/draft.ts';

export const steps = [
  'edit',
  'protocol',
  'parts',
  'try',
  'tests',
  'evaluate',
  'compare',
  'approve',
  'release',
  'feedback',
  'documents',
  'policy',
] as const;
export type Step = (typeof steps)[number];

/** What every view of the workbench works with. */
export type Bench = {
  draft: Draft;
  /** The files in use in this browser. */
  inUse: Files;
  desk: DeskClient;
  /** Null while the draft is being checked. */
  checked: CheckReply | null;
  /** The file being measured and what came of it; gone when the page closes. */
  corpus: File | null;
  evaluated: EvaluateReply | null;
  setEvaluated: (file: File | null, reply: EvaluateReply | null) => void;
  /** Keeps changed files in the draft as one step that can be undone. */
  change: (files: Files, what: string) => void;
  setDraft: (draft: Draft) => void;
};

/** The release in use in this browser. */
export type InUse = { version: number; organisation: string; takenAt: string };
