import { flags } from '#lib/text/raw-tokens.ts';
import { edges } from '#lib/text/token.ts';
import { Arcs } from './arcs.ts';
import type { CueFound, Effect, Response } from './finding.ts';
import {
  entryBits,
  entryForm,
  formFlags,
  type ProgramCue,
  type ProgramCueGroup,
  type ProgramEffects,
  type ProgramNames,
  type ProgramRule,
} from './program.ts';
import type { TextReader } from './text-reader.ts';
import type { Walker } from './walker.ts';

/** `[from, to)` in words. */
export type Range = { from: number; to: number };

const walls = { clause: edges.line, sentence: edges.sentence, post: 99 } as const;
/** No cue and no condition reaches farther than this many words (the schema says so). */
const farthest = 80;
/** The longest wording of a cue, in words: those that begin before a window may end in it. */
const longestCue = 24;
const lookAhead = 256;
const inList = formFlags.inList << entryBits;

/** Finds the cues that act on a phrase, after the ConText model. Cues are looked for only around phrases that were found. */
export class Context {
  readonly #names: ProgramNames;
  readonly #reader: TextReader;
  readonly #walker: Walker;
  readonly #firstList: number;
  readonly #arcs = new Arcs();
  /** What has been read of this text, in words. */
  #from = 0;
  #to = 0;
  /** Where the lists of the program stand there, from left to right, each under its number + 1. */
  readonly #ranges = new Arcs();
  readonly #lists: number;

  constructor(names: ProgramNames, reader: TextReader, walker: Walker, firstList: number, labels: number) {
    this.#names = names;
    this.#reader = reader;
    this.#walker = walker;
    this.#firstList = firstList;
    this.#lists = labels - firstList;
  }

  /** To be called for each text before the others. */
  begin(): void {
    this.#from = this.#to = 0;
  }

