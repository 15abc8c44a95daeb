import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { chromiumId } from '#lib/policy/extension-ids.ts';
import { chromiumKey } from './chromium-key.ts';

it('the id that policies are written for is the one Chromium derives from the key: 32 letters a to p', () => {
  const digits = createHash('sha256').update(Buffer.from(chromiumKey, 'base64')).digest('hex').slice(0, 32);
  const letters = digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  expect(chromiumId).toBe(letters);
});
