import * as z from 'zod/mini';
import { hashContent, hashRuleset } from '#lib/ruleset/content-hash.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { cueSchema, listSchema, ruleSchema, rulesetSchema } from '#lib/ruleset/schema.ts';
import { type Comparison, compareRulesets } from './compare-rulesets.ts';
import { type MatchingPart, matchingCue, matchingList, matchingRule } from './matching-part.ts';
import { type Bump, heavier, isAtLeastVersion, nextVersion } from './version-bump.ts';

const entry = <T extends z.ZodMiniType>(matching: T) => z.strictObject({ version: z.string(), hash: z.string(), matching });
const withoutName = {
  rule: z.pick(ruleSchema, { status: true, response: true, phrases: true, with: true, allow: true, person: true, context: true }),
  list: z.pick(listSchema, { inflect: true, spelling: true, words: true }),
  cue: z.pick(cueSchema, { notWhenInside: true, groups: true }),
};

const lockSchema = z.strictObject({
  ...z.pick(rulesetSchema, { name: true, version: true, language: true, context: true }).def.shape,
  hash: z.string(),
  retired: z.array(z.string()),
  rules: z.record(z.string(), entry(withoutName.rule)),
  lists: z.record(z.string(), entry(withoutName.list)),
  cues: z.record(z.string(), entry(withoutName.cue)),
  notMisspellings: z.array(z.string()),
});

/**
 * What was last agreed: for each rule, list and cue its hash, the ruleset version in which it last changed and what it finds, so that
 * the next change can be weighed without the old files; and every id that was ever retired.
 */
export type Lock = z.infer<typeof lockSchema>;

/** Throws an Error that says what is wrong. */
export function parseLock(text: string): Lock {
  const read = z.safeParse(lockSchema, JSON.parse(text));
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
  return read.data;
}

/** One rule, list or cue a line, so that a change of the file shows what changed. */
export function writeLock(lock: Lock): string {
  const member = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const block = (key: string, entries: Record<string, unknown>) => {
    const lines = Object.entries(entries).map(([name, value]) => `  ${member(name, value)}`);
    return `  ${JSON.stringify(key)}: {\n${lines.join(',\n')}\n  }`;
  };
  const members = Object.entries(lock).map(([key, value]) =>
    key === 'rules' || key === 'lists' || key === 'cues' ? block(key, value as Record<string, unknown>) : member(key, value),
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

export function lockedPart(lock: Lock): MatchingPart {
  const { name, version, language, context, notMisspellings } = lock;
  return {
    ...{ name, version, language, context, notMisspellings },
    rules: Object.entries(lock.rules).map(([id, { matching }]) => ({ id, ...matching })),
    lists: Object.entries(lock.lists).map(([list, { matching }]) => ({ list, ...matching })),
    cues: Object.entries(lock.cues).map(([cue, { matching }]) => ({ cue, ...matching })),
  };
}

/** The lock of a ruleset; what has not changed keeps the version that `before` says. */
export async function makeLock(ruleset: Ruleset, before: Lock | null): Promise<Lock> {
  const { name, version, language, context, notMisspellings } = ruleset;
  const entries = async <T, M>(items: readonly T[], key: (item: T) => string, matching: (item: T) => M, old: Entries = {}) => {
    const made = items.map(async (item) => {
      const hash = await hashContent(item);
      const same = old[key(item)]?.hash === hash ? old[key(item)]?.version : undefined;
      return [key(item), { version: same ?? version, hash, matching: matching(item) }] as const;
    });
    return Object.fromEntries((await Promise.all(made)).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const rules = await entries(
    ruleset.rules,
    ({ id }) => id,
    (rule) => without(matchingRule(rule), 'id'),
    before?.rules,
  );
  const gone = Object.keys(before?.rules ?? {}).filter((id) => !Object.hasOwn(rules, id));
  const retired = ruleset.rules.filter(({ status }) => status === 'retired').map(({ id }) => id);
  return {
    ...{ name, version, language, context },
    hash: await hashRuleset(ruleset),
    retired: [...new Set([...(before?.retired ?? []), ...gone, ...retired])].sort(),
    rules,
    lists: await entries(
      ruleset.lists,
      ({ list }) => list,
      (list) => without(matchingList(list), 'list'),
      before?.lists,
    ),
    cues: await entries(
      ruleset.cues,
      ({ cue }) => cue,
      (cue) => without(matchingCue(cue), 'cue'),
      before?.cues,
    ),
    notMisspellings,
  };
}

type Entries = Record<string, { version: string; hash: string }>;

function without<T extends object, K extends keyof T>(item: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = item;
  return rest;
}

export type LockStep = { isNew: boolean; comparison: Comparison | null; refusals: string[] };

/**
 * Whether the ruleset may be locked after `before`: refused when its version is not as far on as the changes ask for, or when the
 * changelog says nothing about that version. `isNew` is false when nothing has changed at all.
 */
export async function nextLock(ruleset: Ruleset, now: MatchingPart, before: Lock | null, changelog: string): Promise<LockStep> {
  const refusals: string[] = [];
  if (before && before.hash === (await hashRuleset(ruleset))) return { isNew: false, comparison: null, refusals };
  const comparison = before ? compareRulesets(lockedPart(before), now) : null;
  if (before && comparison) {
    const bump = heavier(comparison.demanded, 'patch') as Bump;
    const least = nextVersion(before.version, bump);
    if (!isAtLeastVersion(ruleset.version, least))
      refusals.push(
        `the version is ${ruleset.version}, locked before was ${before.version}; these changes are ${bump} and ask for ${least} or more: write it into ruleset.yaml`,
      );
  }
  if (!hasEntry(changelog, ruleset.version))
    refusals.push(`CHANGELOG.md has no words under "## ${ruleset.version}"; say what changed and why`);
  return { isNew: true, comparison, refusals };
}

/** True when the changelog has a heading for the version with at least one line of words below it. */
export function hasEntry(changelog: string, version: string): boolean {
  const lines = changelog.split('\n');
  const at = lines.findIndex((line) => line.startsWith('## ') && line.split(/[\s[\]]+/).includes(version));
  const section = at < 0 ? [] : lines.slice(at + 1);
  const end = section.findIndex((line) => line.startsWith('## '));
  return (end < 0 ? section : section.slice(0, end)).some((line) => /\p{L}/u.test(line));
}
