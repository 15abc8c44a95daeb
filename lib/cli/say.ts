import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { HonestPart } from '#lib/authoring/honest-sentence.ts';

const english = fileURLToPath(new URL('../../locales/en.yml', import.meta.url));

/** The honest sentence in the words of locales/en.yml, as the extension says it. */
export async function sayHonestly(parts: readonly HonestPart[]): Promise<string> {
  const { honest } = parse(await readFile(english, 'utf8')) as { honest: Record<string, string | { 1: string; n: string }> };
  return parts
    .map((part) => {
      const words = honest[part.key] as string | { 1: string; n: string };
      const form = typeof words === 'string' ? words : 'count' in part && part.count === 1 ? words[1] : words.n;
      const values: readonly string[] = 'values' in part ? part.values : [];
      return form.replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? '');
    })
    .join(' ');
}
