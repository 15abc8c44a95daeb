import type { Effect } from '#lib/matching/finding.ts';
import { driftOfCue } from './compare-cues.ts';
import { compareRule, type RuleChange } from './compare-rules.ts';
import { changedReadings } from './compare-vocabulary.ts';
import { ListDrift, listsIn } from './list-drift.ts';
import type { MatchingPart, MatchingRule } from './matching-part.ts';
import { type Bump, heavier, isAtLeastVersion, nextVersion } from './version-bump.ts';

/** One difference; `id` names the rule, list, cue or file that it is about. */
type Change = RuleChange & { kind: 'rule' | 'list' | 'cue' | 'ruleset'; id: string };
export type Comparison = {
  from: string;
  to: string;
  changes: Change[];
  /** Null when both find exactly the same texts in the same way. */
  demanded: Bump | null;
  /** The least version that the changes allow, and whether the new one is as much. */
  least: string;
  isEnough: boolean;
};

/**
 * The differences between two rulesets by id, and the version that they ask for: whatever can miss somebody whom the old one found is
 * major, a new rule is minor, all else is a patch. Where it cannot be told, the change counts as major. Disguised and joined words
 * are read by vocabulary in ways that no comparison of files foresees: compare on a corpus too.
 */
export function compareRulesets(old: MatchingPart, now: MatchingPart): Comparison {
  const changes = [...ruleChanges(old, now), ...effectChanges(old, now), ...wordChanges(old, now), ...fileChanges(old, now)];
  const demanded = changes.reduce<Bump | null>((heaviest, { bump }) => heavier(heaviest, bump), null);
  const least = demanded ? nextVersion(old.version, demanded) : old.version;
  return { from: old.version, to: now.version, changes, demanded, least, isEnough: isAtLeastVersion(now.version, least) };
}

const byId = (ruleset: MatchingPart) => new Map(ruleset.rules.map((rule) => [rule.id, rule]));

function ruleChanges(old: MatchingPart, now: MatchingPart): Change[] {
  const [before, after] = [byId(old), byId(now)];
  const all = { old, now, lists: new ListDrift(old, now) };
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [had, has] = [before.get(id), after.get(id)];
    const changes: RuleChange[] =
      had && has
        ? compareRule(had, has, all)
        : has
          ? [{ what: 'new rule', bump: has.status === 'retired' ? 'patch' : 'minor' }]
          : [{ what: 'rule removed', bump: had?.status === 'retired' ? 'patch' : 'major' }];
    return changes.map((change): Change => ({ kind: 'rule', id, ...change }));
  });
}

/** What each cue does in a rule; a cue that is not named is kept. As the compiler reads it. */
function effectsOf(rule: MatchingRule, ruleset: Pick<MatchingPart, 'context'>): Map<string, Effect> {
  const wanted = new Map(Object.entries({ ...ruleset.context, ...rule.context }));
  if (rule.person !== 'self' && rule.context?.['someone-else'] === undefined) wanted.delete('someone-else');
  return wanted;
}

/** From the heaviest to the lightest hand on a match. */
const byWeight: readonly Effect[] = ['drop', 'lower', 'keep', 'raise'];

