import type { Effect, Response } from './finding.ts';

/** Raised when the shape of `Program` changes; an image of another format is refused. */
export const imageFormat = 1;

/** Word edges as `[label, node, …]`, list edges as `[list, node, …]`, and the phrases that end here. */
export type ProgramNode = [words: number[], lists: number[], ends: number[]];

export type ProgramCueGroup = {
  list: number;
  direction: 'forward' | 'backward' | 'both' | 'over' | 'quotes';
  scope: number;
  within: 'clause' | 'sentence' | 'post';
  until: number;
  not: number;
};

export type ProgramCue = { name: string; notWhenInside: boolean; groups: ProgramCueGroup[] };

export type ProgramRule = {
  id: string;
  response: Response;
  /** Effect of each cue by its number; a cue that is not named here is kept. */
  effects: [cue: number, effect: Effect][];
  with: { lists: number[]; cues: number[]; within: number } | null;
};

/** A compiled ruleset: what the image holds. Numbers point into the arrays beside them; -1 means none. */
export type Program = {
  ruleset: { name: string; version: string; language: string };
  /** Labels that a written form satisfies. */
  forms: Record<string, number[]>;
  /** Forms that may be misspelled by one letter, with the labels they then satisfy. */
  fuzzy: Record<string, number[]>;
  notMisspellings: string[];
  nodes: ProgramNode[];
  /** Root node of each list. */
  lists: number[];
  /** Root node of the phrases that allow so many inserted words. */
  roots: [gap: number, node: number][];
  phrases: [text: string, rule: number][];
  rules: ProgramRule[];
  cues: ProgramCue[];
  /** Swearing and intensifiers that may stand inside any phrase. */
  filler: number;
  /** Words that no gap may step over. */
  negator: number;
};

/** Satisfied by any number written in digits: the slot `{digits}`. */
export const digitsLabel = 0;
