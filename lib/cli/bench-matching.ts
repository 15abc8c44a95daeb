import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileRuleset } from '#lib/matching/compile.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { readImage } from '#lib/matching/image-format.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { kindShift, valueMask } from '#lib/text/fold-table.ts';
import { hashBase } from '#lib/text/hash.ts';
import { flatten, makeHostile, makePhrases, makePosts, plant } from '#tests/bench/make-posts.ts';
import { loadPeers } from './bench-peers.ts';
import { median } from './percentile.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { packagedRules } from './rules-folder-option.ts';

/**
 * `bench:matching [--json] [--corpus FILE] [--rounds N]`: every engine over the same posts in one process, rounds interleaved; what is
 * printed are ratios of medians. FILE holds one post a line, or a table whose last column is the text.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, corpus: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' } },
});
const rounds = Number(values.rounds ?? 9);
const count = 4000;
const sizes = values.quick ? [100, 10_000] : [100, 1000, 10_000, 100_000];
const say = (line: string) => process.stderr.write(`${line}\n`);

const posts = values.corpus ? readCorpus(values.corpus) : makePosts(count, 11);
const phrases = makePhrases(sizes.at(-1) as number, 5);
const { ruleset: shipped } = loadRuleset(await readRulesFolder(packagedRules));
if (!shipped) throw new Error('the packaged rules do not load; run `npm run rules -- check`');

const images = new Map<string, Uint8Array>();
for (const size of sizes) images.set(`${size}`, compile(size, true));
images.set('10000 without context', compile(10_000, false));
const texts = plant(posts, phrases.slice(0, 100));
const units = texts.reduce((sum, text) => sum + text.length, 0);

type Run = { name: string; over: number; run: () => void };
const runs: Run[] = [
  {
    name: 'floor',
    over: 1,
    run: () => {
      for (const text of texts) floor(text);
    },
  },
];
const sink = { hits: 0 };
for (const [name, image] of images) {
  const matcher = openImage(image);
  runs.push({
    name: `heed ${name}`,
    over: 1,
    run: () => {
      for (const text of texts) read(matcher, text);
    },
  });
}
const image10k = images.get('10000') as Uint8Array;
runs.push({
  name: 'heed 10000 cold',
  over: 1,
  run: () => {
    const matcher = openImage(image10k);
    for (const text of texts) read(matcher, text);
  },
});
for (const { name, share, match } of await loadPeers(phrases.slice(0, 10_000), say)) {
  const some = texts.slice(0, Math.ceil(texts.length * share));
  runs.push({
    name,
    over: some.reduce((sum, text) => sum + text.length, 0) / units,
    run: () =>
      some.forEach((text) => {
        sink.hits += match(text);
      }),
  });
}

const times = new Map(runs.map(({ name }) => [name, [] as number[]]));
for (let round = -2; round < rounds; round++) {
  for (const { name, over, run } of runs) {
    const start = performance.now();
    run();
    if (round >= 0) (times.get(name) as number[]).push((performance.now() - start) / over);
  }
}
const time = (name: string) => median(times.get(name) ?? [Number.NaN]);
const inFloors = (name: string) => time(name) / time('floor');

const worst = measureHostile();
const load = measureLoad();
const peers = runs.filter(({ name }) => name.startsWith('ac ')).map(({ name }) => time(name));
const round2 = (value: number) => Math.round(value * 100) / 100;
const result = {
  ratios: {
    warm10k: round2(inFloors('heed 10000')),
    warm100k: round2(inFloors('heed 100000')),
    growth: round2(time('heed 10000') / time('heed 100')),
    cold10k: round2(time('heed 10000 cold') / time('heed 10000')),
    worst25k: round2(worst.ratio),
    context: round2(inFloors('heed 10000') - inFloors('heed 10000 without context')),
    vsAhoCorasick10k: round2(Math.min(...peers) / time('heed 10000')),
    vsRegExp10k: round2(time('regexp') / time('heed 10000')),
    vsNatural10k: round2(time('natural') / time('heed 10000')),
  },
  loadMs10k: round2(load.ms),
  imageMB10k: round2(load.megabytes),
};
say(
  `${texts.length} posts, ${units} characters; floor ${((time('floor') / units) * 1e6).toFixed(2)} ns a character, ${((time('floor') / texts.length) * 1000).toFixed(2)} µs a post`,
);
for (const { name } of runs) say(`${name.padEnd(30)} ${inFloors(name).toFixed(2)} floors`);
for (const [name, ratio] of worst.all) say(`25,000 characters of ${name}: ${ratio.toFixed(2)} × ordinary text`);
say(
  `image of 10,000 phrases: ${image10k.length} bytes, open ${load.ms.toFixed(2)} ms, ${load.megabytes.toFixed(2)} MB with what a tab adds`,
);
process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);

function read(matcher: Matcher, text: string): void {
  sink.hits += matcher.match(text, true).matches.length;
}

/** One pass that folds every code unit by the full table and hashes every word: what no matcher of folded words can do without. */
function floor(text: string): void {
  const { foldPages, foldPageOf } = floorTables();
  let hash = 0;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const page = unit < 256 ? 0 : (foldPageOf[unit >>> 8] as number) << 8;
    const entry = foldPages[page | (unit & 255)] as number;
    if (entry < 1 << (kindShift + 1)) hash = (Math.imul(hash, hashBase) + (entry & valueMask)) | 0;
    else {
      sum ^= hash;
      hash = 0;
    }
  }
  sink.hits += (sum ^ hash) & 1;
}
function floorTables() {
  tables ??= readImage(images.get('100') as Uint8Array).sections;
  return tables;
}

