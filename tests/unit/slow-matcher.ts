import { type PatternPart, parsePattern } from '#lib/matching/pattern.ts';
import { isOneEditAway } from '#lib/matching/spelling.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { findEmojiFor } from '#lib/text/emoji-words.ts';
import { inflect } from '#lib/text/inflect.ts';
import { edges, type Token } from '#lib/text/token.ts';
import { tokenize } from '#lib/text/tokens.ts';

type Policy = { inflect: boolean; spelling: number };
export type SlowMatch = { rule: string; phrase: string; span: [number, number] };

/**
 * The meaning of a ruleset written down as plainly as possible, for comparing with the engine: words as strings, lists by recursion,
 * every way tried. Knows no context. Plain, stretched and misspelt words, numbers, emoji, fillers and gaps; not torn or masked words.
 */
export function matchSlowly(ruleset: Ruleset, text: string): SlowMatch[] {
  const tokens = tokenize(text);
  const lists = new Map(ruleset.lists.map((list) => [list.list, list]));
  const policyOf = (name: string): Policy => ({
    inflect: lists.get(name)?.inflect ?? false,
    spelling: lists.get(name)?.spelling ?? 1,
  });
  const formsOf = (word: string, policy: Policy) => [...(policy.inflect ? inflect(word) : [word]), ...findEmojiFor(word)];
  const known = new Set(ruleset.notMisspellings);
  const learn = (parts: PatternPart[], policy: Policy): void => {
    for (const part of parts) {
      if (part.kind === 'word') for (const form of formsOf(part.form, policy)) known.add(form);
      else if (part.kind === 'optional') learn(part.parts, policy);
    }
  };
  for (const list of ruleset.lists) for (const word of list.words) learn(parsePattern(word), policyOf(list.list));
  for (const rule of ruleset.rules) for (const phrase of rule.phrases) learn(parsePattern(phrase), rulePolicy(rule));

  const accepts = (token: Token, word: string, policy: Policy): boolean => {
    if (token.kind !== 'word' && token.kind !== 'emoji') return false;
    const forms = formsOf(word, policy);
    if (forms.includes(token.form)) return true;
    if (known.has(token.form)) return false;
    if (token.also.some((form) => forms.includes(form))) return true;
    if (token.also.some((form) => known.has(form))) return false;
    const read = token.also.at(-1) ?? token.form;
    if (policy.spelling === 0 || read.length < 5) return false;
    return forms.some((form) => form.length >= 5 && form[0] === read[0] && isOneEditAway(read, form));
  };
  const isNumber = (token: Token) => token.kind === 'word' && /^[0-9]+$/.test(token.form);
  const standsAlone = (at: number) =>
    (at === 0 || tokens[at]?.edge === edges.sentence) && (at + 1 >= tokens.length || tokens[at + 1]?.edge === edges.sentence);
  const isWall = (at: number): boolean => {
    const token = tokens[at] as Token;
    if (token.kind === 'handle' || token.kind === 'link' || token.edge === edges.clause) return true;
    return token.edge === edges.sentence && !standsAlone(at - 1) && !standsAlone(at);
  };
  const listEnds = (name: string, at: number): number[] => [
    ...new Set(
      (lists.get(name)?.words ?? []).flatMap((entry) =>
        endsOf(parsePattern(entry), at, at, policyOf(name), 0, 4, name !== 'filler'),
      ),
    ),
  ];
  /** Where the rest of a phrase that began at `start` may end, when its next part is to stand at `at` or, after skips, behind it. */
  const endsOf = (
    parts: PatternPart[],
    start: number,
    at: number,
    policy: Policy,
    gap: number,
    skips: number,
    fillers: boolean,
  ): number[] => {
    const [part, ...rest] = parts;
    if (!part) return [at];
    const ends: number[] = [];
    if (part.kind === 'optional') {
      ends.push(...endsOf([...part.parts, ...rest], start, at, policy, gap, skips, fillers));
      ends.push(...endsOf(rest, start, at, policy, gap, skips, fillers));
      return ends;
    }
    if (at >= tokens.length || (at > start && isWall(at))) return [];
    const token = tokens[at] as Token;
    const after =
      part.kind === 'word'
        ? accepts(token, part.form, policy)
          ? [at + 1]
          : []
        : part.name === 'digits'
          ? isNumber(token)
            ? [at + 1]
            : []
          : listEnds(part.name, at);
    for (const next of after) ends.push(...endsOf(rest, start, next, policy, gap, skips, fillers));
    if (at > start) {
      const skipped =
        token.kind === 'emoji' || token.kind === 'part' ? [at + 1] : fillers && skips > 0 ? listEnds('filler', at) : [];
      if (fillers && skips > 0)
        for (const next of skipped) ends.push(...endsOf(parts, start, next, policy, gap, skips - 1, fillers));
      if (gap > 0 && listEnds('negator', at).length === 0)
        ends.push(...endsOf(parts, start, at + 1, policy, gap - 1, skips, fillers));
    }
    return ends;
  };

  const found: (SlowMatch & { from: number; to: number })[] = [];
  for (const rule of ruleset.rules) {
    for (const phrase of rule.phrases) {
      for (let from = 0; from < tokens.length; from++) {
        for (const to of new Set(endsOf(parsePattern(phrase), from, from, rulePolicy(rule), rule.allow?.gap ?? 0, 4, true))) {
          const span: [number, number] = [(tokens[from] as Token).from, (tokens[to - 1] as Token).to];
          found.push({ rule: rule.id, phrase, span, from, to });
        }
      }
    }
  }
  // One match for each rule and stretch of text: the longest, the earliest, the first by alphabet.
  const kept: typeof found = [];
  for (const match of found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || (a.phrase < b.phrase ? -1 : 1)))
    if (!kept.some((other) => other.rule === match.rule && other.from < match.to && match.from < other.to)) kept.push(match);
  return kept
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, phrase, span }) => ({ rule, phrase, span }));
}

function rulePolicy(rule: Ruleset['rules'][number]): Policy {
  return { inflect: rule.allow?.inflect ?? true, spelling: rule.allow?.spelling ?? 1 };
}
