import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

describe('rules match', () => {
  it('answers every line in order, in the shape of the contract', async () => {
    const input = [
      '{"id":"1","text":"I want rest"}',
      'not json',
      '{"id":3,"text":"tea\u2028want rest"}',
      '{"id":"4"}',
      '',
      '[1]',
      '{"text":"x"}',
      '{"id":"8","text":"tea"}',
    ].join('\n');
    const { out, exit } = await runRules(['match', '--rules', folder], input);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe(
      '{"id":"1","response":"today","matches":[{"rule":"en.t.rule-a","phrase":"want rest","span":[2,11],"response":"today","context":[]}],"suppressed":[]}',
    );
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['1', null, 3, '4', null, null, null, '8']);
    expect(lines.map((line) => 'error' in JSON.parse(line))).toEqual([false, true, false, true, true, true, true, false]);
    expect(lines[7]).toBe('{"id":"8","response":"none","matches":[],"suppressed":[]}');
    expect(exit).toBe(1);
  });

  it('ends with 0 when every line was valid, and with no lines', async () => {
    expect(await runRules(['match', '--rules', folder], '{"id":"1","text":"x"}\r\n')).toMatchObject({ exit: 0, err: '' });
    expect(await runRules(['match', '--rules', folder])).toEqual({ exit: 0, err: '', out: '' });
  });

  it('says what is wrong with a folder', async () => {
    expect(await runRules(['match', '--rules', join(folder, 'none')])).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('is not a folder'),
    });
  });
});

describe('rules suite', () => {
  const suite = async () => {
    const post = (id: string, text: string) => JSON.stringify({ id, capability: 'goodbye', expected: 'raise', text });
    return makeFolder([{ path: 'fresh.ndjson', text: `${post('1', 'I want rest')}\n${post('2', 'tea')}\n` }]);
  };

  it('counts passes, lists failures and records a first score once', async () => {
    const at = await suite();
    const first = await runRules(['suite', '--suite', at, '--rules', folder, '--first', 'fresh']);
    expect(first).toMatchObject({ exit: 0, err: '', out: expect.stringMatching(/^goodbye +raise +1\/2$/m) });
    expect(first.out).not.toContain('tea');
    const again = await runRules(['suite', '--suite', at, '--rules', folder, '--first', 'fresh']);
    expect(again).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('never overwritten') });
    const listed = await runRules(['suite', '--suite', at, '--rules', folder, '--failures', 'goodbye']);
    expect(listed.out).toContain('fresh 2  goodbye: asks for raise, got none: "tea"');
    await rm(at, { recursive: true });
  });

  it('says what is not there', async () => {
    const at = await suite();
    const ask = (...args: string[]) => runRules(['suite', '--rules', folder, ...args]);
    expect(await ask('--suite', join(at, 'none'))).toMatchObject({ exit: 1, err: expect.stringContaining('does not exist') });
    const unknown = await ask('--suite', at, '--failures', 'good bye');
    expect(unknown).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/no capability is named "good bye"; the names are .*goodbye/),
    });
    await rm(at, { recursive: true });
  });

  it('says where a post cannot be used, and which sets there are', async () => {
    const at = await suite();
    expect(await runRules(['suite', '--suite', at, '--rules', folder, '--set', 'stale'])).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/no set is named "stale".*it holds fresh/),
    });
    await writeFile(join(at, 'fresh.ndjson'), 'x\n');
    expect(await runRules(['suite', '--suite', at, '--rules', folder])).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^fresh\.ndjson:1:1 {2}not valid JSON/),
    });
    await rm(at, { recursive: true });
  });
});

