import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileRulesFolder } from '#lib/cli/compile-rules.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';
import { refreshRuleset } from './active-ruleset.ts';
import { loadMatcher } from './load-matcher.ts';

const image = await compileRulesFolder('rules');
const packaged = (bytes: Uint8Array) => vi.stubGlobal('fetch', async () => new Response(bytes as Uint8Array<ArrayBuffer>));

describe('the active ruleset', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  it('is put in place once and matches as compiled', async () => {
    packaged(image);
    await refreshRuleset();
    expect((await loadMatcher())?.match('I want to kill myself').response).toBe('today');
  });

  it('is missing, not empty, before anything is in place', async () => {
    expect(await loadMatcher()).toBeNull();
  });

  it.each([
    ['cut short', image.slice(0, image.length - 9)],
    ['with one byte changed', image.with(image.length - 5, (image.at(-5) ?? 0) ^ 1)],
    ['that is something else', new TextEncoder().encode('<html>not found</html>')],
  ])('stays the last good one when the next is %s', async (_, damaged) => {
    packaged(image);
    await refreshRuleset();
    const good = await rulesetInfoItem.read();
    packaged(damaged);
    await refreshRuleset();
    expect(await rulesetInfoItem.read()).toEqual(good);
    expect(await loadMatcher()).not.toBeNull();
  });

  it('says so when what is stored has been damaged, and has it whole again at the next start', async () => {
    packaged(image);
    await refreshRuleset();
    const stored = await rulesetItem.read();
    await rulesetItem.write({ ...(stored as NonNullable<typeof stored>), image: 'AAAA' });
    expect(await loadMatcher()).toBeNull();
    await refreshRuleset();
    expect(await loadMatcher()).not.toBeNull();
  });
});
