import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasEntry, makeLock, parseLock, writeLock } from '#lib/authoring/lock.ts';
import { checkRulesFolder } from '#lib/cli/check-rules-folder.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

it('rules/lock.json and rules/CHANGELOG.md know these rules: if not, raise the version, say what changed, npm run --silent rules -- lock', async () => {
  const { ruleset } = await checkRulesFolder(fileURLToPath(new URL('.', import.meta.url)));
  if (!ruleset) throw new Error('the rules are broken: npm run --silent rules -- check');
  const lock = read('lock.json');
  expect(writeLock(await makeLock(ruleset, parseLock(lock)))).toBe(lock);
  expect(hasEntry(read('CHANGELOG.md'), ruleset.version)).toBe(true);
});
