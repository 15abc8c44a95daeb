import * as z from 'zod/mini';
import { countries } from './agreement.ts';

const audiences = ['public', 'private', 'colleague'] as const;

const languageCode = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language such as cy or en-GB'));

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'));
const words = z.string().check(z.minLength(1, 'must not be empty'));
const day = z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2027-05-01')));
/** Null is NOT SET: the organisation has not filled it in. */
const fillable = z.nullable(words);

const optionSchema = z.strictObject({
  id,
  label: words,
  hint: z.optional(words),
  next: id,
  /** Shown at the top of the next node, where the answer needs it. */
  note: z.optional(words),
  /** An answer of not knowing: leads to other people, never to an end. */
  unsure: z.optional(z.literal(true)),
  flag: z.optional(z.literal('under18')),
});

const nodeSchema = z.strictObject({
  id,
  heading: words,
  body: words,
  more: z.optional(words),
  /** Names of values that somebody agreed on and this step asks about: each stands on the step with its label. */
  agreed: z.optional(z.array(z.string())),
  /** Takes the place of heading and body when the message is older than `time.oldAfterHours`. */
  old: z.optional(z.strictObject({ heading: words, body: words })),
  /** The whole message, its words above the question, all of it behind a button (it may not have been read), or beside a template with its words. */
  show: z.optional(z.enum(['message', 'words', 'covered', 'beside'])),
  card: z.optional(z.enum(['call', 'record'])),
  contacts: z.optional(z.array(z.string())),
  template: z.optional(id),
  /** Legend of the answers, where the heading is not the question itself. */
  question: z.optional(words),
  form: z.optional(z.enum(['radios', 'buttons'])),
  emergency: z.optional(z.literal(true)),
  /** Name of the value that must be 'allowed' before a walk marked under 18 may come here. */
  under18Needs: z.optional(z.string()),
  options: z.array(optionSchema),
  skip: z.optional(id),
  end: z.optional(z.literal(true)),
  support: words,
});

const contactSchema = z.strictObject({
  id: z.string(),
  role: words,
  phone: fillable,
  hours: fillable,
  verifiedOn: day,
  verifyBy: day,
  fallback: z.optional(words),
});

/** Who has read a template and agreed to it: a name and a date. Null is not yet. */
const reviewsSchema = z.strictObject({ clinical: fillable, informationGovernance: fillable, livedExperience: fillable });

const templateSchema = z.strictObject({
  id,
  name: words,
  /** Public is checked for words that make care known; private for clinical detail; a colleague may read both. */
  audience: z.enum(audiences),
  text: words,
  /** Belongs to the set of this template: the same message for another occasion or in another language. */
  of: z.optional(id),
  when: z.optional(z.enum(['under18', 'offDuty'])),
  /** BCP 47; English where it is left out. */
  language: z.optional(languageCode),
  reviews: z.optional(reviewsSchema),
});

export const protocolSchema = z.strictObject({
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.2.0')),
  status: z.enum(['draft', 'approved']),
  /** Said on every page while the protocol is not approved. */
  notice: words,
  owner: fillable,
  approvedBy: z.array(words),
  approvedOn: day,
  reviewBy: day,
  signOffs: z.array(z.strictObject({ name: words, done: z.boolean() })),
  start: id,
  emergency: id,
  handOver: id,
  under18: id,
  /** Where a walk begins that is opened out of the clinician's agreed hours; `start` where left out. */
  offDuty: z.optional(id),
  /** Where a walk begins that a clinician starts by hand: Heed has no message to show. `start` where left out. */
  byHand: z.optional(id),
  /** Where every walk begins of a student or a volunteer, in hours and out of them. */
  supervised: z.optional(id),
  /** What to use in place of anything that is NOT SET and names no fallback of its own. */
  fallback: words,
  /** The same for somebody who has said in which country they work. */
  fallbackIn: z.optional(z.partialRecord(z.enum(countries), words)),
  values: z.array(z.strictObject({ name: z.string(), label: words, value: fillable, fallback: z.optional(words) })),
  contacts: z.array(contactSchema),
  templates: z.array(templateSchema),
  /** Words that a text for X must not hold, one entry a language; `*` stands for up to two words. Checked before anything is copied. */
  revealing: z.optional(z.array(z.strictObject({ language: languageCode, public: z.array(words), private: z.array(words) }))),
  nodes: z.array(nodeSchema).check(z.minLength(1, 'must hold at least one node')),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type ProtocolNode = z.infer<typeof nodeSchema>;
export type ProtocolOption = z.infer<typeof optionSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Template = z.infer<typeof templateSchema>;
