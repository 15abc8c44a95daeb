import { fold } from '#lib/text/fold.ts';

/** Words that grade or label a person, or wording that clinicians have asked not to use. None may stand in text that a person reads. */
const forbidden = [
  'risk',
  'risks',
  'risky',
  'score',
  'scores',
  'scored',
  'scoring',
  'triage',
  'triaged',
  'severity',
  'severe',
  'monitor',
  'monitors',
  'monitored',
  'monitoring',
  'watching',
  'watched',
  'watch list',
  'watchlist',
  'patient list',
  'commit',
  'commits',
  'committed',
  'committing',
  'all clear',
  'flagged',
  'dismiss',
  'dismissed',
  'dismissal',
  'swarm',
  'stranger',
  'strangers',
  'attention seeking',
  'failed attempt',
  'successful attempt',
  'unsuccessful',
];

/** The same words where they grade nobody, each reviewed: terms of law and service, and the intended purpose, which says what Heed is not. */
const allowed = [
  'adult at risk',
  'immediate risk to life',
  'it does not assess predict score or monitor anyone s risk or condition',
];

/** The first forbidden word in the text, or null. */
export function findForbiddenWord(text: string): string | null {
  const plain = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
  const words = allowed.reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' . '), plain);
  return forbidden.find((word) => words.includes(` ${word} `)) ?? null;
}
