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
  #window: Range = { from: 0, to: 0 };
  /** Where each list of the program stands in the window; those that stand nowhere have no entry. */
  readonly #byList: (Range[] | undefined)[] = [];
  readonly #listsFound: number[] = [];
  /** Lists that a cue or a rule asks for; others only stand in their entries. */
  readonly #asked: boolean[] = [];
  /** For each cue: may it be found in this window. */
  readonly #mayStand: boolean[];
  /** For each list that is what a cue looks for: the cue. */
  readonly #cueOf: (number | undefined)[] = [];

  constructor(names: ProgramNames, reader: TextReader, walker: Walker, firstList: number) {
    this.#names = names;
    this.#reader = reader;
    this.#walker = walker;
    this.#firstList = firstList;
    this.#mayStand = names.cues.map(byQuotes);
    for (const [number, cue] of names.cues.entries()) {
      for (const { list, until, not } of cue.groups) {
        if (list >= 0) this.#cueOf[list] = number;
        for (const each of [list, until, not]) if (each >= 0) this.#asked[each] = true;
      }
    }
    for (const rule of names.rules) for (const list of rule.with?.lists ?? []) this.#asked[list] = true;
  }

  /** To be called for each text before the others. */
  begin(): void {
    this.#window = { from: 0, to: 0 };
  }

  /** The cues with an effect on this match, in the ruleset's order, at most one of each kind: the nearest. */
  find(rule: ProgramRule, match: Range): CueFound[] {
    this.#lookAround(match);
    const found: CueFound[] = [];
    for (const [number, effect] of rule.effects) {
      if (!this.#mayStand[number]) continue;
      const cue = this.#names.cues[number] as ProgramCue;
      const range = this.#findCue(cue, match);
      if (range) found.push(this.#describe(cue.name, range, effect));
    }
    return found;
  }

  /** Whether the rule's `with` condition holds: one of its lists or cues stands near the match, outside it. */
  holds(rule: ProgramRule, match: Range): boolean {
    if (!rule.with) return true;
    this.#lookAround(match);
    const { lists, cues, within } = rule.with;
    const near = (list: number) =>
      this.#occurrencesOf(list).some((range) => !overlap(range, match) && distance(range, match) <= within);
    return (
      lists.some(near) ||
      cues.some((cue) =>
        (this.#names.cues[cue] as ProgramCue).groups.some((group) =>
          this.#occurrencesOf(group.list).some(
            (range) => !overlap(range, match) && distance(range, match) <= within && !this.#isFalseFriend(group, range),
          ),
        ),
      )
    );
  }

  #findCue(cue: ProgramCue, match: Range): Range | null {
    if (cue.notWhenInside && cue.groups.some((group) => this.#occurrencesOf(group.list).some((range) => isInside(range, match))))
      return null;
    let nearest: Range | null = null;
    for (const group of cue.groups) {
      if (group.direction === 'quotes') {
        if (this.#isQuoted(match)) return match;
        continue;
      }
      for (const range of this.#occurrencesOf(group.list)) {
        if (
          this.#reaches(group, range, match) &&
          !this.#isFalseFriend(group, range) &&
          (!nearest || distance(range, match) < distance(nearest, match))
        )
          nearest = range;
      }
    }
    return nearest;
  }

  #reaches(group: ProgramCueGroup, cue: Range, match: Range): boolean {
    if (group.direction === 'over') return overlap(cue, match);
    if (overlap(cue, match) || distance(cue, match) > group.scope) return false;
    const before = cue.to <= match.from;
    if ((group.direction === 'forward' && !before) || (group.direction === 'backward' && before)) return false;
    const between = before ? { from: cue.to, to: match.from } : { from: match.to, to: cue.from };
    for (let at = between.from; at <= between.to; at++) if (this.#edgeBefore(at) >= walls[group.within]) return false;
    return !this.#occurrencesOf(group.until).some((stop) => isInside(stop, between));
  }

  /** "not only", "can not": the cue's words as part of a wording that is no such cue. */
  #isFalseFriend(group: ProgramCueGroup, cue: Range): boolean {
    return this.#occurrencesOf(group.not).some((other) => overlap(cue, other));
  }

  #isQuoted(match: Range): boolean {
    for (let at = match.from; at < match.to; at++) if (!(this.#reader.infoOf(at) & flags.quoted)) return false;
    return true;
  }

  #edgeBefore(at: number): number {
    return at < this.#reader.words.length ? this.#reader.edgeBefore(at) : edges.none;
  }

  #occurrencesOf(list: number): readonly Range[] {
    return (list < 0 ? undefined : this.#byList[list]) ?? none;
  }

  /** Reads the cues within reach of the match; a text of usual length is one window, read once. */
  #lookAround(match: Range): void {
    const { length } = this.#reader.words;
    const reach = farthest + longestCue;
    const from = Math.max(0, match.from - reach);
    const to = Math.min(length, match.to + reach);
    if (this.#window.from <= from && this.#window.to >= to) return;
    // Matches come from left to right: a window that looks well ahead serves the next ones too.
    const window = { from, to: Math.min(length, to + lookAhead) };
    this.#window = window;
    this.#forget();
    const arcs = this.#arcs;
    arcs.reset(length);
    for (let at = Math.min(length, window.to + longestCue) - 1; at >= from; at--) this.#walker.findCues(arcs, at);
    const { words, pool } = this.#reader;
    for (let at = from; at < window.to; at++) {
      const entry = words.entry[at] as number;
      if (entry & inList) {
        const form = entry & entryForm;
        for (let i = pool.at[form - 1] as number; i < (pool.at[form] as number); i++)
          this.#keep(pool.labels[i] as number, at, at + 1);
      }
      for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number)
        this.#keep(arcs.label[arc] as number, at, arcs.end[arc] as number);
    }
  }

  #forget(): void {
    for (const list of this.#listsFound) {
      this.#byList[list] = undefined;
      const cue = this.#cueOf[list];
      if (cue !== undefined) this.#mayStand[cue] = byQuotes(this.#names.cues[cue] as ProgramCue);
    }
    this.#listsFound.length = 0;
  }

  /** Of wordings of one list that begin at one word, the longest counts. */
  #keep(label: number, from: number, to: number): void {
    const list = label - this.#firstList;
    if (list < 0 || !this.#asked[list]) return;
    const ranges = this.#byList[list];
    if (!ranges) {
      this.#byList[list] = [{ from, to }];
      this.#listsFound.push(list);
      const cue = this.#cueOf[list];
      if (cue !== undefined) this.#mayStand[cue] = true;
      return;
    }
    const last = ranges[ranges.length - 1] as Range;
    if (last.from !== from) ranges.push({ from, to });
    else if (last.to < to) last.to = to;
  }

  #describe(cue: string, range: Range, effect: Effect): CueFound {
    const from = this.#reader.startOf(range.from);
    const to = this.#reader.endOf(range.to - 1);
    return { cue, text: this.#reader.text.slice(from, to), span: [from, to], effect };
  }
}

const none: readonly Range[] = [];

function byQuotes(cue: ProgramCue): boolean {
  return cue.groups.some((group) => group.direction === 'quotes');
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

/** Words between two ranges; 0 when they touch or overlap. */
function distance(a: Range, b: Range): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}
