import { checkRuleset } from '#lib/authoring/check.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { packagedRules } from './rules-folder-option.ts';
import { UsageError } from './usage-error.ts';

/** `rules check [DIR]`: 0 when the folder may be built, 1 with one line a problem. */
export async function checkFolder(args: string[]): Promise<number> {
  const option = args.find((arg) => arg.startsWith('-'));
  if (option || args.length > 1) throw new UsageError(option ? `check knows no option "${option}"` : 'check takes one folder');
  const { problems, summary } = checkRuleset(await readRulesFolder(args[0] ?? packagedRules));
  if (problems.length > 0) {
    process.stdout.write(`${problems.map(formatProblem).join('\n')}\n`);
    return 1;
  }
  if (summary) {
    const { rules, phrases, expansions, tests, imageBytes } = summary;
    process.stdout.write(
      `${rules} rules, ${phrases} phrases (${expansions} wordings), ${tests} tests passed, image ${imageBytes} bytes: no problems\n`,
    );
  }
  return 0;
}