  /** The cues with an effect on this match, in the ruleset's order, at most one of each kind: the nearest. */
  find(rule: ProgramRule, match: Range): CueFound[] {
    this.#lookAround(match);
    const found: CueFound[] = [];
    const { cues, effects } = this.#names;
    for (const each of effects[rule.effects] as ProgramEffects) {
      const cue = cues[each[0]] as ProgramCue;
      const range = this.#findCue(cue, match);
      if (range) found.push(this.#describe(cue.name, range, each[1]));
    }
    return found;
  }

  /** Whether the rule's `with` condition holds: one of its lists or cues stands near the match, outside it. */
  holds(rule: ProgramRule, match: Range): boolean {
    if (!rule.with) return true;
    this.#lookAround(match);
    const { lists, cues, within } = rule.with;
    const isNear = (list: number, not: number) =>
      this.#any(
        list,
        (from, to) => !overlap(from, to, match) && distance(from, to, match) <= within && !this.#isFalseFriend(not, from, to),
      );
    return (
      lists.some((list) => isNear(list, -1)) ||
      cues.some((cue) => (this.#names.cues[cue] as ProgramCue).groups.some(({ list, not }) => isNear(list, not)))
    );
  }

  #findCue(cue: ProgramCue, match: Range): Range | null {
    const { head, label: froms, end, next } = this.#ranges;
    let nearest: Range | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const group of cue.groups) {
      if (group.direction === 'quotes') {
        if (this.#isQuoted(match)) return match;
        continue;
      }
      for (let i = head[group.list + 1] as number; i >= 0; i = next[i] as number) {
        const from = froms[i] as number;
        const to = end[i] as number;
        const away = distance(from, to, match);
        if (away >= least || !this.#reaches(group, from, to, away, match) || this.#isFalseFriend(group.not, from, to)) continue;
        nearest = { from, to };
        least = away;
      }
    }
    return nearest && cue.notWhenInside && this.#isIn(cue, match) ? null : nearest;
  }

  /** The phrase holds the cue itself ("can't go on"). */
  #isIn(cue: ProgramCue, match: Range): boolean {
    return cue.groups.some(({ list }) => this.#any(list, (from, to) => isInside(from, to, match)));
  }

  #reaches({ direction, scope, within, until }: ProgramCueGroup, from: number, to: number, away: number, match: Range): boolean {
    const isOver = direction === 'over';
    if (overlap(from, to, match)) return isOver;
    if (isOver || away > scope) return false;
    const before = to <= match.from;
    if (direction === (before ? 'backward' : 'forward')) return false;
    const between = before ? { from: to, to: match.from } : { from: match.to, to: from };
    for (let at = between.from; at <= between.to; at++) if (this.#reader.edgeBefore(at) >= walls[within]) return false;
    return !this.#any(until, (from, to) => isInside(from, to, between));
  }

  /** "not only", "can not": the cue's words as part of a wording that is no such cue. */
  #isFalseFriend(not: number, from: number, to: number): boolean {
    return this.#any(not, (other, end) => overlap(other, end, { from, to }));
  }

  #isQuoted(match: Range): boolean {
    for (let at = match.from; at < match.to; at++) if (!(this.#reader.infoOf(at) & flags.quoted)) return false;
    return true;
  }

  /** Whether a range of the list passes; of no list (-1) none does. */
  #any(list: number, test: (from: number, to: number) => boolean): boolean {
    const { head, label: from, end, next } = this.#ranges;
    for (let i = head[list + 1] as number; i >= 0; i = next[i] as number)
      if (test(from[i] as number, end[i] as number)) return true;
    return false;
  }

  /** Reads the cues within reach of the match; a text of usual length is one window, read once. */
  #lookAround(match: Range): void {
    const { length } = this.#reader.words;
    const reach = farthest + longestCue;
    const from = Math.max(0, match.from - reach);
    const to = Math.min(length, match.to + reach);
    if (this.#from <= from && this.#to >= to) return;
    this.#from = from;
    // Matches come from left to right: a window that looks well ahead serves the next ones too.
    this.#to = Math.min(length, to + lookAhead);
    this.#ranges.reset(this.#lists);
    const arcs = this.#arcs;
    arcs.reset(length);
    this.#walker.findCues(arcs, from, Math.min(length, this.#to + longestCue));
    const { entry: entries } = this.#reader.words;
    const { labels, at: labelAt } = this.#reader.pool;
    for (let at = this.#to - 1; at >= from; at--) {
      const entry = entries[at] as number;
      if (entry & inList) {
        const form = entry & entryForm;
        for (let i = labelAt[form - 1] as number, end = labelAt[form] as number; i < end; i++)
          this.#keep(labels[i] as number, at, at + 1);
      }
      for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number)
        this.#keep(arcs.label[arc] as number, at, arcs.end[arc] as number);
    }
  }

  /** Of wordings of one list that begin at one word, the longest counts. */
  #keep(label: number, from: number, to: number): void {
    const list = label - this.#firstList + 1;
    if (list <= 0) return;
    const { head, label: froms, end } = this.#ranges;
    const first = head[list] as number;
    if (first < 0 || froms[first] !== from) this.#ranges.push(list, from, to);
    else if ((end[first] as number) < to) end[first] = to;
  }

  #describe(cue: string, range: Range, effect: Effect): CueFound {
    const from = this.#reader.startOf(range.from);
    const to = this.#reader.endOf(range.to - 1);
    return { cue, text: this.#reader.text.slice(from, to), span: [from, to], effect };
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

function overlap(from: number, to: number, range: Range): boolean {
  return from < range.to && range.from < to;
}

function isInside(from: number, to: number, outer: Range): boolean {
  return from >= outer.from && to <= outer.to;
}

/** Words between two ranges; 0 when they touch or overlap. */
function distance(from: number, to: number, range: Range): number {
  return Math.max(0, range.from - to, from - range.to);
}
