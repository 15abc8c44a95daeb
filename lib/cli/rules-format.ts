import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRuleFile } from '#lib/ruleset/format.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { readOptions } from './read-options.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { packagedRules } from './rules-folder-option.ts';

/** `rules format [DIR]`: brings every file into its canonical form. A file that is broken is named and left as it is; 1 then. */
export async function formatFolder(args: string[]): Promise<number> {
  const { words } = readOptions(args, {}, 1);
  const folder = words[0] ?? packagedRules;
  const files = await readRulesFolder(folder);
  let changed = 0;
  let broken = false;
  for (const file of files) {
    const formatted = formatRuleFile(file);
    if (formatted === null) broken = true;
    else if (formatted !== file.text) {
      await writeFile(join(folder, file.path), formatted);
      process.stdout.write(`${file.path} formatted\n`);
      changed++;
    }
  }
  if (broken) process.stdout.write(`${loadRuleset(files).problems.map(formatProblem).join('\n')}\n`);
  process.stdout.write(`${changed} of ${files.length} files changed\n`);
  return broken ? 1 : 0;
}
