import { fold } from '#lib/text/fold.ts';

/** Words that grade or label a person, or wording that clinicians have asked not to use. None may stand in text that a person reads. */
const forbidden = [
  'risk',
  'score',
  'scores',
  'scored',
  'triage',
  'severity',
  'severe',
  'monitor',
  'monitoring',
  'watch list',
  'patient list',
  'commit suicide',
  'committed suicide',
  'commits suicide',
  'all clear',
  'flagged',
  'dismiss',
  'dismissed',
  'attention seeking',
];

/** The first forbidden word in the text, or null. */
export function findForbiddenWord(text: string): string | null {
  const words = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
  return forbidden.find((word) => words.includes(` ${word} `)) ?? null;
}
