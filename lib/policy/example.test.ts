import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsePolicy, policyFields } from './schema.ts';

it('the example of the deployment kit fits, and the list of keys is whole', () => {
  expect(parsePolicy(JSON.parse(readFileSync('docs/deployment/policy-example.json', 'utf8'))).problems).toEqual([]);
  const listed = [...readFileSync('docs/deployment/policy-keys.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(listed.sort()).toEqual(Object.keys(policyFields).sort());
});
