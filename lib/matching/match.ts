import { Context, decide, type Range } from './context.ts';
import { type CueFound, type Finding, type Response, responses, type Span } from './finding.ts';
import type { Sections } from './image-format.ts';
import type { Lexicon } from './lexicon.ts';
import { PhraseFinder } from './phrase-finder.ts';
import type { ProgramNames, ProgramRule } from './program.ts';
import { TextReader } from './text-reader.ts';
import { Walker } from './walker.ts';
import { Walls } from './walls.ts';

/** A phrase that stands in the text, with everything that was weighed. `response` is null where a cue suppressed it. */
export type Hit = {
  rule: string;
  phrase: string;
  span: Span;
  tokens: Range;
  before: Response;
  response: Response | null;
  cues: CueFound[];
};

/** Cues are weighed for so many places of one rule in one text, and so many in all; a place beyond counts as the rule says, unweighed. */
const maxWeighedOfRule = 16;
const maxWeighed = 64;
const maxCandidates = 4096;
const nobody: readonly Hit[] = [];

/** Reads texts by one image. Not for two texts at a time: its columns are used again for each. */
export class TextMatcher {
  readonly #sections: Sections;
  readonly #names: () => ProgramNames;
  readonly reader: TextReader;
  readonly #walker: Walker;
  readonly #phrases: PhraseFinder;
  #context: Context | null = null;
  /** Phrase, first word and word after the last, three numbers a candidate, from the end of the text to its beginning. */
  readonly #candidates = new Int32Array(maxCandidates * 3);
  #count = 0;
  readonly #phraseTexts = new Map<number, string>();
  readonly #keep = (phrase: number, from: number, to: number): void => {
    // The fuller the table, the later it is in the text's reading; what was not kept stands before what was.
    if (this.#count === maxCandidates) this.#count = 0;
    const at = this.#count++ * 3;
    this.#candidates[at] = phrase;
    this.#candidates[at + 1] = from;
    this.#candidates[at + 2] = to;
  };

  constructor(lexicon: Lexicon, names: () => ProgramNames) {
    this.#sections = lexicon.sections;
    this.#names = names;
    this.reader = new TextReader(lexicon);
    const walls = new Walls(this.reader);
    this.#walker = new Walker(lexicon.sections, this.reader, walls);
    this.#phrases = new PhraseFinder(lexicon.sections, this.reader, walls, this.#walker);
  }

  /** Words whose unusual spelling the last `find` had no time to look into. */
  get unread(): number {
    return this.reader.unread;
  }

  /** Every phrase of the ruleset in the text, with the cues around it; `inTime`: within a bound, see `unread`. Never throws, for any string. */
  find(text: string, inTime = false): readonly Hit[] {
    this.#findCandidates(text, false, inTime);
    if (this.#count === 0) return nobody;
    for (let i = 0; i < this.#count; i++) {
      if (!this.reader.verify(this.#candidates[i * 3 + 1] as number, this.#candidates[i * 3 + 2] as number)) {
        this.#findCandidates(text, true, inTime);
        break;
      }
    }
    return this.#count === 0 ? nobody : keepLongest(this.#weigh());
  }

  #findCandidates(text: string, careful: boolean, inTime: boolean): void {
    this.#count = 0;
    this.reader.read(text, careful, inTime);
    this.#phrases.find(this.reader.torn, this.#keep);
  }

  #weigh(): Hit[] {
    const names = this.#names();
    const candidates = this.#candidates;
    const reader = this.reader;
    const sections = this.#sections;
    this.#context ??= new Context(names, reader, this.#walker, sections.numbers[2] as number, sections.numbers[4] as number);
    this.#context.begin();
    /** How many places of each rule have been seen, where there may be more than are weighed. */
    const perRule = this.#count > maxWeighedOfRule ? new Map<number, number>() : null;
    const hits: Hit[] = [];
    for (let i = this.#count - 1; i >= 0; i--) {
      const phrase = candidates[i * 3] as number;
      const from = candidates[i * 3 + 1] as number;
      const to = candidates[i * 3 + 2] as number;
      const number = sections.phraseRule[phrase] as number;
      const rule = names.rules[number] as ProgramRule;
      const before = perRule?.get(number) ?? 0;
      if (before > maxWeighedOfRule) continue;
      perRule?.set(number, before + 1);
      const weighed = before < maxWeighedOfRule && hits.length < maxWeighed;
      const tokens = { from, to };
      if (weighed && !this.#context.holds(rule, tokens)) continue;
      // One place beyond is enough.
      if (!weighed) perRule?.set(number, maxWeighedOfRule + 1);
      const cues = weighed ? this.#context.find(rule, tokens) : [];
      const span: Span = [reader.startOf(from), reader.endOf(to - 1)];
      const response = decide(rule.response, cues);
      hits.push({ rule: rule.id, phrase: this.#phraseText(phrase), span, tokens, before: rule.response, response, cues });
    }
    return hits;
  }

  #phraseText(phrase: number): string {
    const { phraseAt, phraseBytes } = this.#sections;
    let text = this.#phraseTexts.get(phrase);
    if (text === undefined) {
      text = new TextDecoder().decode(phraseBytes.subarray(phraseAt[phrase], phraseAt[phrase + 1]));
      this.#phraseTexts.set(phrase, text);
    }
    return text;
  }
}

/** The answer for one text, as contracts.md words it. */
export function summarise(hits: readonly Hit[], unread = 0): Finding {
  const finding: Finding = { response: 'none', matches: [], suppressed: [] };
  if (unread > 0) finding.unread = unread;
  if (hits.length === 0) return finding;
  for (const { rule, phrase, span, response, cues } of hits) {
    if (response) finding.matches.push({ rule, phrase, span, response, context: cues });
    else finding.suppressed.push({ rule, phrase, span, because: describeDrop(cues) });
  }
  finding.response = responses.find((response) => finding.matches.some((match) => match.response === response)) ?? 'none';
  return finding;
}

function describeDrop(cues: CueFound[]): string {
  const cue = cues.find((c) => c.effect === 'drop');
  return cue ? `${cue.cue}: ${cue.text}` : '';
}

/**
 * One hit for each rule and stretch of text: the longest, the earliest at equal length. A longer hit that a cue lowered does not
 * hide a shorter one that still raises, so equal places compare by response first.
 */
function keepLongest(hits: Hit[]): Hit[] {
  if (hits.length === 1) return hits;
  const urgency = (hit: Hit) => (hit.response ? responses.indexOf(hit.response) : responses.length);
  const length = (hit: Hit) => hit.tokens.to - hit.tokens.from;
  const kept: Hit[] = [];
  const sorted = hits.sort(
    (a, b) => urgency(a) - urgency(b) || length(b) - length(a) || a.tokens.from - b.tokens.from || (a.phrase < b.phrase ? -1 : 1),
  );
  for (const hit of sorted) {
    const hidden = kept.some(
      (other) => other.rule === hit.rule && other.tokens.from < hit.tokens.to && hit.tokens.from < other.tokens.to,
    );
    if (!hidden) kept.push(hit);
  }
  return kept.sort((a, b) => a.tokens.from - b.tokens.from || b.tokens.to - a.tokens.to || (a.rule < b.rule ? -1 : 1));
}
