import { responses } from '#lib/matching/finding.ts';
import { byNumber } from './compare-cues.ts';
import { driftOfContext, type ListDrift, listsIn } from './list-drift.ts';
import type { MatchingPart, MatchingRule } from './matching-part.ts';
import { expandPhrase, wordsByList } from './sample-phrases.ts';
import type { Bump } from './version-bump.ts';
import { tellByPolicy } from './word-policy.ts';

/** What changed in one rule and what it asks of the version; `major` where somebody can be missed whom the rule found before. */
export type RuleChange = { what: string; bump: Bump };
export type Compared = { old: MatchingPart; now: MatchingPart; lists: ListDrift };

export function compareRule(before: MatchingRule, after: MatchingRule, all: Compared): RuleChange[] {
  const status = statusChange(before.status, after.status);
  if (before.status === 'retired' || after.status === 'retired') return status;
  return [
    ...status,
    ...responseChange(before, after),
    ...personChange(before.person, after.person),
    ...allowChanges(before, after),
    ...phraseChanges(before, after, all),
    ...conditionChanges(before.with, after.with, all),
  ];
}

/** A rule that is put back to draft or retired no longer protects anybody; one that comes from there is as good as new. */
function statusChange(before: MatchingRule['status'], after: MatchingRule['status']): RuleChange[] {
  if (before === after) return [];
  const isOff = (status: string) => status === 'draft' || status === 'retired';
  const bump: Bump = isOff(after) && before !== 'retired' ? 'major' : isOff(before) ? 'minor' : 'patch';
  return [{ what: `status ${before} -> ${after}`, bump }];
}

function responseChange(before: MatchingRule, after: MatchingRule): RuleChange[] {
  if (before.response === after.response) return [];
  const isLater = responses.indexOf(after.response) > responses.indexOf(before.response);
  return [{ what: `response ${before.response} -> ${after.response}`, bump: isLater ? 'major' : 'patch' }];
}

function personChange(before: MatchingRule['person'], after: MatchingRule['person']): RuleChange[] {
  if (before === after) return [];
  return [{ what: `person ${before} -> ${after}`, bump: after === 'any' ? 'patch' : 'major' }];
}

function allowChanges(before: MatchingRule, after: MatchingRule): RuleChange[] {
  const allowed = ({ allow }: MatchingRule) =>
    [
      ['inflect', Number(allow?.inflect ?? true)],
      ['spelling', allow?.spelling ?? 1],
      ['gap', allow?.gap ?? 0],
    ] as const;
  const has = new Map<string, number>(allowed(after));
  return allowed(before).flatMap(([key, from]): RuleChange[] => {
    const to = has.get(key) as number;
    return from === to ? [] : [{ what: `allow ${key} ${from} -> ${to}`, bump: to < from ? 'major' : 'patch' }];
  });
}

const mostWordings = 20_000;

function phraseChanges(before: MatchingRule, after: MatchingRule, { old, now, lists }: Compared): RuleChange[] {
  const [had, has] = [new Set(before.phrases), new Set(after.phrases)];
  const gone = before.phrases.filter((phrase) => !has.has(phrase));
  let left: Set<string> | null = null;
  const isStillFound = (phrase: string): boolean => {
    left ??= wordingsOf(after, now);
    const wordings = expandPhrase(phrase, wordsByList(old), mostWordings, tellByPolicy(before, old.lists));
    return wordings?.every((wording) => left?.has(wording)) ?? false;
  };
  const narrowed = new Set(after.phrases.filter((phrase) => had.has(phrase)).flatMap(listsIn))
    .values()
    .filter((name) => lists.of(name).shrank);
  return [
    ...gone.map(
      (phrase): RuleChange =>
        isStillFound(phrase)
          ? { what: `phrase removed: "${phrase}"; others find the same words`, bump: 'patch' }
          : { what: `phrase removed: "${phrase}"`, bump: 'major' },
    ),
    ...after.phrases
      .filter((phrase) => !had.has(phrase))
      .map((phrase): RuleChange => ({ what: `phrase added: "${phrase}"`, bump: 'patch' })),
    ...[...narrowed].map((name): RuleChange => ({ what: `its list "${name}" has fewer words`, bump: 'major' })),
  ];
}

function wordingsOf(rule: MatchingRule, ruleset: MatchingPart): Set<string> {
  const [lists, tell] = [wordsByList(ruleset), tellByPolicy(rule, ruleset.lists)];
  return new Set(rule.phrases.flatMap((phrase) => expandPhrase(phrase, lists, mostWordings, tell) ?? []));
}

type Condition = MatchingRule['with'];

function conditionChanges(before: Condition, after: Condition, all: Compared): RuleChange[] {
  if (!before && !after) return [];
  if (!before) return [{ what: `a condition was added: ${after?.any.join(', ')}`, bump: 'major' }];
  if (!after) return [{ what: 'its condition was taken away', bump: 'patch' }];
  const names = (list: readonly string[], other: readonly string[]) => list.filter((name) => !other.includes(name));
  const within = byNumber(before.within, after.within);
  const narrowed = after.any.filter((name) => before.any.includes(name) && contextDrift(name, all).shrank);
  return [
    ...names(before.any, after.any).map((name): RuleChange => ({ what: `no longer found with "${name}"`, bump: 'major' })),
    ...names(after.any, before.any).map((name): RuleChange => ({ what: `also found with "${name}"`, bump: 'patch' })),
    ...narrowed.map((name): RuleChange => ({ what: `"${name}", which it asks for, stands for fewer words`, bump: 'major' })),
    ...(within.shrank || within.grew
      ? [{ what: `within ${before.within} -> ${after.within}`, bump: within.shrank ? 'major' : 'patch' } as RuleChange]
      : []),
  ];
}

/** Of a list or cue that a condition names: only its wordings and false friends count there, not how far the cue reaches. */
function contextDrift(name: string, { old, now }: Compared) {
  const wordings = (ruleset: MatchingPart) =>
    ruleset.lists.some(({ list }) => list === name) ? [`{${name}}`] : groupsOf(ruleset, name).flatMap(({ phrases }) => phrases);
  const notThese = (ruleset: MatchingPart) => groupsOf(ruleset, name).flatMap(({ not = [] }) => not);
  const [found, stopped] = [
    driftOfContext(wordings(old), old, wordings(now), now),
    driftOfContext(notThese(old), old, notThese(now), now),
  ];
  return { shrank: found.shrank || stopped.grew };
}

const groupsOf = (ruleset: MatchingPart, name: string) => ruleset.cues.find(({ cue }) => cue === name)?.groups ?? [];
