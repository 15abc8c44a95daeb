import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFiles } from '#tests/unit/make-release.ts';
import { compileRulesFolder } from './compile-rules.ts';
import { protocolPlugin } from './rules-into-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'heed-rules-'));
const rules = join(folder, 'rules');
const retiredId = 'en.t.rule-a';
// Small rules that hold: the shipped ones take seconds, and the build itself shows that they build.
const files: Record<string, string> = {
  ...makeFiles(),
  'benign/en/ordinary.txt': 'a post about tea\n',
  'lock.json': readFileSync('rules/lock.json', 'utf8'),
  'evaluation.json': '{"evaluations":[]}',
};
files['ruleset.yaml'] += 'benign:\n  perRule: 0.2\n  total: 0.3\n';
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(rules, path)), { recursive: true });
  writeFileSync(join(rules, path), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

/** What the build says when one file of rules/ has been changed. */
async function buildWith(file: string, change: (text: string) => string): Promise<string> {
  const path = join(rules, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  try {
    const { load } = protocolPlugin() as unknown as { load: (this: object, id: string) => Promise<string> };
    await compileRulesFolder(rules);
    await load.call({ addWatchFile: () => {} }, join(rules, 'protocol.yaml'));
    return 'built';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, before);
  }
}

describe('rules that do not hold never build', () => {
  it('builds what is there', async () => expect(await buildWith('protocol.yaml', (text) => text)).toBe('built'));

  it.each([
    ['phrases/en/t.yaml', (text: string) => text.replace('response: today', 'response: soon')],
    ['phrases/en/t.yaml', (text: string) => `${text}\n  - id: [`],
    ['phrases/en/t.yaml', (text: string) => text.replace('        - I want rest now\n', '        - I want a cup of tea\n')],
    ['phrases/en/t.yaml', (text: string) => text.replace('    person: any', '    person:  any')],
    ['phrases/en/t.yaml', (text: string) => text.replace('      - want rest\n', '      - want [some] rest\n      - want rest\n')],
    ['phrases/en/t.yaml', (text: string) => text.replace(/why: .*/, 'why: A severe case.')],
    ['ruleset.yaml', (text: string) => text.replace(/^benign:[\s\S]*/m, '')],
    ['evaluation.json', () => '{"evaluations":[{}]}'],
    ['protocol.yaml', (text: string) => text.replace(/next: tell\b/, 'next: nowhere')],
    ['protocol.yaml', (text: string) => `${text}\n  nonsense: [`],
  ])('names file, line and column of a fault in %s', async (file, change) => {
    expect(await buildWith(file, change)).toMatch(new RegExp(`${file.replace('.', '\\.')}:\\d+:\\d+  \\S`));
  });

  it('refuses rules that raise an ordinary post of benign/', async () => {
    const more = (text: string) => `${text}I want rest now\n`;
    expect(await buildWith('benign/en/ordinary.txt', more)).toMatch(
      /^ruleset\.yaml:\d+:\d+ {2}all rules together raise 1 of \d+/m,
    );
  });

  it('refuses an id that the lock says was retired, and a lock that cannot be read', async () => {
    const retire = (text: string) => text.replace(/"retired": \[/, `"retired": ["${retiredId}"`);
    expect(await buildWith('lock.json', retire)).toMatch(/phrases\/en\/t\.yaml:\d+:\d+ {2}id "en\.t\.rule-a" was retired/);
    expect(await buildWith('lock.json', () => '{}')).toMatch(/lock\.json: .*rules lock/);
  });
});
