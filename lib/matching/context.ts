import { edges } from '#lib/text/token.ts';
import type { CueFound, Effect, Response } from './finding.ts';
import type { Program, ProgramCue, ProgramCueGroup, ProgramRule } from './program.ts';
import type { Reader } from './reader.ts';

/** `[from, to)` in tokens. */
export type Range = { from: number; to: number };

const walls = { clause: edges.line, sentence: edges.sentence, post: 99 } as const;

/** Finds the cues that act on a phrase, after the ConText model; occurrences are looked up once a text. */
export class Context {
  private readonly program: Program;
  private readonly reader: Reader;
  private readonly text: string;
  private readonly occurrences = new Map<number, Range[]>();

  constructor(program: Program, reader: Reader, text: string) {
    this.program = program;
    this.reader = reader;
    this.text = text;
  }

  /** The cues with an effect on this match, in the ruleset's order, at most one of each kind: the nearest. */
  find(rule: ProgramRule, match: Range): CueFound[] {
    return rule.effects.flatMap(([number, effect]) => {
      const cue = this.program.cues[number] as ProgramCue;
      const range = this.findCue(cue, match);
      return range ? [this.describe(cue.name, range, effect)] : [];
    });
  }

  /** Whether the rule's `with` condition holds: one of its lists or cues stands near the match, outside it. */
  holds(rule: ProgramRule, match: Range): boolean {
    if (!rule.with) return true;
    const { lists, cues, within } = rule.with;
    const all = [...lists, ...cues.flatMap((cue) => (this.program.cues[cue] as ProgramCue).groups.map((group) => group.list))];
    return all.some((list) =>
      this.occurrencesOf(list).some((range) => !overlap(range, match) && distance(range, match) <= within),
    );
  }

  private findCue(cue: ProgramCue, match: Range): Range | null {
    if (cue.notWhenInside && cue.groups.some((group) => this.occurrencesOf(group.list).some((range) => isInside(range, match))))
      return null;
    let nearest: Range | null = null;
    for (const group of cue.groups) {
      if (group.direction === 'quotes') {
        if (this.isQuoted(match)) return match;
        continue;
      }
      for (const range of this.occurrencesOf(group.list)) {
        if (
          this.reaches(group, range, match) &&
          !this.isFalseFriend(group, range) &&
          (!nearest || distance(range, match) < distance(nearest, match))
        )
          nearest = range;
      }
    }
    return nearest;
  }

  private reaches(group: ProgramCueGroup, cue: Range, match: Range): boolean {
    if (group.direction === 'over') return overlap(cue, match);
    if (overlap(cue, match) || distance(cue, match) > group.scope) return false;
    const before = cue.to <= match.from;
    if ((group.direction === 'forward' && !before) || (group.direction === 'backward' && before)) return false;
    const between = before ? { from: cue.to, to: match.from } : { from: match.to, to: cue.from };
    for (let at = between.from; at <= between.to; at++)
      if ((this.reader.tokens[at]?.edge ?? 0) >= walls[group.within]) return false;
    return !this.occurrencesOf(group.until).some((stop) => isInside(stop, between));
  }

  private isFalseFriend(group: ProgramCueGroup, cue: Range): boolean {
    return this.occurrencesOf(group.not).some((range) => overlap(range, cue));
  }

  private isQuoted(match: Range): boolean {
    return this.reader.tokens.slice(match.from, match.to).every((token) => token.quoted);
  }

  private occurrencesOf(list: number): Range[] {
    if (list < 0) return [];
    let ranges = this.occurrences.get(list);
    if (!ranges) {
      ranges = [];
      for (let from = 0; from < this.reader.tokens.length; from++) {
        const to = this.reader.listEnds(list, from).at(-1);
        if (to !== undefined) ranges.push({ from, to });
      }
      this.occurrences.set(list, ranges);
    }
    return ranges;
  }

  private describe(cue: string, range: Range, effect: Effect): CueFound {
    const from = this.reader.tokens[range.from]?.from ?? 0;
    const to = this.reader.tokens[range.to - 1]?.to ?? from;
    return { cue, text: this.text.slice(from, to), span: [from, to], effect };
  }
}

/** The response after context: `drop` before `lower` (to the quiet list) before `raise` (one step sooner). Null = suppressed. */
export function decide(response: Response, cues: readonly CueFound[]): Response | null {
  const has = (effect: Effect) => cues.some((cue) => cue.effect === effect);
  if (has('drop')) return null;
  if (has('lower')) return 'review';
  if (has('raise')) return response === 'review' ? 'today' : 'now';
  return response;
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

function isInside(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Tokens between two ranges; 0 when they touch or overlap. */
function distance(a: Range, b: Range): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}
