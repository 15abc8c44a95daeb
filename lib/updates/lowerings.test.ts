import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { policyItem } from '#lib/policy/policy-item.ts';
import type { Policy } from '#lib/policy/schema.ts';
import { type Lowering, loweringBytes, planLowering, runningRelease } from '#lib/release/lowering.ts';
import { readRelease } from '#lib/release/release.ts';
import { type SigningFile, signWith } from '#lib/release/signing-file.ts';
import { approve, holders, makeDraft, makeFiles, makeKeySet, passphrase, write } from '#tests/unit/make-release.ts';
import { addressBeside } from './fetch-release.ts';
import { readLoweredRules, readLowerings } from './lowered-rules.ts';
import { refreshRelease } from './refresh-release.ts';
import { activeReleaseItem, loweringRefusalItem, loweringsItem, updateStateItem } from './release-items.ts';
import { takeLoweringFile } from './take-lowering.ts';

const { ann, bob, cat, dan } = holders;
const keys = await makeKeySet(1, [ann, bob, cat]);
const release = async (version: number, phrases?: string[]) =>
  write(await approve(await makeDraft(version, { files: makeFiles(phrases) }), [ann, bob]));
const one = await release(1);
const two = await release(2, ['so tired']);
const now = new Date('2026-11-25T09:00:00.000Z');
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);
const rule = 'en.t.rule-a';
const { release: hash } = await runningRelease(readRelease(one), []);
const plan = planLowering({ release: hash, generation: 1, version: 1, rule, by: 'Ann Lee', reason: 'A song.' }, now);
const sign = async (lowering: typeof plan, file: SigningFile): Promise<Lowering> => ({
  ...lowering,
  signature: await signWith(file, passphrase, loweringBytes(lowering)),
});
const signed = write(await sign(plan, ann));
const named = write({ ...plan, signature: null });
const again = write(await sign({ ...plan, from: hours(80).toISOString(), until: hours(90).toISOString() }, ann));

const address = 'https://rules.example/heed.json';
const beside = 'https://rules.example/heed.lowering.json';
const setPolicy = (policy: Policy) => policyItem.setValue({ state: 'policy', policy, problems: [], since: '', fresh: true });
const byAddress: Policy = { releaseAddress: address, trustedKeys: write(keys) };
/** What the server has at each address; anything else is not found. */
const serve = (files: Record<string, string>) => {
  const asked = vi.fn(async (url: string, _init: RequestInit) =>
    Object.hasOwn(files, url) ? new Response(files[url]) : new Response('', { status: 404 }),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
};
const lowered = async (at: Date) => [...(await readLoweredRules(at))];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await setPolicy(byAddress);
  serve({ [address]: one });
  await refreshRelease(now, 0);
});

