import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRulesFolder } from './compile-rules.ts';
import { protocolPlugin } from './rules-into-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'heed-rules-'));
const rules = join(folder, 'rules');
mkdirSync(rules);
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
    ['protocol.yaml', (text: string) => text.replace(/next: n1\b/, 'next: nowhere')],
    ['protocol.yaml', (text: string) => `${text}\n  nonsense: [`],
  ])('names file, line and column of a fault in %s', async (file, change) => {
    expect(await buildWith(file, change)).toMatch(new RegExp(`${file.replace('.', '\\.')}:\\d+:\\d+  \\S`));
  });
});
