import { buildImage } from '#lib/matching/compile.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { formatProblem, type Problem, type Ruleset } from '#lib/ruleset/ruleset.ts';
import { readRulesFolder } from './read-rules-folder.ts';

/**
 * The rules of a folder, through the same image that a tab opens. That they compile is enough, so that work in progress can be tried;
 * `rules check` and the build ask for more. Throws an Error that lists why they do not.
 */
export async function openRules(folder: string): Promise<{ matcher: Matcher; ruleset: Ruleset; image: Uint8Array }> {
  const { ruleset, problems, locate } = loadRuleset(await readRulesFolder(folder));
  if (!ruleset) throw refuse(folder, problems);
  const { image, problems: faults } = buildImage(ruleset);
  if (!image)
    throw refuse(
      folder,
      faults.map(({ origin, path, message }) => ({ ...locate(origin, ...path), message })),
    );
  return { matcher: openImage(image), ruleset, image };
}

function refuse(folder: string, problems: readonly Problem[]): Error {
  return new Error(`the rules in ${folder} cannot be used:\n${problems.map(formatProblem).join('\n')}`);
}
