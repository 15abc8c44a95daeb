import * as z from 'zod/mini';
import { effects, responses } from '#lib/matching/finding.ts';

const text = z.string().check(z.minLength(1), z.maxLength(400));
const name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens, such as "time-soon"'));
const ruleId = z
  .string()
  .check(z.regex(/^[a-z]{2}(\.[a-z0-9]+(-[a-z0-9]+)*){2,3}$/, 'use language.topic.name, such as "en.intent.kill-myself"'));
const isDay = (value: string) => {
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
};
const day = z.string().check(z.refine(isDay, 'use a date such as 2027-05-01'));
const list = <T extends z.core.$ZodType>(item: T) => z.array(item);

const effectByCue = z.record(name, z.enum(effects));

const testsSchema = z.strictObject({
  match: list(text),
  noMatch: list(text),
  knownMiss: z.optional(list(text)),
  knownFalse: z.optional(list(text)),
});

export const ruleSchema = z.strictObject({
  id: ruleId,
  status: z.enum(['draft', 'trial', 'stable', 'retired']),
  response: z.enum(responses),
  phrases: list(text).check(z.minLength(1)),
  with: z.optional(z.strictObject({ any: list(name).check(z.minLength(1)), within: z.int().check(z.gte(1), z.lte(60)) })),
  allow: z.optional(
    z.strictObject({
      inflect: z.optional(z.boolean()),
      spelling: z.optional(z.int().check(z.gte(0), z.lte(1))),
      gap: z.optional(z.int().check(z.gte(0), z.lte(3))),
    }),
  ),
  person: z.enum(['self', 'other', 'any']),
  context: z.optional(effectByCue),
  why: text,
  sources: list(text),
  /** Who answers for the rule; without it, the owner of its topic. */
  owner: z.optional(text),
  falseAlarms: list(text),
  tests: testsSchema,
  reviewedBy: list(text),
  reviewDue: day,
});

export const topicSchema = z.strictObject({
  topic: name,
  title: text,
  owner: z.optional(text),
  rules: list(ruleSchema).check(z.minLength(1)),
});

export const listSchema = z.strictObject({
  list: name,
  note: text,
  source: text,
  inflect: z.optional(z.boolean()),
  spelling: z.optional(z.int().check(z.gte(0), z.lte(1))),
  words: list(text).check(z.minLength(1)),
});

export const listsSchema = z.strictObject({ lists: list(listSchema).check(z.minLength(1)) });

/** One way a cue is worded and how far it reaches: the ConText model (direction, scope, what ends it, false friends). */
const cueGroupSchema = z.strictObject({
  phrases: list(text),
  /** Where the phrase it acts on stands: `forward` = after the cue; `over` = overlapping it; `quotes` = inside quotation marks. */
  direction: z.enum(['forward', 'backward', 'both', 'over', 'quotes']),
  /** Tokens between cue and phrase. */
  scope: z.int().check(z.gte(0), z.lte(80)),
  /** The boundary it cannot reach over. */
  within: z.enum(['clause', 'sentence', 'post']),
  /** Words between cue and phrase that end its reach. */
  until: z.optional(list(text)),
  /** Wordings that look like the cue and are not. */
  not: z.optional(list(text)),
});

export const cueSchema = z.strictObject({
  cue: name,
  title: text,
  source: text,
  /** True: the cue says nothing about a phrase that holds the cue itself ("can't go on"). */
  notWhenInside: z.optional(z.boolean()),
  groups: list(cueGroupSchema).check(z.minLength(1)),
  /** Texts, each with a phrase of the ruleset: `acts`: the cue acts on it; `not`: it looks alike and the cue does not. */
  tests: z.optional(z.strictObject({ acts: list(text), not: list(text) })),
});

export const rulesetSchema = z.strictObject({
  name,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'use three numbers, such as 0.1.0')),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  schema: z.literal(1),
  title: text,
  /** What each cue does unless the rule says otherwise. */
  context: effectByCue,
  /** What `rules check --benign` allows: raised posts per 1,000 ordinary ones, for any one rule and in total. */
  benign: z.optional(z.strictObject({ perRule: z.number().check(z.gte(0)), total: z.number().check(z.gte(0)) })),
});

/** Known words one letter away from a rule's word: never taken for a misspelling of it. */
export const spellingSchema = z.strictObject({ notMisspellings: list(text) });
