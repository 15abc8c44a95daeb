import { type Matcher, openImage } from '#lib/matching/image.ts';
import { formatProblem, type Ruleset } from '#lib/ruleset/ruleset.ts';
import { checkRulesFolder } from './check-rules-folder.ts';
import { compileRulesFolder } from './compile-rules.ts';

/** A matcher over a rules folder, through the same image that a tab opens. Throws an Error that lists every problem. */
export async function openRules(folder: string): Promise<Matcher> {
  return openImage(await compileRulesFolder(folder));
}

/**
 * For measuring work in progress: rules that compile are enough, and what `rules check` finds is only said on stderr.
 * Throws an Error that lists every problem when they do not compile.
 */
export async function openDraftRules(folder: string): Promise<{ matcher: Matcher; ruleset: Ruleset; image: Uint8Array }> {
  const { ruleset, image, problems } = await checkRulesFolder(folder);
  if (!ruleset || !image) throw new Error(`the rules in ${folder} cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  if (problems.length > 0)
    process.stderr.write(
      `note: "rules check" finds ${problems.length} problem(s) in ${folder}; these rules would not be built\n`,
    );
  return { matcher: openImage(image), ruleset, image };
}