describe('rules format, lock and compare', () => {
  const small = async (version: string, phrases: string[]) => {
    const files = makeRuleFiles({ rules: [{ phrases, tests: { match: ['want rest'], noMatch: ['tea'] } }] });
    return makeFolder(files.map(({ path, text }) => ({ path, text: text.replace('version: 1.0.0', `version: ${version}`) })));
  };

  it('format mends the form and leaves a broken file as it is', async () => {
    const at = await small('1.0.0', ['want rest']);
    const file = join(at, 'phrases/en/t.yaml');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('person: any', 'person:  "any"'));
    expect(await runRules(['check', at])).toMatchObject({ exit: 1, out: expect.stringContaining('rules format') });
    expect(await runRules(['format', at])).toMatchObject({ exit: 0, out: 'phrases/en/t.yaml formatted\n1 of 2 files changed\n' });
    expect(await readFile(file, 'utf8')).toBe(before);
    await writeFile(file, 'rules: [');
    expect(await runRules(['format', at])).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^phrases\/en\/t\.yaml:1:\d+ {2}/m),
    });
    expect(await readFile(file, 'utf8')).toBe('rules: [');
    await rm(at, { recursive: true });
  });

  it('lock waits for the changelog and for the version that the change asks for', async () => {
    const at = await small('1.0.0', ['need rest', 'want rest']);
    expect(await runRules(['lock', at])).toMatchObject({ exit: 1, out: expect.stringContaining('## 1.0.0') });
    await writeFile(join(at, 'CHANGELOG.md'), '## 1.0.0\n\nFirst.\n\n## 1.0.1\n\nLess.\n\n## 2.0.0\n\nLess.\n');
    expect(await runRules(['lock', at])).toMatchObject({ exit: 0 });
    expect(await runRules(['lock', at, '--check'])).toMatchObject({ exit: 0 });
    const change = async (version: string) => {
      const less = await small(version, ['want rest']);
      for (const file of ['ruleset.yaml', 'phrases/en/t.yaml']) await copyFile(join(less, file), join(at, file));
      await rm(less, { recursive: true });
    };
    await change('1.0.1');
    expect(await runRules(['lock', at, '--check'])).toMatchObject({ exit: 1 });
    const refused = await runRules(['lock', at]);
    expect(refused).toMatchObject({ exit: 1, out: expect.stringContaining('major and ask for 2.0.0') });
    expect(refused.out).toContain('MAJOR  rule en.t.rule-a: phrase removed: "need rest"');
    await change('2.0.0');
    expect(await runRules(['lock', at])).toMatchObject({ exit: 0, out: expect.stringContaining('lock.json holds small 2.0.0') });
    await rm(at, { recursive: true });
  });

  it('compare tells the changes and the version, as lines or JSON', async () => {
    const [old, now] = [await small('1.0.0', ['need rest', 'want rest']), await small('1.0.1', ['want rest'])];
    expect((await runRules(['compare', old, now])).out).toContain(
      'Together MAJOR: from 1.0.0 at least to 2.0.0; the new one says 1.0.1',
    );
    expect(JSON.parse((await runRules(['compare', old, now, '--json'])).out)).toMatchObject({
      demanded: 'major',
      isEnough: false,
    });
    expect(await runRules(['compare', old])).toMatchObject({ exit: 2 });
    await rm(old, { recursive: true });
    await rm(now, { recursive: true });
  });

  it('compare counts on a corpus whose answers change, by line', async () => {
    const [old, now] = [await small('1.0.0', ['need rest', 'want rest']), await small('1.0.1', ['want rest'])];
    const corpus = join(old, 'posts.tsv');
    await writeFile(corpus, 'label\ttext\n1\ti need rest\n0\tneed rest\n0\twant rest\nbroken\n0\ttea\n');
    const told = await runRules(['compare', old, now, '--corpus', corpus]);
    expect(told.exit).toBe(0);
    expect(told.out).toMatch(/^today +none +1 +1 +0$/m);
    expect(told.out).toContain('Newly raised 0, no longer raised 2: expect -500.00 raised cases (-989.99 to -10.01)');
    expect(told.out).toContain('Lines: 2, 3\n\n1 row could not be read:\n  line 5');
    const json = JSON.parse((await runRules(['compare', old, now, '--corpus', corpus, '--json'])).out);
    expect(json).toMatchObject({
      demanded: 'major',
      corpus: { posts: 4, noLongerRaised: 2, changed: { count: 2 }, malformed: { count: 1 } },
    });
    expect((await runRules(['compare', old, old, '--corpus', corpus])).out).toContain(
      'On 4 posts of posts.tsv no answer changes.',
    );
    await rm(old, { recursive: true });
    await rm(now, { recursive: true });
  });
});

describe('rules check, explain and usage', () => {
  it('check names each problem with file, line and column', async () => {
    const broken = join(folder, 'phrases/en/u.yaml');
    await writeFile(broken, 'topic: u\ntitle: U\nrules: 3\n');
    const { out, exit } = await runRules(['check', folder]);
    await rm(broken);
    expect(out).toMatch(/^phrases\/en\/u\.yaml:3:8 {2}rules: /);
    expect(exit).toBe(1);
    expect(await runRules(['check', folder])).toMatchObject({ exit: 0, out: expect.stringContaining('no problems') });
  });

  it('check names files that nothing reads', async () => {
    for (const file of ['phrases/en/t.txt', 'phrases/en/.t.yaml.swp', 'benign/en/b.md']) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), 'topic: t');
    }
    const { out, exit } = await runRules(['check', folder]);
    for (const file of ['phrases/en/t.txt', 'phrases/en/.t.yaml.swp', 'benign/en/b.md']) await rm(join(folder, file));
    expect(exit).toBe(1);
    expect(out.match(/^\S+ {2}is not read/gm)).toEqual(['benign/en/b.md:1:1  is not read', 'phrases/en/t.txt:1:1  is not read']);
  });

  it('explain shows the phrase and what came of it', async () => {
    const { out, exit } = await runRules(['explain', 'I want rest', '--rules', folder]);
    expect(out).toContain('found   "want rest" at 2-11');
    expect(exit).toBe(0);
  });

  it.each([[[]], [['judge']], [['toString']], [['match', '--what']], [['explain']]])(
    '%j shows the usage and ends with 2',
    async (args) => {
      expect(await runRules(args)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('usage:') });
    },
  );

  it('shows the usage of one verb, or of all, when asked', async () => {
    const all = await runRules(['--help']);
    expect(all).toMatchObject({ exit: 0, err: '' });
    expect(all.out).toContain('mine FILE');
    const one = await runRules(['evaluate', '--help']);
    expect(one.out).toContain('evaluate FILE|-');
    expect(one.out).not.toContain('mine FILE');
  });
});