/** An effect that now lowers more; told once for the whole ruleset where ruleset.yaml says it. */
function effectChanges(old: MatchingPart, now: MatchingPart): Change[] {
  const before = byId(old);
  const found = new Map<string, Change>();
  for (const rule of now.rules) {
    const had = before.get(rule.id);
    if (!had || had.status === 'retired' || rule.status === 'retired') continue;
    const [was, is] = [effectsOf(had, old), effectsOf(rule, now)];
    for (const cue of new Set([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(cue) ?? 'keep', is.get(cue) ?? 'keep'];
      if (from === to) continue;
      const isOwn = rule.context?.[cue] !== had.context?.[cue] || rule.person !== had.person;
      const [kind, id] = isOwn ? (['rule', rule.id] as const) : (['ruleset', 'ruleset.yaml'] as const);
      const bump: Bump = byWeight.indexOf(to) < byWeight.indexOf(from) ? 'major' : 'patch';
      const what = `cue "${cue}": ${from} -> ${to}`;
      const key = `${id} ${what}`;
      if (!found.has(key)) found.set(key, { kind, id, what, bump });
    }
  }
  return [...found.values()];
}

/** The cues by what they do in the rules of both: where one lowers, more of it can miss somebody; where one raises, less of it. */
function wordChanges(old: MatchingPart, now: MatchingPart): Change[] {
  const uses = new Map<string, Set<Effect>>();
  for (const ruleset of [old, now]) {
    for (const rule of ruleset.rules) {
      if (rule.status === 'retired') continue;
      for (const [cue, effect] of effectsOf(rule, ruleset)) uses.set(cue, (uses.get(cue) ?? new Set()).add(effect));
    }
  }
  const names = new Set([...old.cues, ...now.cues].map(({ cue }) => cue));
  const cues = [...names].sort().flatMap((name): Change[] => {
    const [before, after] = [old, now].map((ruleset) => ruleset.cues.find(({ cue }) => cue === name));
    const { grew, shrank } = driftOfCue(before, old, after, now);
    if (!grew && !shrank)
      return JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ kind: 'cue', id: name, what: 'written differently', bump: 'patch' }];
    const used = uses.get(name) ?? new Set();
    const canLower = used.has('lower') || used.has('drop');
    const what = !before
      ? 'new cue'
      : !after
        ? 'cue removed'
        : grew && shrank
          ? 'acts on other texts'
          : grew
            ? 'acts on more texts'
            : 'acts on fewer texts';
    const bump: Bump = (grew && canLower && before) || (shrank && used.has('raise')) ? 'major' : 'patch';
    return [{ kind: 'cue', id: name, what: canLower && grew ? `${what}, and lowers` : what, bump }];
  });
  return [...listChanges(old, now), ...cues];
}

function listChanges(old: MatchingPart, now: MatchingPart): Change[] {
  const drift = new ListDrift(old, now);
  const gaps = [...old.rules, ...now.rules].some((rule) => (rule.allow?.gap ?? 0) > 0);
  const named = new Set(
    [...old.rules, ...now.rules].flatMap(({ phrases, with: w }) => [...phrases.flatMap(listsIn), ...(w?.any ?? [])]),
  );
  const names = new Set([...old.lists, ...now.lists].map(({ list }) => list));
  return [...names].sort().flatMap((name): Change[] => {
    const { grew, shrank } = drift.of(name);
    if (!grew && !shrank) return [];
    const what = grew && shrank ? 'other words' : grew ? 'more words' : 'fewer words';
    const isMajor =
      // Fillers may stand inside the words of a lowering cue too; a negator ends a gap.
      name === 'filler' || (name === 'negator' && (shrank ? named.has(name) : gaps)) || (shrank && named.has(name));
    return [{ kind: 'list', id: name, what, bump: isMajor ? 'major' : 'patch' }];
  });
}

function fileChanges(old: MatchingPart, now: MatchingPart): Change[] {
  const file = (what: string, bump: Bump): Change => ({ kind: 'ruleset', id: 'ruleset', what, bump });
  const [had, has] = [new Set(old.notMisspellings), new Set(now.notMisspellings)];
  const sameWords = had.size === has.size && had.isSubsetOf(has);
  return [
    ...(old.language === now.language ? [] : [file(`language ${old.language} -> ${now.language}`, 'major')]),
    ...(sameWords ? [] : [file('known words that are no misspellings changed', 'patch')]),
    ...changedReadings(old, now).map(({ word, neighbour, isNew }) =>
      file(
        isNew
          ? `"${word}" is a word of its own now, no longer read as a misspelling of "${neighbour}"`
          : `"${word}" is no word of its own any more and may be read as a misspelling of "${neighbour}"`,
        'major',
      ),
    ),
  ];
}
