import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { checkRulesFolder, dayOf } from './check-rules-folder.ts';
import { readOptions } from './read-options.ts';
import { packagedRules } from './rules-folder-option.ts';

/** `rules check [DIR]`: 0 when the folder may be built, 1 with one line a problem on stdout. Warnings go to stderr and stop nothing. */
export async function checkFolder(args: string[]): Promise<number> {
  const { words } = readOptions(args, {}, 1);
  const { problems, warnings, summary } = await checkRulesFolder(words[0] ?? packagedRules, dayOf(new Date()));
  for (const warning of warnings) {
    const { file, line, column, message } = warning;
    process.stderr.write(`${formatProblem({ file, line, column, message: `warning: ${message}` })}\n`);
  }
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
