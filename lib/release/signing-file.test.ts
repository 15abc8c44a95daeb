import { expect, it } from 'vitest';
import { holders, passphrase, write } from '#tests/unit/make-release.ts';
import { utf8 } from './canonical.ts';
import { makeSigningFile, readSigningFile, signWith, WrongPassphrase } from './signing-file.ts';

it('a signing file round-trips and signs the same bytes the same way', async () => {
  const again = readSigningFile(write(holders.ann));
  expect(await signWith(again, passphrase, utf8('x'))).toEqual(await signWith(holders.ann, passphrase, utf8('x')));
});

it('does not open with another passphrase', async () => {
  await expect(signWith(holders.ann, `${passphrase} `, utf8('x'))).rejects.toBeInstanceOf(WrongPassphrase);
});

it('holds no private key in the clear, and no short passphrase', async () => {
  expect(Object.keys(holders.ann).sort()).toEqual(['holder', 'iterations', 'iv', 'key', 'kind', 'salt', 'schema', 'wrapped']);
  await expect(makeSigningFile('Ann', 'short')).rejects.toBeInstanceOf(RangeError);
});
