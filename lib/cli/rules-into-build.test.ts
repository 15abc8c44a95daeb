import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRulesFolder } from './compile-rules.ts';
import { protocolPlugin } from './rules-into-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'heed-rules-'));
const rules = join(folder, 'rules');
mkdirSync(rules);
const retiredId = 'en.intent.end-it';
cpSync('rules', rules, { recursive: true });
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
    ['phrases/en/intent.yaml', (text: string) => text.replace('response: today', 'response: soon')],
    ['phrases/en/intent.yaml', (text: string) => `${text}\n  - id: [`],
    [
      'phrases/en/intent.yaml',
      (text: string) => text.replace('        - I want to end it all\n', '        - I want a cup of tea\n'),
    ],
    ['phrases/en/intent.yaml', (text: string) => text.replace('    person: self', '    person:  self')],
    [
      'phrases/en/intent.yaml',
      (text: string) => text.replace('      - end it all\n', '      - end it [all]\n      - end it all\n'),
    ],
    ['phrases/en/intent.yaml', (text: string) => text.replace(/why: .*/, 'why: A severe case.')],
    ['ruleset.yaml', (text: string) => text.replace(/^benign:[\s\S]*/m, '')],
    ['evaluation.json', () => '{"evaluations":[{}]}'],
    ['protocol.yaml', (text: string) => text.replace(/next: n1\b/, 'next: nowhere')],
    ['protocol.yaml', (text: string) => `${text}\n  nonsense: [`],
  ])('names file, line and column of a fault in %s', async (file, change) => {
    expect(await buildWith(file, change)).toMatch(new RegExp(`${file.replace('.', '\\.')}:\\d+:\\d+  \\S`));
  });

  it('refuses rules that raise an ordinary post of benign/', async () => {
    const more = (text: string) => `${text}I want to die\n`;
    expect(await buildWith('benign/en/ordinary.txt', more)).toMatch(
      /^ruleset\.yaml:\d+:\d+ {2}all rules together raise 1 of \d+/m,
    );
  });

  it('refuses an id that the lock says was retired, and a lock that cannot be read', async () => {
    const retire = (text: string) => text.replace(/"retired": \[/, `"retired": ["${retiredId}"`);
    expect(await buildWith('lock.json', retire)).toMatch(
      /phrases\/en\/intent\.yaml:\d+:\d+ {2}id "en\.intent\.end-it" was retired/,
    );
    expect(await buildWith('lock.json', () => '{}')).toMatch(/lock\.json: .*rules lock/);
  });
});
