import type { Effect, Response } from './finding.ts';

/** Raised when an image's layout changes, or what it means; an image of another format is refused. */
export const imageFormat = 7;

type CueDirection = 'forward' | 'backward' | 'both' | 'over' | 'quotes';
type CueReach = 'clause' | 'sentence' | 'post';

/** List numbers point into the lists of the program; -1 means none. */
export type ProgramCueGroup = {
  list: number;
  direction: CueDirection;
  scope: number;
  within: CueReach;
  until: number;
  not: number;
};

export type ProgramCue = { name: string; notWhenInside: boolean; groups: ProgramCueGroup[] };

/** Effect of each cue by its number; a cue that is not named here is kept. */
export type ProgramEffects = [cue: number, effect: Effect][];

export type ProgramRule = {
  id: string;
  response: Response;
  /** Which of the program's effects are its own: most rules share theirs. */
  effects: number;
  with: { lists: number[]; cues: number[]; within: number } | null;
};

/** What the image says about rules, phrases and cues; read only where a phrase was found. */
export type ProgramNames = {
  ruleset: { name: string; version: string; language: string };
  rules: ProgramRule[];
  cues: ProgramCue[];
  effects: ProgramEffects[];
};

export * as roots from './roots.ts';
export const rootCount = 7;

export * as formFlags from './form-flags.ts';

/** A word as read: form + 1 in the low 20 bits (0 = nothing the ruleset knows), its flags above. */
export const entryBits = 20;
export const entryForm = (1 << entryBits) - 1;

/** What an edge leads to: node + 1 (0 = nowhere), and whether something ends there and whether it leads on. */
export const nodeBits = 0xff_ffff;
export * as edgeFlags from './edge-flags.ts';

/** Stands for the second label of a phrase of one word. */
export const noLabel = -1;

/** A form that no text can spell: it holds the labels of `{digits}`. */
export const digitsForm = '{digits}';

/** Satisfied by any number written in digits: the slot `{digits}`. */
export const digitsLabel = 0;

/** The class of a word whose labels are not known from its form (a guess): it may lead anywhere. Classes of forms are below all of these. */
export const anyClass = 0xffff;
