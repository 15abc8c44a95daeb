import * as z from 'zod/mini';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import { type Capability, capabilityKey, expectations, isAtLeast } from './capabilities.ts';

const text = z.string().check(z.minLength(1));
const postSchema = z.strictObject({ id: text, capability: text, expected: z.enum(expectations), text });

/** One invented post; `capability` is the name in rules/capabilities.yaml. */
export type SuitePost = z.infer<typeof postSchema>;
export type SuiteSet = { name: string; posts: SuitePost[] };

/**
 * The functional suite from its NDJSON files, one set a file, named by its path without the ending. A post that cannot be used is a
 * problem with file and line, and the others still count.
 */
export function readSuite(files: TextFile[], capabilities: readonly Capability[]): { sets: SuiteSet[]; problems: Problem[] } {
  const byKey = new Map(capabilities.map((capability) => [capabilityKey(capability.name), capability]));
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  const sets = files.map((file) => {
    const posts: SuitePost[] = [];
    for (const [i, line] of file.text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const report = (message: string) => void problems.push({ file: file.path, line: i + 1, column: 1, message });
      const read = readPost(line);
      if (typeof read === 'string') {
        report(read);
        continue;
      }
      const capability = byKey.get(capabilityKey(read.capability));
      const first = places.get(read.id);
      if (!capability) report(`no capability is named "${read.capability}"; the names stand in rules/capabilities.yaml`);
      else if (first) report(`id "${read.id}" stands already in ${first}; every post needs its own`);
      else if (!isAtLeast(read.expected, capability.expected))
        report(`"${read.expected}" asks for less than "${capability.name}" must give: ${capability.expected}`);
      else {
        places.set(read.id, `${file.path}:${i + 1}`);
        posts.push({ ...read, capability: capability.name });
      }
    }
    return { name: file.path.replace(/\.ndjson$/, ''), posts };
  });
  return { sets, problems };
}

function readPost(line: string): SuitePost | string {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    return 'not valid JSON; write {"id":"…","capability":"…","expected":"raise","text":"…"}';
  }
  const read = z.safeParse(postSchema, content);
  if (read.success) return read.data;
  return read.error.issues.map((issue) => `${issue.path.join('.') || 'post'}: ${issue.message}`).join('; ');
}
