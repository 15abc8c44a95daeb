import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { policyItem } from '#lib/policy/policy-item.ts';
import { rulesetInfoItem } from '#lib/settings/items.ts';
import { approve, holders, makeDraft, makeFiles, makeKeySet, write } from '#tests/unit/make-release.ts';
import { refreshRuleset } from './active-ruleset.ts';
import { loadMatcher } from './load-matcher.ts';
import { refreshRelease } from './refresh-release.ts';
import { activeReleaseItem } from './release-items.ts';

const { ann, bob, cat } = holders;
const keys = await makeKeySet(1, [ann, bob, cat]);
const release = async (version: number, phrases?: string[]) =>
  write(await approve(await makeDraft(version, { files: makeFiles(phrases) }), [ann, bob]));
const [one, two] = [await release(1), await release(2, ['so tired'])];
const now = new Date('2026-11-25T09:00:00Z');
const later = new Date('2026-11-27T09:00:00Z');

const take = (text: string, at: Date) => {
  vi.stubGlobal('fetch', async () => new Response(text));
  return refreshRelease(at, 0.5);
};

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const policy = { releaseAddress: 'https://rules.example/heed.json', trustedKeys: write(keys) };
  await policyItem.setValue({ state: 'policy', policy, problems: [], since: '', fresh: true });
});

it('a browser that dies at any write while it takes a release has all of the old one or all of the new one', async () => {
  await take(one, now);
  const before = [(await rulesetInfoItem.read())?.hash, (await activeReleaseItem.getValue())?.version];
  const stored = await browser.storage.local.get(null);
  const set = browser.storage.local.set.bind(browser.storage.local);
  const seen = new Set<string>();
  for (let dies = 0; dies < 8; dies += 1) {
    await browser.storage.local.clear();
    await set(stored);
    let writes = 0;
    vi.spyOn(browser.storage.local, 'set').mockImplementation((items) => {
      writes += 1;
      return writes > dies ? Promise.reject(new Error('the browser died')) : set(items);
    });
    await take(two, later).catch(() => undefined);
    vi.mocked(browser.storage.local.set).mockRestore();
    const after = [(await rulesetInfoItem.read())?.hash, (await activeReleaseItem.getValue())?.version];
    expect([before[0] === after[0], after[1]], `after ${dies} writes`).toEqual(after[1] === 1 ? [true, 1] : [false, 2]);
    expect((await loadMatcher())?.ruleset.hash).toBe(after[0]);
    seen.add(String(after[1]));
  }
  expect([...seen]).toEqual(['1', '2']);
});

it('what says which release is in use is damaged: its rules stay, the packaged ones do not take their place', async () => {
  await take(one, now);
  const hash = (await rulesetInfoItem.read())?.hash;
  await browser.storage.local.set({ activeRelease: { version: 'half' } });
  const asked = vi.fn(async () => new Response(''));
  vi.stubGlobal('fetch', asked);
  await refreshRuleset();
  expect(asked).not.toHaveBeenCalled();
  expect((await rulesetInfoItem.read())?.hash).toBe(hash);
  expect((await loadMatcher())?.match('I want rest').response).toBe('today');
});
