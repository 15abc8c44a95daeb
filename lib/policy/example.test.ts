import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { questionIds } from '#lib/protocol/agreement.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { parsePolicy, policyFields } from './schema.ts';

const keysPage = readFileSync('docs/deployment/policy-keys.md', 'utf8');
const [keys = ''] = keysPage.split('## Names');

it('every role and question that the page of keys names exists, and none is left out', () => {
  const named = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort();
  const [, roles = '', rest = ''] =
    /Roles of the steps[^:]*:([\s\S]*?)\. Your[\s\S]*?\| --- \| --- \|\n([\s\S]*?)\n\n/.exec(keysPage) ?? [];
  expect(named(roles)).toEqual(packagedProtocol.contacts.map(({ id }) => id).sort());
  expect(named(rest)).toEqual([...questionIds].sort());
});

it('the example of the deployment kit fits, and the list of keys is whole', () => {
  expect(parsePolicy(JSON.parse(readFileSync('docs/deployment/policy-example.json', 'utf8'))).problems).toEqual([]);
  const listed = [...keys.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(listed.sort()).toEqual(Object.keys(policyFields).sort());
});
