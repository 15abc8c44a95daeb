import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { honestParts } from '#lib/authoring/honest-sentence.ts';
import { makeDocuments } from '#lib/documents/documents.ts';
import { buildPocketTemplate } from './build-pocket.ts';
import { readEvaluations } from './read-evaluations.ts';
import { readOptions } from './read-options.ts';
import { readReleaseFiles } from './read-release-files.ts';
import { packagedRules } from './rules-folder-option.ts';
import { sayHonestly } from './say.ts';
import { needed, openRelease } from './signed-files.ts';

const english = fileURLToPath(new URL('../../locales/en.yml', import.meta.url));
const options = { release: { type: 'string' }, previous: { type: 'string' }, out: { type: 'string' } } as const;

/** `rules documents [DIR] --out FOLDER`: catalogue, steps on paper, pocket steps; with --release also the committee paper and the change record. */
export async function writeDocuments(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const out = needed(values.out, 'out');
  const folder = words[0] ?? packagedRules;
  const release = values.release === undefined ? null : await openRelease(values.release);
  const documents = await makeDocuments({
    files: release?.files ?? (await readReleaseFiles(folder)),
    release,
    previous: values.previous === undefined ? null : await openRelease(values.previous),
    pocket: {
      template: await readFile(await buildPocketTemplate(), 'utf8'),
      words: (parse(await readFile(english, 'utf8')) as { pocket: Record<string, string> }).pocket,
    },
    honest: await sayHonestly(honestParts(await readEvaluations(folder), null)),
  });
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(documents)) {
    await writeFile(join(out, name), text);
    process.stdout.write(`${join(out, name)}\n`);
  }
  return 0;
}
