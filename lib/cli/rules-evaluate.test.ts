import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { makeFolder, runRules } from '#tests/unit/run-rules.ts';

const copied = 'i want rest and the grey kettle sings over seven quiet gardens';
let folder = '';
beforeAll(async () => {
  const rules = [
    { phrases: ['want rest'], tests: { match: [copied], noMatch: ['tea'] } },
    { phrases: ['want sleep'], response: 'now', tests: { match: ['want sleep'], noMatch: ['tea'] } },
  ];
  const head = 'benign:\n  perRule: 1\n  total: 2\n';
  folder = await makeFolder(
    makeRuleFiles({ rules }).map(({ path, text }) => ({ path, text: path === 'ruleset.yaml' ? text + head : text })),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const evaluate = (...args: string[]) => runRules(['evaluate', '--rules', folder, ...args]);

/** Ten portions and more, every hundredth row broken. */
const rows = Array.from({ length: 12_000 }, (_, i) =>
  i % 100 === 99
    ? 'no label here'
    : `${i % 3 === 0 ? 1 : 0},"${['I want rest', 'tea, "hot"', 'want sleep 😭'][i % 7] ?? 'rain\nand wind'}"`.replaceAll(
        '"hot"',
        '""hot""',
      ),
);
const csv = `label,text\n${rows.join('\n')}\n`;
const withoutSpeed = (out: string) => ({ ...JSON.parse(out), postsPerSecond: 0, corpus: '' });

describe('rules evaluate', () => {
  it('gives the same result on one thread, on several, and from stdin', async () => {
    const file = await write('posts.csv', csv);
    const one = await evaluate(file, '--json', '--threads', '1');
    expect(one).toMatchObject({ exit: 0, err: expect.stringContaining('research corpora that you may lawfully use') });
    const result = withoutSpeed(one.out);
    expect(result).toMatchObject({ posts: 11_880, malformed: { count: 120 } });
    expect(result.malformed.first[0].problem).toBe('has 1 fields, the first row has 2');
    expect(result.total.raised.count).toBeGreaterThan(3000);
    for (const { out } of [
      await evaluate(file, '--json', '--threads', '3'),
      await runRules(['evaluate', '-', '--rules', folder, '--json'], csv),
    ])
      expect(withoutSpeed(out)).toEqual(result);
  });

  it('names each broken row by its line, as TSV and NDJSON too', async () => {
    const tsv = await evaluate(await write('a.tsv', 'label\ttext\n1\ti want rest\n1\n0\ttea\n'));
    expect(tsv).toMatchObject({ exit: 0, out: expect.stringContaining('line 3: has 1 fields, the first row has 2') });
    const ndjson = await evaluate(await write('a.ndjson', '{"text":"i want rest","label":1}\n{"text":1}\n'));
    expect(ndjson).toMatchObject({ exit: 0, out: expect.stringContaining('line 2: "text" is missing or not text') });
  });

  it('says when no label is the wanted one, and which rows are not UTF-8', async () => {
    const file = await write('l.csv', '');
    await writeFile(file, Buffer.from('text,label\ntea,sad\ncaf\xe9,glad\n', 'latin1'));
    const { err: without } = await evaluate(await write('n.csv', 'id,text,class\n1,tea,a\n'));
    expect(without).toContain('note: no column "label" among id, text, class; name it with --label');
    const { out, err } = await evaluate(file, '--positive', 'Suicide');
    expect(err).toContain('note: no row has the label "Suicide"');
    expect(out).toContain('1 row with letters that are not UTF-8, read with gaps: line 3');
  });

  it('refuses a corpus that our own texts were copied from, names both places, and saves nothing', async () => {
    const file = await write('b.tsv', `text\ntea\nwell ${copied}\nonce more ${copied}\n`);
    const { out, err, exit } = await evaluate(file, '--save', '--name', 'Own posts');
    expect(exit).toBe(1);
    expect(out).toMatch(/Refused: 2 rows .*\n {2}line 3: as in phrases\/en\/t\.yaml:\d+ \(en\.t\.rule-a\)/);
    expect(err).toMatch(
      /NOT SAVED: .*evaluation\.json has no figures of "Own posts" for these rules\..*\n {2}phrases\/en\/t\.yaml:\d+ \(en\.t\.rule-a\)\nWrite .* anew .*run .* again/,
    );
    expect(out + err).not.toContain('kettle');
    await expect(readFile(join(folder, 'evaluation.json'))).rejects.toThrow();
  });

  it('says nothing of saving where nothing was to be saved', async () => {
    const { err, exit } = await evaluate(await write('b.tsv', `text\nwell ${copied}\n`));
    expect(exit).toBe(1);
    expect(err).not.toContain('NOT SAVED');
  });

  it('keeps the figures of each corpus, counts only', async () => {
    await evaluate(await write('c.tsv', 'label\ttext\n1\ti want rest\n1\tsilence\n0\ttea\n'), '--save', '--name', 'Own posts');
    await evaluate(await write('d.tsv', 'text\ntea\nwant sleep\n'), '--save');
    const text = await readFile(join(folder, 'evaluation.json'), 'utf8');
    expect(JSON.parse(text).evaluations).toMatchObject([
      { corpus: 'Own posts', kind: 'labelled', positive: { posts: 2, raised: 1 }, other: { posts: 1, raised: 0, now: 0 } },
      { corpus: 'd.tsv', kind: 'ordinary', positive: { posts: 0, raised: 0 }, other: { posts: 2, raised: 1, now: 1 } },
    ]);
    expect(text).not.toContain('silence');
  });

  it.each([
    [['nowhere.csv'], /nowhere\.csv does not exist/],
    [['FOLDER'], /is a folder/],
    [['empty.csv'], /is empty/],
    [['utf16.csv'], /is UTF-16; save it as UTF-8/],
    [['columns.csv'], /names no column "text"; it names id, tweet: choose one with --text/],
    [['columns.csv', '--text', 'tweet', '--label', 'class'], /names no column "class"/],
    [['packed.csv'], /packed\.csv is not a text file/],
    [['twice.csv'], /names the column "text" twice/],
    [['labels.csv'], /no row of .*labels\.csv could be read as a post; line 2: the label is neither 1 nor 0/],
    [['columns.csv', '--threads', '0'], /--threads takes a whole number/],
    [['columns.csv', '--format', 'xls'], /--format knows csv, tsv, ndjson, not "xls"/],
    [[], /evaluate takes a file/],
  ])('says what is wrong: %j', async ([file, ...more], message) => {
    await write('empty.csv', '\n');
    await write('columns.csv', 'id,tweet\n1,a\n');
    await write('packed.csv', 'PK\0\0');
    await write('twice.csv', 'text,text\na,b\n');
    await write('labels.csv', 'text,label\na,sad\n');
    await writeFile(join(folder, 'utf16.csv'), Buffer.from('\ufefftext\na\n', 'utf16le'));
    const { err, exit, out } = await evaluate(...(file ? [file === 'FOLDER' ? folder : join(folder, file), ...more] : []));
    expect(err).toMatch(message);
    expect(exit).toBeGreaterThan(0);
    expect(out).toBe('');
  });
});

describe('rules check on corpora', () => {
  it('refuses wordings that are shared with a corpus, at their own place', async () => {
    const { out, exit } = await runRules(['check', folder, '--corpus', await write('e.tsv', `text\n${copied}\n`)]);
    expect(exit).toBe(1);
    expect(out).toMatch(/^phrases\/en\/t\.yaml:\d+:\d+ {2}shares ten words in a row with line 2 of e\.tsv; write it anew/m);
  });

  it('ordinary posts and practice messages of the folder are no copies either', async () => {
    const words = 'nine grey herons wait beside the slow canal every cold morning';
    const practice = 'seven brown teapots stand behind the old station every single evening';
    const own = await makeFolder([
      { path: 'benign/en/ordinary.txt', text: `tea\n${words}\n` },
      { path: 'practice.yaml', text: `situations:\n  - text: ${practice}\n` },
      ...makeRuleFiles({ rules: [{ phrases: ['want rest'], tests: { match: ['want rest'], noMatch: ['tea'] } }] }).map((file) =>
        file.path === 'ruleset.yaml' ? { ...file, text: `${file.text}benign:\n  perRule: 1\n  total: 2\n` } : file,
      ),
    ]);
    const corpus = await write('own.tsv', `text\n${words}\n${practice}\n`);
    const { out } = await runRules(['check', own, '--corpus', corpus]);
    await rm(own, { recursive: true });
    expect(out).toMatch(/^benign\/en\/ordinary\.txt:2:1 {2}shares ten words in a row with line 2 of own\.tsv/m);
    expect(out).toMatch(/^practice\.yaml:2:1 {2}shares ten words in a row with line 3 of own\.tsv/m);
  });

  it('does not take a corpus without a readable post for a quiet one', async () => {
    const { exit, err } = await runRules(['check', folder, '--benign', await write('none.tsv', 'label\ttext\nbroken\n')]);
    expect({ exit, err }).toMatchObject({ exit: 1, err: expect.stringContaining('could be read as a post') });
  });

  it('holds the limits of ruleset.yaml against ordinary posts, of a file and of the folder itself', async () => {
    const posts = (raised: string[]) =>
      ['text', ...raised, ...Array.from({ length: 1000 - raised.length }, () => 'tea')].join('\n');
    const check = async (raised: string[]) => runRules(['check', folder, '--benign', await write('f.tsv', posts(raised))]);
    expect(await check(['want rest', 'want sleep'])).toMatchObject({ exit: 0 });
    const one = await check(['want rest', 'want rest']);
    expect(one.out).toMatch(
      /^phrases\/en\/t\.yaml:\d+:\d+ {2}en\.t\.rule-a raises 2 of 1000 ordinary posts in f\.tsv, 2\.00 in 1,000; the limit is 1: line 2, 3$/m,
    );
    expect(one.out).not.toContain('all rules');
    expect((await check(['want rest', 'want sleep', 'want sleep'])).out).toMatch(
      /^ruleset\.yaml:\d+:\d+ {2}all rules together raise 3 of 1000/m,
    );

    const own = await makeFolder([
      { path: 'benign/en/ordinary.txt', text: 'tea\n\nwant rest\n' },
      ...makeRuleFiles({ rules: [{ phrases: ['want rest'], tests: { match: ['want rest'], noMatch: ['tea'] } }] }),
    ]);
    expect(await runRules(['check', own])).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^ruleset\.yaml:1:1 {2}has no limit for ordinary posts/),
    });
    await rm(own, { recursive: true });
  });
});
