import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileRulesFolder } from '#lib/cli/compile-rules.ts';
import { builtExtension } from '#lib/cli/heed-browser.ts';
import { readReleaseFiles } from '#lib/cli/read-release-files.ts';
import { besideRules } from '#lib/release/parts.ts';

/**
 * The built extension with three rules in place of 11,000 phrases, which every step of the workbench would compile anew. Every other file is
 * the build's own; the two that hold rules are made as the build makes them. What takes the shipped rules stands in shipped-rules.spec.ts.
 */
export async function makeSmallHeed(): Promise<{ extension: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-small-'));
  const [extension, rules] = [join(folder, 'extension'), join(folder, 'rules')];
  await cp(builtExtension, extension, { recursive: true });
  await cp('tests/fixtures/small-rules', rules, { recursive: true });
  for (const file of besideRules) await cp(join('rules', file), join(rules, file));
  await writeFile(join(extension, 'ruleset.image'), await compileRulesFolder(rules));
  await writeFile(join(extension, 'packaged-rules.json'), JSON.stringify(await readReleaseFiles(rules)));
  return { extension, remove: () => rm(folder, { recursive: true, force: true }) };
}
