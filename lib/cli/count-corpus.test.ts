import { describe, expect, it } from 'vitest';
import type { CorpusRecord } from '#lib/authoring/corpus-records.ts';
import { readShape } from '#lib/authoring/corpus-row.ts';
import { compileRuleset } from '#lib/matching/compile.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { countCorpus } from './count-corpus.ts';
import type { OpenCorpus } from './open-corpus.ts';

const { ruleset } = loadRuleset(makeRuleFiles({ rules: [{ phrases: ['want rest'] }] }));
if (!ruleset) throw new Error('no ruleset');
const image = compileRuleset(ruleset);

/** Portions of ten rows; `read` tells how many have been asked for. */
function makeCorpus(portions: number): OpenCorpus & { read: () => number } {
  let read = 0;
  async function* batches(): AsyncGenerator<CorpusRecord[]> {
    for (; read < portions; read++)
      yield Array.from({ length: 10 }, (_, i) => ({ line: read * 10 + i + 1, text: i === 0 ? 'broken' : `want rest\t${i % 2}` }));
  }
  return { name: 'made up', shape: readShape('text\tlabel', 'tsv'), batches: batches(), read: () => read };
}

describe('countCorpus', () => {
  it('counts the same on any number of threads', async () => {
    const count = async (threads: number) => (await countCorpus(makeCorpus(150), { images: [image], own: [] }, threads)).count;
    const one = await count(1);
    expect(one.posts).toBe(150 * 9);
    expect(one.problems.count).toBe(150);
    // More than are named: the first thousand, in order.
    expect(one.raised.first.map(({ line }) => line)).toEqual(
      Array.from({ length: 1500 }, (_, i) => i + 1)
        .filter((line) => line % 10 !== 1)
        .slice(0, 1000),
    );
    for (const threads of [2, 5]) expect(await count(threads)).toEqual(one);
  });

  it('ends with the error of a thread that failed, and reads no further', async () => {
    const corpus = makeCorpus(100_000);
    await expect(countCorpus(corpus, { images: [new Uint8Array(9)], own: [] }, 2)).rejects.toThrow();
    expect(corpus.read()).toBeLessThan(100);
  });

  it('ends with the error of a corpus that breaks off', async () => {
    async function* broken(): AsyncGenerator<CorpusRecord[]> {
      yield [{ line: 1, text: 'tea\t0' }];
      throw new Error('the disk is gone');
    }
    const corpus = { ...makeCorpus(0), batches: broken() };
    await expect(countCorpus(corpus, { images: [image], own: [] }, 2)).rejects.toThrow('the disk is gone');
  });
});