/** `size` phrases with inflection, misspelling and gaps of two, under the packaged lists and cues. */
function compile(size: number, context: boolean): Uint8Array {
  const start = performance.now();
  const [first] = (shipped as Ruleset).rules as [Ruleset['rules'][number]];
  const rules = Array.from({ length: Math.ceil(size / 50) }, (_, i) => ({
    ...first,
    id: `en.bench.rule-${i}`,
    status: 'trial' as const,
    person: 'self' as const,
    allow: { inflect: true, spelling: 1, gap: 2 },
    context: {},
    phrases: phrases.slice(i * 50, Math.min(size, i * 50 + 50)),
  })).map(({ with: _, ...rule }) => rule);
  const image = compileRuleset(
    { ...(shipped as Ruleset), rules, ...(context ? {} : { cues: [], context: {} }) },
    { expansions: Number.POSITIVE_INFINITY, imageBytes: Number.POSITIVE_INFINITY },
  );
  say(`${size} phrases compiled in ${Math.round(performance.now() - start)} ms, ${image.length} bytes`);
  return image;
}

/** Each hostile text at first sight by a matcher that is warm, against ordinary text of the same length. */
function measureHostile(): { ratio: number; all: [string, number][] } {
  const matcher = openImage(image10k);
  const ordinary = flatten(texts.join(' ').slice(0, 25_000));
  const samples = new Map<string, number[]>();
  for (let round = -3; round < rounds; round++) {
    for (const [name, text] of Object.entries({ ordinary, ...makeHostile(round + 10, phrases.slice(0, 10_000)) })) {
      const start = performance.now();
      read(matcher, text);
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), performance.now() - start]);
    }
  }
  const base = median(samples.get('ordinary') as number[]);
  say(`25,000 characters of ordinary text: ${base.toFixed(3)} ms`);
  const all = [...samples]
    .filter(([name]) => name !== 'ordinary')
    .map(([name, list]): [string, number] => [name, median(list) / base]);
  return { ratio: Math.max(...all.map(([, ratio]) => ratio)), all };
}

function measureLoad(): { ms: number; megabytes: number } {
  const list: number[] = [];
  let bytes = 0;
  for (let i = 0; i < 15; i++) {
    const before = process.memoryUsage();
    const start = performance.now();
    const matcher = openImage(image10k);
    list.push(performance.now() - start);
    read(matcher, texts[0] as string);
    const after = process.memoryUsage();
    bytes = Math.max(bytes, after.arrayBuffers - before.arrayBuffers + Math.max(0, after.heapUsed - before.heapUsed));
  }
  // The matcher keeps nothing of the image itself.
  return { ms: median(list), megabytes: bytes / 1e6 };
}

function readCorpus(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => flatten(line.slice(line.lastIndexOf('\t') + 1)))
    .filter((line) => line.length > 0)
    .slice(0, count);
}
var tables: ReturnType<typeof readImage>['sections'] | undefined;
