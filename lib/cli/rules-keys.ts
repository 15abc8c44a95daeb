import { assertKeySet, type KeySet, keySetBytes } from '#lib/release/key-set.ts';
import { signWith } from '#lib/release/signing-file.ts';
import { dayOf } from './day-of.ts';
import { askPassphrase } from './passphrase.ts';
import { readOptions } from './read-options.ts';
import { needed, neededDay, openKeySet, openSigningFile, wholeNumber, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * `rules keys --threshold N --expires DATE --out KEYS SIGNING-FILE…` makes the set of who may sign; with `--after KEYS` the set that follows it.
 * `rules keys --sign SIGNING-FILE --out SIGNED KEYS` adds one holder's signature, which a set that follows needs from enough of both.
 */
export async function makeKeySet(args: string[]): Promise<number> {
  const { values, words } = readOptions(
    args,
    {
      threshold: { type: 'string' },
      expires: { type: 'string' },
      after: { type: 'string' },
      sign: { type: 'string' },
      out: { type: 'string' },
    } as const,
    9,
  );
  const out = needed(values.out, 'out');
  if (values.sign !== undefined) {
    const [path] = words;
    if (path === undefined || words.length > 1) throw new UsageError('--sign takes one file of keys');
    const [set, file] = [await openKeySet(path), await openSigningFile(values.sign)];
    const passphrase = await askPassphrase(`Passphrase of ${file.holder}: `);
    const signature = await signWith(file, passphrase, keySetBytes(set));
    const others = set.signatures.filter(({ key }) => key !== signature.key);
    await writeNew(out, { ...set, signatures: [...others, signature] });
    return 0;
  }
  const before = values.after === undefined ? null : await openKeySet(values.after);
  const files = await Promise.all(words.map(openSigningFile));
  const set: KeySet = {
    kind: 'heed-keys',
    schema: 1,
    generation: (before?.generation ?? 0) + 1,
    threshold: wholeNumber(needed(values.threshold, 'threshold'), 'threshold'),
    expires: neededDay(values.expires, 'expires', dayOf(new Date())),
    keys: files.map(({ holder, key }) => ({ holder, key })),
    signatures: [],
  };
  assertKeySet(set);
  await writeNew(out, set);
  return 0;
}
