import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { makeFolder, runRules } from '#tests/unit/run-rules.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeFolder(
    makeRuleFiles({ rules: [{ phrases: ['want rest'], tests: { match: ['want rest'], noMatch: ['tea'] } }] }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('rules mine', () => {
  it('gives candidates of a labelled corpus, with broken rows counted and copies once', async () => {
    const file = join(folder, 'posts.csv');
    const distress = ['kettle', 'rain', 'stairs', 'letter', 'walk', 'call'].map((thing) => `1,so very heavy after the ${thing}`);
    const other = Array.from({ length: 12 }, (_, i) => `0,lovely tea number ${i}`);
    const copied = Array.from({ length: 20 }, () => '1,shared round and round');
    await writeFile(file, ['label,text', ...distress, ...other, ...copied, 'broken'].join('\n'));
    const { out, err, exit } = await runRules(['mine', file, '--rules', folder, '--least', '3', '--json']);
    expect(exit).toBe(0);
    expect(err).toContain('1 row(s)');
    const { candidates, malformed, posts } = JSON.parse(out);
    expect({ malformed, posts }).toEqual({ malformed: 1, posts: { distress: 7, other: 12, ordinary: 0 } });
    expect(candidates[0]).toMatchObject({ phrase: 'so very heavy after the', distress: 6, other: 0, raised: 0, near: null });
    expect(out).not.toContain('shared round');
  });

  it.each([
    [['-'], /read twice/],
    [['posts.csv', '--least', '2'], /--least takes a whole number from 3 on, not "2"/],
    [['nowhere.csv'], /does not exist/],
  ])('says what is wrong: %j', async (args, message) => {
    expect(await runRules(['mine', ...args, '--rules', folder])).toMatchObject({ out: '', err: expect.stringMatching(message) });
  });
});
