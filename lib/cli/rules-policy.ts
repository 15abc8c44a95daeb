import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deploymentForms } from '#lib/policy/deployment-forms.ts';
import { chromiumId, firefoxId } from '#lib/policy/extension-ids.ts';
import { readOptions } from './read-options.ts';
import { needed, readText } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

/** `rules policy FILE --out FOLDER [--id ID]`: one JSON file of policy values in the form of each browser and system; ID where an organisation has packed Heed with a key of its own. */
export async function writePolicy(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, { out: { type: 'string' }, id: { type: 'string' } } as const, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError('policy takes the JSON file with the values');
  const chromium = values.id ?? chromiumId;
  if (!/^[a-p]{32}$/.test(chromium))
    throw new UsageError(`--id ${chromium} is no id of a Chromium extension; it has 32 letters from a to p`);
  const made = deploymentForms(parse(await readText(path), path), { chromium, firefox: firefoxId });
  if ('problems' in made) {
    for (const { key, message } of made.problems) process.stdout.write(`${path}: ${key}: ${message}\n`);
    return 1;
  }
  for (const [name, text] of Object.entries(made.forms)) {
    const file = join(needed(values.out, 'out'), name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
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
