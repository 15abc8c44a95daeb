import type { Token } from '#lib/text/token.ts';
import { tokenize } from '#lib/text/tokens.ts';
import { Context, decide, type Range } from './context.ts';
import { type CueFound, type Finding, type Response, responses, type Span } from './finding.ts';
import type { Program, ProgramRule } from './program.ts';
import { Reader } from './reader.ts';
import type { Vocabulary } from './vocabulary.ts';

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

export type Trace = { tokens: Token[]; hits: Hit[] };

/** Reads one text: its words, and every phrase of the ruleset in it with the cues around. Never throws, for any string. */
export function trace(program: Program, vocabulary: Vocabulary, firsts: Map<number, ReadonlySet<number>>, text: string): Trace {
  const tokens = tokenize(text).flatMap((token) => splitJoined(token, vocabulary));
  const reader = new Reader(program, vocabulary, firsts, tokens);
  const candidates = findCandidates(reader);
  if (candidates.length === 0) return { tokens, hits: [] };
  const context = new Context(program, reader, text);
  const hits = candidates.flatMap(({ phrase, tokens: range }) => {
    const [wording, number] = program.phrases[phrase] as [string, number];
    const rule = program.rules[number] as ProgramRule;
    if (!context.holds(rule, range)) return [];
    const cues = context.find(rule, range);
    const span: Span = [(tokens[range.from] as Token).from, (tokens[range.to - 1] as Token).to];
    return [
      { rule: rule.id, phrase: wording, span, tokens: range, before: rule.response, response: decide(rule.response, cues), cues },
    ];
  });
  return { tokens, hits: keepLongest(hits) };
}

/** The answer for one text, as contracts.md words it. */
export function summarise({ hits }: Trace): Finding {
  const finding: Finding = { response: 'none', matches: [], suppressed: [] };
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

function findCandidates(reader: Reader): { phrase: number; tokens: Range }[] {
  const candidates: { phrase: number; tokens: Range }[] = [];
  for (let from = 0; from < reader.tokens.length; from++) {
    reader.phrasesAt(from, (phrase, to) => {
      candidates.push({ phrase, tokens: { from, to } });
    });
  }
  return candidates;
}

/**
 * One hit for each rule and stretch of text: the longest, the earliest at equal length. A longer hit that a cue lowered does not
 * hide a shorter one that still raises, so equal places compare by response first.
 */
function keepLongest(hits: Hit[]): Hit[] {
  const urgency = (hit: Hit) => (hit.response ? responses.indexOf(hit.response) : responses.length);
  const length = (hit: Hit) => hit.tokens.to - hit.tokens.from;
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => urgency(a) - urgency(b) || length(b) - length(a) || a.tokens.from - b.tokens.from)) {
    const hidden = kept.some(
      (other) => other.rule === hit.rule && other.tokens.from < hit.tokens.to && hit.tokens.from < other.tokens.to,
    );
    if (!hidden) kept.push(hit);
  }
  return kept.sort((a, b) => a.tokens.from - b.tokens.from || b.tokens.to - a.tokens.to || (a.rule < b.rule ? -1 : 1));
}

function splitJoined(token: Token, vocabulary: Vocabulary): Token[] {
  if (!token.joined) return [token];
  for (const reading of [token.form, ...token.also]) {
    const words = vocabulary.segment(reading);
    if (words)
      return words.map((form, i) => ({ ...token, form, also: [], edge: i === 0 ? token.edge : 0, glued: false, joined: false }));
  }
  return [token];
}
