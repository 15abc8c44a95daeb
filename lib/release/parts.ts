import * as z from 'zod/mini';
import { agreementDefaultsSchema } from '#lib/protocol/agreement-defaults.ts';
import { bankHolidaysSchema } from '#lib/protocol/bank-holidays.ts';
import { signpostsSchema } from '#lib/protocol/signposts.ts';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import { parseYaml, readAs } from '#lib/ruleset/yaml-file.ts';
import { Refusal } from './refusal.ts';

/** What a release carries beside rules and steps. A release of an older Heed has none of them: what came with Heed stands in then. */
export const partsSchema = z.object({
  signposts: z.nullable(signpostsSchema),
  bankHolidays: z.nullable(bankHolidaysSchema),
  agreement: z.nullable(agreementDefaultsSchema),
});
export type Parts = z.infer<typeof partsSchema>;
export type WholeParts = { [K in keyof Parts]: NonNullable<Parts[K]> };

/** Their places in a rules folder. */
export const partFiles = {
  signposts: 'signposts.json',
  bankHolidays: 'bank-holidays.json',
  agreement: 'agreement.json',
} as const satisfies Record<keyof Parts, string>;

export const besideRules = ['protocol.yaml', ...Object.values(partFiles)];

/** Everything that is wrong with the parts that are there, each with its file and line. */
export function loadParts(files: Readonly<Record<string, string>>): { parts: Parts; problems: Problem[] } {
  const [signposts, bankHolidays, agreement] = [
    readPart(files, partFiles.signposts, signpostsSchema),
    readPart(files, partFiles.bankHolidays, bankHolidaysSchema),
    readPart(files, partFiles.agreement, agreementDefaultsSchema),
  ];
  return {
    parts: { signposts: signposts.data, bankHolidays: bankHolidays.data, agreement: agreement.data },
    problems: [signposts, bankHolidays, agreement].flatMap(({ problems }) => problems),
  };
}

/** Throws a Refusal that names the first part that a new release would lack. */
export function assertAllParts(files: Readonly<Record<string, string>>): void {
  const missing = besideRules.find((path) => !Object.hasOwn(files, path));
  if (missing !== undefined)
    throw new Refusal('content-refused', `${missing} is missing: a release carries rules, ${besideRules.join(', ')}`);
}

function readPart<T extends Parameters<typeof readAs>[0]>(
  files: Readonly<Record<string, string>>,
  path: string,
  schema: T,
): { data: z.infer<T> | null; problems: Problem[] } {
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  if (text === undefined) return { data: null, problems: [] };
  const { parsed, problems } = parseYaml({ path, text });
  if (problems.length > 0) return { data: null, problems };
  // The parser above also reads what is no JSON; it is here for the lines.
  if (!isJson(text)) return { data: null, problems: [{ file: path, line: 1, column: 1, message: 'is no JSON' }] };
  return readAs(schema, parsed);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
