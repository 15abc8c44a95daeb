import { loadParts, partFiles, type WholeParts } from '#lib/release/parts.ts';
import type { Files } from './edit-files.ts';

/** Sets signposts, bank holidays or agreement defaults. Throws an Error with what does not fit; nothing is changed then. */
export function changePart<K extends keyof WholeParts>(files: Files, part: K, value: WholeParts[K]): Files {
  const path = partFiles[part];
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const [problem] = loadParts({ [path]: text }).problems;
  if (problem) throw new Error(problem.message);
  return { ...files, [path]: text };
}
