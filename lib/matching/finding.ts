/** How soon the organisation asks the clinician to read a message. It says nothing about what to do, and grades nobody. */
export const responses = ['now', 'today', 'review'] as const;
export type Response = (typeof responses)[number];

export const effects = ['keep', 'raise', 'lower', 'drop'] as const;
export type Effect = (typeof effects)[number];

/** `[from, to)` in UTF-16 code units of the text as given. */
export type Span = [from: number, to: number];

export type CueFound = { cue: string; text: string; span: Span; effect: Effect };

export type Match = { rule: string; phrase: string; span: Span; response: Response; context: CueFound[] };

/** A phrase that stands in the text but raises nothing, and why, in words a governance lead understands. */
type Suppressed = { rule: string; phrase: string; span: Span; because: string };

/** The whole answer for one text; the same trace serves the walkthrough, the command line and the workbench. */
export type Finding = {
  response: Response | 'none';
  matches: Match[];
  suppressed: Suppressed[];
  /** Words whose unusual spelling there was no time to look into; absent when all were. */
  unread?: number;
};
