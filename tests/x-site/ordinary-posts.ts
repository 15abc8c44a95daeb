import type { SitePost } from './site-post.ts';
import { makeId } from './site-post.ts';

const openings = [
  'Just',
  'Finally',
  'Today we',
  'Well, I',
  'This morning I',
  'Somehow',
  'For the record I',
  'Against all advice I',
];
const deeds = [
  'planted the last of the broad beans',
  'found the right bus stop at the second try',
  'read half a book on bees',
  'made soup for eight and ate it alone',
  'watched the river from the bridge',
  'put up the wobbly shelf',
  'learnt to say good morning in Welsh',
  'lost at cards to a nine year old',
  'walked the long way round the reservoir',
  'mended the gate with string',
  'queued for the good bread',
  'cleaned the bike before the rain came',
];
const endings = [
  'and would do it again',
  'so the weekend is saved',
  'with a little help from next door',
  'while the kettle boiled',
  'and nobody noticed',
  'as you do on a Tuesday',
  'and the cat approves',
  'which is progress of a sort',
];
const extras = [
  '',
  '',
  '',
  ' 😂',
  ' 🌧️',
  ' #Millbrook',
  ' ☕',
  ' https://millbrookgazette.example/weather/week',
  '\n\nMore tomorrow.',
  ' 🎉🎉',
];
const writers = [
  'owen_example',
  'maya_example',
  'sunil_example',
  'dot_example',
  'iwan_example',
  'ade_example',
  'jo_example',
  'hattie_example',
];

/** The same numbers for the same seed, in [0, 1): mulberry32, public domain. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The everyday post number `index`, the same for the same seed. With `replyTo` each is a reply to that account. About one in
 * twenty-five without it is promoted; pictures, videos, quotes and reposts come as they do on a real timeline.
 */
export function ordinaryPost(index: number, options: { seed: number; replyTo?: string; startMinutesAgo?: number }): SitePost {
  const next = random(options.seed * 1_000_003 + index);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const minutesAgo = (options.startMinutesAgo ?? 60) + index * 3;
  const deed = pick(deeds);
  const made: SitePost = {
    id: makeId(minutesAgo * 60_000, 1_000_000 + index),
    author: pick(writers),
    text: `${pick(openings)} ${deed} ${pick(endings)}${pick(extras)}`,
    minutesAgo,
    expect: 'none',
  };
  const kind = next();
  if (options.replyTo) made.replyTo = next() < 0.2 ? ['rob_example', options.replyTo] : [options.replyTo];
  else if (kind < 0.04) return { ...made, author: 'brightmug_example', promoted: true };
  else if (kind < 0.1) made.repostedBy = pick(writers);
  if (kind > 0.9) made.media = 'photo';
  else if (kind > 0.86) made.media = 'video';
  else if (kind > 0.78) made.quote = { author: pick(writers), text: `Who else ${pick(deeds)}?`, minutesAgo: minutesAgo + 90 };
  return made;
}
