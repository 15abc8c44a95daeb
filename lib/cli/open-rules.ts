import { type Matcher, openImage } from '#lib/matching/image.ts';
import { compileRulesFolder } from './compile-rules.ts';

/** A matcher over a rules folder, through the same image that a tab opens. Throws an Error that lists every problem. */
export async function openRules(folder: string): Promise<Matcher> {
  return openImage(await compileRulesFolder(folder));
}
