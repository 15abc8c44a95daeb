import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCanonical } from '#lib/release/canonical.ts';
import { approve, holders, makeDraft, makeKeySet } from '#tests/unit/make-release.ts';
import { makeFolder, runRules } from '#tests/unit/run-rules.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const policy = (...args: string[]) => runRules(['policy', at('policy.json'), ...args]);

beforeAll(async () => {
  folder = await makeFolder([{ path: 'policy.json', text: '{"organisation":"Ymddiriedolaeth Môn","selfGoverned":false}' }]);
});
afterAll(() => rm(folder, { recursive: true }));

it('puts a release and its keys into the policy, letter by letter, and the registry file holds every letter', async () => {
  const release = writeCanonical(await approve(await makeDraft(1), [holders.ann, holders.bob]));
  const keys = writeCanonical(await makeKeySet(1, [holders.ann, holders.bob]));
  await writeFile(at('release.json'), release);
  await writeFile(at('keys.json'), keys);
  const { exit } = await policy('--out', at('out'), '--release', at('release.json'), '--keys', at('keys.json'));
  expect(exit).toBe(0);
  const [values] = Object.values(JSON.parse(await readFile(at('out/linux/heed.json'), 'utf8'))['3rdparty'].extensions);
  expect(values).toEqual({ organisation: 'Ymddiriedolaeth Môn', selfGoverned: false, release, trustedKeys: keys });
  const registry = await readFile(at('out/windows/heed-edge.reg'));
  expect([...registry.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(registry.toString('utf16le')).toContain('"organisation"="Ymddiriedolaeth Môn"');
});

it('writes nothing while a browser would refuse a file, and names the key and the cause', async () => {
  const draft = await makeDraft(1);
  await writeFile(at('once.json'), writeCanonical(await approve(draft, [holders.ann])));
  await writeFile(at('twice.json'), writeCanonical(await approve(draft, [holders.ann, holders.bob])));
  const early = await policy('--out', at('none'), '--release', at('once.json'), '--keys', at('policy.json'));
  expect(early.out).toMatch(/policy\.json: trustedKeys: the file is not a heed-keys/);
  expect(early.out).toMatch(/policy\.json: release: 1 of the 2 approvals/);
  const { out, err, exit } = await policy('--out', at('none'), '--release', at('twice.json'), '--lowering', at('twice.json'));
  expect(exit).toBe(1);
  expect(out).toMatch(/^\S+policy\.json: lowering: [^\n]+\n$/);
  expect(err).toContain('Nothing was written. docs/deployment/policy-keys.md says what each key takes.');
  await expect(readFile(at('none/linux/heed.json'))).rejects.toThrow('ENOENT');
});

it('says how it is called, and nothing about what other commands take', async () => {
  const { err, exit } = await policy();
  expect(exit).toBe(2);
  expect(err).toMatch(/^rules: --out is missing\nusage: npm run --silent rules -- \n {2}policy FILE --out FOLDER/);
  expect(err).not.toMatch(/corpus|Passphrases/);
});
