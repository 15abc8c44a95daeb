import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runRules } from '#tests/unit/run-rules.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeFolder([]);
});
afterAll(() => rm(folder, { recursive: true }));

const rule = {
  rule: 'en.made-up',
  raised: 9,
  actedOn: null,
  notBegun: 0,
  reasons: { humour: null },
  useful: 0,
  notUseful: 0,
  quiet: 7,
  firstStep: null,
};
const file = {
  kind: 'heed-feedback',
  schema: 1,
  from: '2026-10-01',
  until: '2026-11-30',
  rulesets: ['0.1.0'],
  rules: [rule],
  misses: { dm: 6 },
};
const save = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('rules report-feedback', () => {
  it('adds up the files of many clinicians, and says where numbers were withheld', async () => {
    const files = [
      await save('a.json', file),
      await save('b.json', {
        ...file,
        rules: [{ ...rule, actedOn: 8, raised: 20, reasons: { humour: 12 } }],
        missTopics: { intent: 6, notSure: null },
      }),
    ];
    const { out, exit } = await runRules(['report-feedback', ...files]);
    expect(exit).toBe(0);
    expect(out).toContain('2 files, 2026-10-01 to 2026-11-30');
    expect(out).toContain('raised 29, acted on 9+, not begun 0, quieter list 14');
    expect(out).toContain('humour 13+');
    expect(out).toContain('Not pointed out: dm 12');
    expect(out).toContain('Topics with misses, for review: intent 6, not sure 1+');
    expect((await runRules(['report', ...files])).out).toBe(out);
    const { out: json } = await runRules(['report-feedback', ...files, '--json']);
    expect(JSON.parse(json).rules[0].actedOn).toEqual({ atLeast: 9, withheld: 1 });
  });

  it.each([
    ['broken JSON', '{'],
    ['another file', { kind: 'heed-record' }],
    ['a count that is none', { ...file, rules: [{ ...rule, raised: -1 }] }],
    ['a field too many, such as a name', { ...file, clinician: 'somebody' }],
  ])('names %s and adds up the others', async (_, content) => {
    const { out, err, exit } = await runRules([
      'report-feedback',
      await save('good.json', file),
      await save('odd.json', content),
    ]);
    expect(exit).toBe(1);
    expect(err).toMatch(/odd\.json was left out: /);
    expect(out).toContain('1 file, 2026-10-01 to 2026-11-30');
  });

  it('counts the same counts once, and names a file that cannot be read at all', async () => {
    const [good, again] = [await save('good.json', file), await save('again.json', file)];
    const { out, err, exit } = await runRules(['report', good, again, join(folder, 'nowhere.json')]);
    expect(exit).toBe(1);
    expect(err).toMatch(/again\.json was left out: the same counts are there already/);
    expect(err).toMatch(/nowhere\.json was left out: /);
    expect(out).toContain('1 file, ');
    const none = await runRules(['report', await save('odd.json', '{')]);
    expect(none).toMatchObject({ exit: 1, out: '' });
    expect(none.err).toContain('No file could be counted.');
  });
});
