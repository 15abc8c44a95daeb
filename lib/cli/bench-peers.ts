import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

export type Peer = {
  name: string;
  /** The part of the posts it reads: slow engines get fewer. */
  share: number;
  /** How many hits. */
  match: (text: string) => number;
};

/** Other engines over the same phrases, exact matching only. One that is not installed is left out, with a line that says so. */
export async function loadPeers(phrases: string[], say: (line: string) => void): Promise<Peer[]> {
  const peers: Peer[] = [];
  const add = async (name: string, share: number, make: () => Promise<Peer['match']>) => {
    try {
      const start = performance.now();
      const match = await make();
      say(`${name}: built in ${Math.round(performance.now() - start)} ms`);
      peers.push({ name, share, match });
    } catch (error) {
      say(`${name}: left out (${(error as Error).message})`);
    }
  };
  const lower = phrases.map((phrase) => phrase.toLowerCase());

  await add('ac @monyone/aho-corasick/fast', 1, async () => {
    const { AhoCorasick } = await load('@monyone/aho-corasick/fast');
    const engine = new AhoCorasick(lower);
    return (text) =>
      countWhole(
        text.toLowerCase(),
        engine.matchInText(text.toLowerCase()),
        (m: { begin: number; end: number }) => m.begin,
        (m: { end: number }) => m.end,
      );
  });
  await add('ac modern-ahocorasick', 0.2, async () => {
    const { default: Engine } = await load('modern-ahocorasick');
    const engine = new Engine(lower);
    return (text) =>
      countWhole(
        text.toLowerCase(),
        engine.search(text.toLowerCase()),
        (m: { start: number; end: number }) => m.start,
        (m: { end: number }) => m.end,
      );
  });
  await add('ac ahocorasick', 0.5, async () => {
    const { default: Engine } = await load('ahocorasick');
    const engine = new Engine(lower);
    return (text) => engine.search(text.toLowerCase()).length;
  });
  await add('regexp', 0.3, async () => {
    const all = new RegExp(`\\b(?:${lower.map((phrase) => phrase.replace(/[^a-z0-9 ]/g, '\\$&')).join('|')})\\b`, 'gi');
    const start = performance.now();
    all.test('nothing here');
    say(`regexp: first use ${Math.round(performance.now() - start)} ms`);
    return (text) => text.match(all)?.length ?? 0;
  });
  await add('natural', 0.1, async () => {
    const { default: Tokenizer } = await load('natural/lib/natural/tokenizers/aggressive_tokenizer.js');
    const tokenizer = new Tokenizer();
    return (text) => tokenizer.tokenize(text.toLowerCase()).map((word: string) => PorterStemmer.stem(word)).length;
  });
  return peers;
}

// biome-ignore lint/suspicious/noExplicitAny: peers are optional and not installed everywhere, so no types of theirs may be needed.
async function load(name: string): Promise<any> {
  return import(name);
}

/** Hits that begin and end at a word's edge, as a matcher of phrases must. */
function countWhole<M>(text: string, matches: M[], begin: (match: M) => number, end: (match: M) => number): number {
  let hits = 0;
  for (const match of matches) if (!isWord(text.charCodeAt(begin(match) - 1)) && !isWord(text.charCodeAt(end(match)))) hits++;
  return hits;
}

function isWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
