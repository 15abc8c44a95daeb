import { readFile, writeFile } from 'node:fs/promises';
import { writeCanonical } from '#lib/release/canonical.ts';
import { type KeySet, readKeySet } from '#lib/release/key-set.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { type Release, readRelease } from '#lib/release/release.ts';
import { readSigningFile, type SigningFile } from '#lib/release/signing-file.ts';
import { UsageError } from './usage-error.ts';

export const openKeySet = (path: string): Promise<KeySet> => open(path, readKeySet);
export const openRelease = (path: string): Promise<Release> => open(path, readRelease);
export const openSigningFile = (path: string): Promise<SigningFile> => open(path, readSigningFile);

async function open<T>(path: string, read: (text: string) => T): Promise<T> {
  const text = await readText(path);
  return naming(path, async () => read(text));
}

/** Names the file in whatever it is refused for. */
export async function naming<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.reason, `${path}: ${error.message}`) : error;
  }
}

export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
}

/** Never over a file that is there: a signing file that is lost cannot be made again. */
export async function writeNew(path: string, value: unknown): Promise<void> {
  await writeFile(path, writeCanonical(value), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`${path} exists already; choose another name`) : error;
  });
  process.stderr.write(`written: ${path}\n`);
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${option} is missing`);
  return value;
}

export function wholeNumber(value: string, option: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${option} takes a whole number, not "${value}"`);
  return Number(value);
}

/** A real day that has not passed yet, as 2027-11-25: what ends at once, or never, would be found out only when a browser refuses it. */
export function neededDay(value: string | undefined, option: string, today: string): string {
  const given = needed(value, option);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.slice(0, 10) === given;
  if (!isDay || given < today) throw new UsageError(`--${option} takes a day to come, such as 2027-11-25, not "${given}"`);
  return given;
}
