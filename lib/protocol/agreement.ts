import * as z from 'zod/mini';
import { calendarDay } from './calendar-day.ts';

/** A student or a volunteer tells their supervisor first; a sole practitioner has no team to pass anything to. */
export const standings = ['employed', 'student', 'volunteer', 'sole'] as const;
export type Standing = (typeof standings)[number];
export const isSupervised = (standing: Standing | null): boolean => standing === 'student' || standing === 'volunteer';

export const countries = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export type Country = (typeof countries)[number];

/**
 * What is agreed in words, in the order in which it is asked. `fills` names the value of the protocol that the answer stands for in the
 * steps; an organisation that has set this value has settled the question. `unit`: the answer is a whole number.
 * What an agreement holds: S7, S14-S16, S18, S100, S101 of the protocol reference.
 */
export const questions = [
  { id: 'offDuty', fills: 'policy.outOfHoursAction' },
  { id: 'tell', fills: 'policy.whoToTell' },
  { id: 'noReply', fills: 'time.noReplyMinutes', unit: 'minutes' },
  { id: 'tryAgain', fills: 'time.reEscalateMinutes', unit: 'minutes' },
  { id: 'publicReply', fills: 'policy.publicReply' },
  { id: 'dm', fills: 'policy.dm' },
  { id: 'unknown', fills: 'policy.replyToUnknown' },
  { id: 'following', fills: 'policy.following' },
  { id: 'letterboxes', fills: 'policy.letterboxes' },
  { id: 'will', fills: 'policy.will' },
  { id: 'wont', fills: 'policy.wont' },
  { id: 'recordIn', fills: 'incidentSystemName' },
  { id: 'recordWithin', fills: 'time.recordWithinHours', unit: 'hours' },
  { id: 'notPatient', fills: 'policy.recordNotPatient' },
  { id: 'support', fills: 'policy.support' },
] as const satisfies readonly { id: string; fills: string; unit?: 'minutes' | 'hours' }[];
export type Question = (typeof questions)[number];
export type QuestionId = Question['id'];

export const questionIds = questions.map(({ id }) => id) as [QuestionId, ...QuestionId[]];
const words = z.string().check(z.minLength(1), z.maxLength(600));
const day = z.nullable(calendarDay);

/** `not-agreed`: the team has talked and not settled it. The steps say so in these words, with whom to ask. */
const answerSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('agreed'), words }),
  z.object({ is: z.literal('not-agreed'), ask: words }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** The boundary agreement of one account: its own person's or team's answers, as kept on this device. */
export const agreementSchema = z.object({
  version: z.literal(1),
  standing: z.nullable(z.enum(standings)),
  country: z.nullable(z.enum(countries)),
  answers: z.partialRecord(z.enum(questionIds), answerSchema),
  /** When X's own notification filters and muted words were last looked through: they hide posts from Heed too. */
  filtersCheckedOn: day,
  /** When the contacts were last read; null again after a change of standing. */
  contactsReadOn: day,
  reviewBy: day,
  changedOn: day,
});
export type Agreement = z.infer<typeof agreementSchema>;

export const newAgreement: Agreement = {
  version: 1,
  standing: null,
  country: null,
  answers: {},
  filtersCheckedOn: null,
  contactsReadOn: null,
  reviewBy: null,
  changedOn: null,
};

/** A change of standing or of team asks for the contacts to be read again. */
export function withStanding(agreement: Agreement, standing: Standing): Agreement {
  return agreement.standing === standing ? agreement : withNewTeam({ ...agreement, standing });
}

export const withNewTeam = (agreement: Agreement): Agreement => ({ ...agreement, contactsReadOn: null });

/** The number in an answer that is one; null when it is none that the steps could count with. */
export function wholeNumber(text: string): number | null {
  const found = /^\s*(\d{1,4})\s*$/.exec(text);
  const number = Number(found?.[1]);
  return found && number > 0 ? number : null;
}
