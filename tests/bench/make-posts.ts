import { readFileSync } from 'node:fs';

/** The same numbers for the same seed, so that two runs read the same text. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 0x1000000;
  };
}

const grammar =
  'the to a and i of in is you it my for that on me so with be this have not just but at are was all like we up what out no get do when if they one about go can time good know will from now how or been an day love really see think back today work going want need people too got who make more he she your by as has had there some'.split(
    ' ',
  );
const decorations = ['@some_name ', 'https://t.co/Ab3dEf9hIj ', '#MondayMood ', '😂 ', '❤️ ', '🙏🏽 '];
const ends = ['. ', '. ', ', ', '! ', '? ', '... ', '\n', ' - ', ' "quote" ', ' '];

function readWordList(): string[] {
  const yaml = readFileSync(new URL('../../rules/spelling/en/known-words.yaml', import.meta.url), 'utf8');
  return yaml.split('\n').flatMap((line) => /^ {2}- "?([a-z]+)"?$/.exec(line)?.[1] ?? []);
}

/** Made-up posts: grammar words as often as in English, a long tail of others, new words now and then, the signs that posts carry. */
export function makePosts(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const tail = readWordList();
  const word = (): string => {
    const draw = random();
    if (draw < 0.5) return grammar[Math.floor(random() ** 2 * grammar.length)] as string;
    if (draw < 0.93) return tail[Math.floor(random() ** 2 * tail.length)] as string;
    if (draw < 0.96) return ["don't", 'I’m', "can't", 'its', "that's", 'wanna', 'gonna'][Math.floor(random() * 7)] as string;
    return makeWord(random);
  };
  return Array.from({ length: count }, () => {
    let post = random() < 0.3 ? (decorations[0] as string) : '';
    const length = 6 + Math.floor(random() * 28);
    for (let i = 0; i < length; i++) {
      const next = word();
      post +=
        (i === 0 ? next.charAt(0).toUpperCase() + next.slice(1) : next) +
        (random() < 0.12 ? (ends[Math.floor(random() * ends.length)] as string) : ' ');
      if (random() < 0.02) post += decorations[Math.floor(random() * decorations.length)] as string;
    }
    return flatten(post.trim());
  });
}

const syllables = 'ba ke li mo nu ra se ti vo zu ter lan ching for den ish ory pel qua dro sni gha'.split(' ');

function makeWord(random: () => number): string {
  let word = '';
  for (let i = 2 + Math.floor(random() * 3); i > 0; i--) word += syllables[Math.floor(random() * syllables.length)] as string;
  return word;
}

/** A text as a page gives it: one flat string, not the rope that adding pieces leaves behind. */
export function flatten(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const heads =
  'i want to|i am going to|i can not|i do not want|we need|there is no|my|the|all the|do not|out of|she said|he will|you are|it was|have you|going to the|back to|in my|this is|what a|so|just|i feel|i love|i hate|i think|they are|time to|need to|how to|about the|on my|no more|not the|want a|for the|with my|at the|get a|when you|if i|who is|that was|could not|would be|some of the|had a|been to|good'.split(
    '|',
  );

/** Phrases of two to seven words: half a common beginning with words behind it, half cut out of other posts (the hard case: common first words). */
export function makePhrases(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const tail = readWordList();
  const common = new Set(grammar);
  const others = makePosts(Math.min(20_000, count), seed + 1).map((post) => post.toLowerCase().match(/[a-z]{1,}/g) ?? []);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const length = 2 + Math.floor(random() * 6);
    if (random() < 0.5) {
      const head = heads[Math.floor(random() * heads.length)] as string;
      const rest = Array.from({ length: 1 + Math.floor(random() * 3) }, () => tail[Math.floor(random() * tail.length)] as string);
      phrases.add([head, ...rest].join(' '));
    } else {
      const words = others[Math.floor(random() * others.length)] as string[];
      const from = Math.floor(random() * Math.max(1, words.length - length));
      const cut = words.slice(from, from + length);
      // Two grammar words alone stand in every other post; no ruleset holds such a phrase.
      if (cut.length === length && cut.filter((word) => word.length > 3 && !common.has(word)).length >= 2)
        phrases.add(cut.join(' '));
    }
  }
  return [...phrases];
}

/** Every 25th post gets a phrase of the ruleset. */
export function plant(posts: string[], phrases: string[]): string[] {
  return posts.map((post, i) => (i % 25 === 0 ? flatten(`${post} ${phrases[(i * 7) % phrases.length]}`) : post));
}

/** Texts of 25,000 characters made to cost much. `round` makes new words, so that nothing is known from before. */
export function makeHostile(round: number, phrases: string[]): Record<string, string> {
  const size = 25_000;
  const random = makeRandom(round * 7919 + 17);
  const fill = (piece: () => string): string => {
    let text = '';
    while (text.length < size) text += piece();
    return flatten(text.slice(0, size));
  };
  const tail = readWordList();
  const known = () => tail[Math.floor(random() * tail.length)] as string;
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
  const junk = () => Array.from({ length: 3 + Math.floor(random() * 9) }, letter).join('');
  const misspelt = () => {
    const word = known();
    const at = 1 + Math.floor(random() * (word.length - 1));
    return word.slice(0, at) + letter() + word.slice(at + (random() < 0.5 ? 1 : 0));
  };
  return {
    'one letter': fill(() => 'a'),
    'single letters': fill(() => `${letter()} `),
    'a beginning': fill(() => 'i want to '),
    'one phrase': fill(() => `${phrases[0]} `),
    'many phrases': fill(() => `${phrases[Math.floor(random() * phrases.length)]} `),
    'new words': fill(() => `${junk()} `),
    'misspelt words': fill(() => `${misspelt()} `),
    'masked words': fill(() => `${known().slice(0, 1)}*${letter()}*${junk().slice(0, 4)} `),
    'stretched words': fill(() => `${junk()}aaaa${letter()}eeee${letter()} `),
    'torn words': fill(() => `${letter()}${letter()}-`),
    'torn known words': fill(() => `${known().slice(0, 4)}.`),
    hashtags: fill(() => `#${known()}${known()}${junk()} `),
    'capital letters inside': fill(() => `${junk()}${junk().toUpperCase()}${junk()} `),
    'ambiguous forms': fill(() => 'its ill '),
    apostrophes: fill(() => `${junk()}'s `),
    'nothing visible': fill(() => '\u200b'),
    marks: fill(() => 'e\u0301\u0302\u0303'),
    emoji: fill(() => '😭'),
    fillers: fill(() => 'so really '),
    handles: fill(() => '@ab '),
    links: fill(() => 'www.a.bc '),
    slashes: fill(() => 'a.co/'),
    digits: fill(() => `${Math.floor(random() * 1e6)} `),
    stars: fill(() => '*'),
    stops: fill(() => '.'),
  };
}
