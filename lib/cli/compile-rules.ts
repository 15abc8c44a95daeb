import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { checkRulesFolder } from './check-rules-folder.ts';

/** The image of a rules folder, for the build. Throws an Error with one `file:line:column  message` line for each problem. */
export async function compileRulesFolder(folder: string): Promise<Uint8Array> {
  const { image, problems } = await checkRulesFolder(folder);
  if (!image || problems.length > 0)
    throw new Error(`the rules in ${folder} cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  return image;
}
