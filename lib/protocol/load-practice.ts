import * as z from 'zod/mini';
import { parseYaml, readAs } from '#lib/ruleset/yaml-file.ts';
import type { ProtocolProblem } from './load.ts';
import { type Situation, situationsSchema } from './situation.ts';

const file = z.strictObject({ situations: situationsSchema });

/** Reads the practice file, for Node and the build. Every fault comes back with file, line and reason. */
export function loadPractice(text: string, path: string): { situations: Situation[] } | { problems: ProtocolProblem[] } {
  const { parsed, problems } = parseYaml({ path, text });
  if (problems.length > 0) return { problems };
  const read = readAs(file, parsed);
  return read.data === null ? { problems: read.problems } : { situations: read.data.situations };
}
