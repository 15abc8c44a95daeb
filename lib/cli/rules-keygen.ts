import { makeSigningFile } from '#lib/release/signing-file.ts';
import { askPassphrase } from './passphrase.ts';
import { readOptions } from './read-options.ts';
import { needed, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

/** `rules keygen --holder NAME --out FILE`: a signing file that only its holder keeps; prints the public half. */
export async function makeKey(args: string[]): Promise<number> {
  const { values } = readOptions(args, { holder: { type: 'string' }, out: { type: 'string' } } as const, 0);
  const [holder, out] = [needed(values.holder, 'holder'), needed(values.out, 'out')];
  const passphrase = await askPassphrase(`New passphrase for ${holder} (12 characters or more): `);
  const file = await makeSigningFile(holder, passphrase).catch((error) => {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  });
  await writeNew(out, file);
  process.stdout.write(`${JSON.stringify({ holder, key: file.key })}\n`);
  return 0;
}
