import { i18n } from '#i18n';
import type { Agreement, QuestionId } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { DatedSignpost } from '#lib/protocol/signposts.ts';
import { hoursInWords } from '#lib/settings/hours-in-words.ts';

/** A telephone number in sight stays on one line. What is copied keeps its plain spaces. */
export const keepNumbersWhole = (text: string): string => text.replace(/(?<=\d) (?=\d)/g, '\u00a0');

/** What X takes in a bio. */
export const longestBio = 160;

/** What a bio has room for: where anybody can turn. */
export const signpostsInBio = (signposts: DatedSignpost[]): DatedSignpost[] =>
  signposts.filter(({ audience }) => audience === undefined);

/** For the bio on X: nobody looks at all hours, not for care, and where to turn. */
export function bioStatement(signposts: DatedSignpost[]): string {
  return i18n.t('agreement.bio.words', [
    signpostsInBio(signposts)
      .map(({ short }) => short)
      .join(', '),
  ]);
}

export type PublicPart = { heading: string; text: string };

/** The public page "how I handle mentions". Only what is agreed stands there; an open question stays out. */
export function publicParts(agreement: Agreement, hours: Hours | null, signposts: DatedSignpost[]): PublicPart[] {
  const said = (id: QuestionId) => {
    const answer = agreement.answers[id];
    return answer?.is === 'agreed' ? answer.words : null;
  };
  const times = hoursInWords(hours);
  const parts: [heading: string, text: string | null][] = [
    [
      i18n.t('agreement.public.hours'),
      times === null ? i18n.t('agreement.public.noHours') : i18n.t('agreement.public.hoursAre', [times]),
    ],
    [i18n.t('agreement.public.help'), signposts.map(({ words }) => words).join('\n')],
    [i18n.t('agreement.public.letterboxes'), said('letterboxes')],
    [i18n.t('agreement.public.will'), said('will')],
    [i18n.t('agreement.public.wont'), said('wont')],
    [i18n.t('agreement.public.following'), said('following')],
    [i18n.t('agreement.public.heed'), i18n.t('agreement.public.heedIs')],
  ];
  return parts.flatMap(([heading, text]) => (text === null ? [] : [{ heading, text }]));
}
