import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesOfForm, deploymentForms } from '#lib/policy/deployment-forms.ts';
import { chromiumId, firefoxId } from '#lib/policy/extension-ids.ts';
import { problemsOfFiles, putFilesIn } from './policy-files.ts';
import { readOptions } from './read-options.ts';
import { needed, readText } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = {
  out: { type: 'string' },
  id: { type: 'string' },
  release: { type: 'string' },
  keys: { type: 'string' },
  lowering: { type: 'string' },
} as const;

/**
 * `rules policy FILE --out FOLDER [--id ID] [--release FILE] [--keys FILE] [--lowering FILE]`: one JSON file of policy values in the form of each
 * browser and system; ID where an organisation has packed Heed with a key of its own. Exit 1, and nothing written, where a value does not fit.
 */
export async function writePolicy(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError('policy takes the JSON file with the values');
  const chromium = values.id ?? chromiumId;
  if (!/^[a-p]{32}$/.test(chromium))
    throw new UsageError(`--id ${chromium} is no id of a Chromium extension; it has 32 letters from a to p`);
  const out = needed(values.out, 'out');
  const policy = await putFilesIn(parse(await readText(path), path), values);
  const made = deploymentForms(policy, { chromium, firefox: firefoxId });
  const problems = [...('problems' in made ? made.problems : []), ...(await problemsOfFiles(policy))];
  if ('problems' in made || problems.length > 0) {
    for (const { key, message } of problems) process.stdout.write(`${path}: ${key}: ${message}\n`);
    process.stderr.write('Nothing was written. docs/deployment/policy-keys.md says what each key takes.\n');
    return 1;
  }
  for (const [name, text] of Object.entries(made.forms)) {
    const file = join(out, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytesOfForm(name, text));
    process.stdout.write(`${file}\n`);
  }
  return 0;
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw new UsageError(`${path} is no JSON object; write {"organisation": "…"}`);
}