describe('a lowering beside the release', () => {
  it('is taken at the next look, asked for without a word about anybody, and ends by itself', async () => {
    const asked = serve({ [address]: one, [beside]: signed });
    await refreshRelease(hours(12), 0);
    expect(asked.mock.calls.map(([url]) => url)).toEqual([address, beside]);
    expect(asked.mock.calls[1]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(await lowered(hours(71))).toEqual([rule]);
    expect(await readLowerings(hours(71))).toMatchObject([{ by: 'Ann Lee', reason: 'A song.', source: 'address' }]);
    expect(await lowered(hours(72))).toEqual([]);
    // The file that still lies there is known: it is neither taken again nor refused.
    await refreshRelease(hours(90), 0);
    expect(await lowered(hours(90))).toEqual([]);
    expect(await loweringRefusalItem.getValue()).toBeNull();
  });

  it('that is not there is nothing to tell; a page in its place is', async () => {
    await refreshRelease(hours(12), 0);
    expect(await loweringRefusalItem.getValue()).toBeNull();
    serve({ [address]: one, [beside]: '<html>not found</html>' });
    await refreshRelease(hours(24), 0);
    expect(await loweringRefusalItem.getValue()).toMatchObject({ reason: 'not-a-release', source: 'address' });
    expect((await updateStateItem.getValue()).refusal).toBeNull();
    serve({ [address]: one });
    await refreshRelease(hours(48), 0);
    expect(await loweringRefusalItem.getValue()).toBeNull();
  });

  it.each([
    ['drawn out', again, 'lowered-before'],
    ['cut short', signed.slice(0, 100), 'cut-short'],
    ['too large', `${signed}${' '.repeat(20_000)}`, 'too-large'],
    ['unsigned', named, 'bad-signature'],
  ])('%s is refused with its reason, and what stands stays', async (_, text, reason) => {
    serve({ [address]: one, [beside]: signed });
    await refreshRelease(hours(12), 0);
    const before = await loweringsItem.getValue();
    serve({ [address]: one, [beside]: text });
    await refreshRelease(hours(80), 0);
    expect(await loweringRefusalItem.getValue()).toMatchObject({ reason, source: 'address' });
    expect(await loweringsItem.getValue()).toEqual(before);
    expect(await activeReleaseItem.getValue()).toMatchObject({ version: 1 });
  });

  it('waits for the release that it is about, and ends with it', async () => {
    const { release: next } = await runningRelease(readRelease(two), []);
    const ofTwo = write(await sign({ ...plan, release: next, version: 2 }, ann));
    serve({ [address]: one, [beside]: ofTwo });
    await refreshRelease(hours(12), 0);
    expect(await loweringRefusalItem.getValue()).toMatchObject({ reason: 'older-version' });
    serve({ [address]: two, [beside]: ofTwo });
    await refreshRelease(hours(24), 0);
    expect(await loweringRefusalItem.getValue()).toBeNull();
    expect(await lowered(hours(24))).toEqual([rule]);
    serve({ [address]: await release(3, ['so bored']) });
    await refreshRelease(hours(48), 0);
    expect(await lowered(hours(48))).toEqual([]);
  });
});

describe('a lowering in the policy', () => {
  it.each([
    ['by name', named],
    ['without its line end, as the Windows registry holds it', named.trimEnd()],
  ])('%s is taken, and is over when the policy drops it', async (_, lowering) => {
    await setPolicy({ ...byAddress, lowering });
    await refreshRelease(now, 0);
    expect(await lowered(hours(1))).toEqual([rule]);
    expect(await lowered(hours(72))).toEqual([]);
    await setPolicy(byAddress);
    expect(await lowered(hours(1))).toEqual([]);
    await setPolicy({ ...byAddress, lowering });
    await refreshRelease(hours(2), 0);
    expect(await lowered(hours(2))).toEqual([rule]);
  });

  it('is refused with its reason like any other, and the reason goes with it', async () => {
    await setPolicy({ ...byAddress, lowering: named.replace('"to":"quiet"', '"to":"none"') });
    await refreshRelease(now, 0);
    expect(await loweringRefusalItem.getValue()).toMatchObject({ reason: 'only-lowers', source: 'policy' });
    expect(await lowered(now)).toEqual([]);
    await setPolicy(byAddress);
    await refreshRelease(now, 0);
    expect(await loweringRefusalItem.getValue()).toBeNull();
  });
});

describe('a lowering in a file', () => {
  it('is taken on its signature, and stays when only the policy had vouched for it before', async () => {
    await setPolicy({ ...byAddress, lowering: signed });
    await refreshRelease(now, 0);
    await takeLoweringFile(signed, hours(1));
    await setPolicy(byAddress);
    expect(await lowered(hours(2))).toEqual([rule]);
    expect(await loweringsItem.getValue()).toHaveLength(1);
  });

  it.each([
    ['by an outsider', () => sign({ ...plan, by: 'Dan Poe' }, dan), 'unknown-key'],
    ['without a signature', async () => ({ ...plan, signature: null }), 'bad-signature'],
    ['of no rule', () => sign({ ...plan, rule: 'en.t.nothing' }, ann), 'no-such-rule'],
  ])('%s is refused', async (_, make, reason) => {
    await expect(takeLoweringFile(write(await make()), now)).rejects.toMatchObject({ reason });
    expect(await loweringsItem.getValue()).toEqual([]);
  });

  it('is refused where no keys are trusted, or no release is in use', async () => {
    fakeBrowser.reset();
    await expect(takeLoweringFile(signed, now)).rejects.toMatchObject({ reason: 'unknown-key' });
    await setPolicy(byAddress);
    await expect(takeLoweringFile(signed, now)).rejects.toMatchObject({ reason: 'no-such-rule' });
  });
});

it('keys and a release that lost their line end in the Windows registry are taken', async () => {
  fakeBrowser.reset();
  await setPolicy({ ...byAddress, trustedKeys: write(keys).trimEnd() });
  await refreshRelease(now, 0);
  expect(await activeReleaseItem.getValue()).toMatchObject({ version: 1, source: 'address' });
  fakeBrowser.reset();
  await setPolicy({ release: two.trimEnd() });
  await refreshRelease(now, 0);
  expect(await activeReleaseItem.getValue()).toMatchObject({ version: 2, source: 'policy' });
});

it('its address stands beside that of the release', () => {
  expect(addressBeside(address)).toBe(beside);
  expect(addressBeside('https://a.example/rules/current?x=1')).toBe('https://a.example/rules/current.lowering.json?x=1');
});
