import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFiles } from '#tests/unit/make-release.ts';
import { makeFolder, runRules } from '#tests/unit/run-rules.ts';

const passphrase = 'a passphrase of a person';
let folder = '';
const at = (name: string) => join(folder, name);

const rules = (...args: string[]) => runRules(args, `${passphrase}\n`);

async function done(...args: string[]): Promise<string> {
  const { out, err, exit } = await rules(...args);
  if (exit !== 0) throw new Error(`rules ${args.join(' ')}: ${err}`);
  return out;
}

async function refused(reason: RegExp, ...args: string[]): Promise<void> {
  const { err, exit } = await rules(...args);
  expect(exit).not.toBe(0);
  expect(err).toMatch(reason);
}

const filesOf = (phrases: string[]) => Object.entries(makeFiles(phrases)).map(([path, text]) => ({ path, text }));

beforeAll(async () => {
  folder = await makeFolder(filesOf(['want rest', 'need quiet']));
});
afterAll(() => rm(folder, { recursive: true }));

const author = ['--author', 'Eve Author', '--reason', 'It was missing.', '--expires', '2030-01-01'];

it('keys, a draft, two approvals, a release, the next one, and a rotation, all from the command line', async () => {
  for (const name of ['Ann', 'Bob', 'Cat', 'Dan']) await done('keygen', '--holder', name, '--out', at(name));
  await refused(/exists already/, 'keygen', '--holder', 'Ann', '--out', at('Ann'));
  await done('keys', '--threshold', '2', '--expires', '2030-01-01', '--out', at('keys'), at('Ann'), at('Bob'), at('Cat'));

  for (const day of ['tomorrow', '2030-02-30', '2020-01-01'])
    await refused(/a day to come, such as/, 'keys', '--threshold', '1', '--expires', day, '--out', at('never'), at('Ann'));
  const endless = ['--author', 'Eve', '--reason', 'x', '--organisation', 'A Trust', '--expires', 'soon', '--out', at('never')];
  await refused(/a day to come, such as/, 'draft', folder, ...endless);

  await done('draft', folder, ...author, '--organisation', 'A Trust', '--keys', at('keys'), '--out', at('draft'));
  await refused(/0 of the 2 approvals/, 'release', at('draft'), '--keys', at('keys'), '--out', at('early'));
  await refused(/say with --reason/, 'approve', at('draft'), '--key', at('Ann'));
  await done('approve', at('draft'), '--key', at('Ann'), '--reason', 'Agreed.');
  await done('approve', at('draft'), '--key', at('Bob'), '--reason', 'Agreed.');
  await done('release', at('draft'), '--keys', at('keys'), '--out', at('one'));
  const one = await readFile(at('one'), 'utf8');
  expect(one).toBe(await readFile(at('draft'), 'utf8'));
  // All that a release is made of, byte for byte.
  expect(JSON.parse(one).files).toEqual(makeFiles());
  expect(await done('verify', at('one'), '--keys', at('keys'))).toContain('approved by Bob');

  // Finding less needs its misses shown, measured on labelled posts that nothing is copied from.
  const narrower = await makeFolder(filesOf(['want rest']));
  const next = ['draft', narrower, ...author, '--keys', at('keys'), '--previous', at('one'), '--out'];
  await done(...next, at('hidden'));
  await refused(/would find less/, 'approve', at('hidden'), '--key', at('Ann'), '--reason', 'x', '--previous', at('one'));
  await writeFile(at('posts.csv'), 'text,label\nI need quiet,1\nyou need quiet for chess,0\n');
  expect(await done(...next, at('two-draft'), '--corpus', at('posts.csv'))).toContain('1 more missed, 1 false alarms fewer');
  for (const name of ['Bob', 'Cat'])
    await done('approve', at('two-draft'), '--key', at(name), '--reason', 'Chess.', '--previous', at('one'));
  await done('release', at('two-draft'), '--keys', at('keys'), '--previous', at('one'), '--out', at('two'));
  await refused(/version 2 is already in use/, 'verify', at('one'), '--keys', at('keys'), '--previous', at('two'));

  const lowered = await done(
    'lower',
    'en.t.rule-a',
    '--release',
    at('two'),
    '--key',
    at('Cat'),
    '--reason',
    'Floods.',
    '--out',
    at('l'),
  );
  expect(lowered).toContain('quiet list until');
  const told = await done('verify', at('l'), '--release', at('two'), '--keys', at('keys'));
  expect(told).toMatch(/lowers en\.t\.rule-a of version 2[\s\S]*by Cat: Floods\.[\s\S]*signed by a holder/);
  await refused(/made for version 2 .* in use is version 1/, 'verify', at('l'), '--release', at('one'), '--keys', at('keys'));
  const byName = ['lower', 'en.t.rule-a', '--release', at('two'), '--by', 'Cat', '--reason', 'Floods.', '--out', at('named')];
  await done(...byName);
  await refused(/is not signed/, 'verify', at('named'), '--release', at('two'), '--keys', at('keys'));
  expect(await done('verify', at('named'), '--release', at('two'))).toContain('as in a device policy');
  await refused(/no rule en\.t\.none/, 'lower', 'en.t.none', ...byName.slice(2));

  const rotated = ['--threshold', '2', '--expires', '2031-01-01', '--after', at('keys')];
  await done('keys', ...rotated, '--out', at('k0'), at('Bob'), at('Cat'), at('Dan'));
  for (const [i, name] of ['Ann', 'Bob', 'Dan'].entries())
    await done('keys', '--sign', at(name), '--out', at(`k${i + 1}`), at(`k${i}`));
  await done('draft', narrower, ...author, '--keys', at('k3'), '--previous', at('two'), '--out', at('three'));
  for (const name of ['Bob', 'Dan']) await done('approve', at('three'), '--key', at(name), '--previous', at('two'));
  await rm(narrower, { recursive: true });
  // A browser that trusts only the first keys follows the rotation.
  expect(await done('verify', at('three'), '--keys', at('keys'), '--previous', at('two'))).toContain('version 1');
}, 120_000);

it('what a release is made of is there and whole before there is a draft', async () => {
  const without = (path: string) => filesOf(['want rest']).filter((file) => file.path !== path);
  const draft = (dir: string) => ['draft', dir, ...author, '--organisation', 'A Trust', '--out', at('never')];
  for (const path of ['protocol.yaml', 'signposts.json', 'bank-holidays.json', 'agreement.json']) {
    const dir = await makeFolder(without(path));
    await refused(new RegExp(`${path} is missing`), ...draft(dir));
    await writeFile(join(dir, path), '{"note": "x",\n "more": 1}');
    await refused(new RegExp(`${path}:\\d+:`), ...draft(dir));
    const { out, exit } = await rules('check', dir);
    expect(exit).toBe(1);
    expect(out).toContain(`${path}:`);
    await rm(dir, { recursive: true });
  }
});

it('names the file and what to do when a file is another', async () => {
  await cp(at('posts.csv'), at('not-keys'));
  await refused(/not-keys: the file is not a heed-keys/, 'verify', at('one'), '--keys', at('not-keys'));
  await refused(/keys: the file is not a heed-release/, 'verify', at('keys'), '--keys', at('keys'));
  await refused(/nowhere cannot be read/, 'verify', at('one'), '--keys', at('nowhere'));
});
