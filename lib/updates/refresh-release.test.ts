import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';
import { policyItem } from '#lib/policy/policy-item.ts';
import type { Policy } from '#lib/policy/schema.ts';
import { readDuty, readHolidaysEnd } from '#lib/settings/duty.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';
import agreement from '#rules/agreement.json';
import bankHolidays from '#rules/bank-holidays.json';
import signposts from '#rules/signposts.json';
import { approve, holders, makeDraft, makeFiles, makeKeySet, makeParts, write } from '#tests/unit/make-release.ts';
import { packagedParts, readActiveParts } from './active-parts.ts';
import { readActiveProtocol } from './active-protocol.ts';
import { refreshRuleset } from './active-ruleset.ts';
import { loadMatcher } from './load-matcher.ts';
import { quietenRule, readLoweredRules, responseWith } from './lowered-rules.ts';
import { refreshRelease } from './refresh-release.ts';
import { activeReleaseItem, releaseTextItem, trustItem, updateStateItem } from './release-items.ts';
import { readSettledProtocol } from './settled-protocol.ts';

const { ann, bob, cat } = holders;
const keys = await makeKeySet(1, [ann, bob, cat]);
const release = async (version: number, phrases?: string[]) =>
  write(await approve(await makeDraft(version, { files: makeFiles(phrases) }), [ann, bob]));
const one = await release(1);
const two = await release(2, ['so tired']);
const address = 'https://rules.example/heed.json';
const now = new Date('2026-11-25T09:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);

const setPolicy = (policy: Policy) => policyItem.setValue({ state: 'policy', policy, problems: [], since: '', fresh: true });
const serve = (text: string, status = 200) => {
  const asked = vi.fn(async (_address: string, _init: RequestInit) => new Response(text, { status }));
  vi.stubGlobal('fetch', asked);
  return asked;
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a release from an address', () => {
  beforeEach(() => setPolicy({ releaseAddress: address, trustedKeys: write(keys) }));

  it('is taken, matches, brings its protocol, and is asked for without a word about anybody', async () => {
    const asked = serve(one);
    await refreshRelease(now, 0.5);
    expect((await loadMatcher())?.match('I want rest').response).toBe('today');
    expect((await readActiveProtocol()).start).toBe('read');
    expect(await activeReleaseItem.getValue()).toMatchObject({ source: 'address', version: 1, organisation: 'A Trust' });
    expect(await trustItem.getValue()).toMatchObject({ version: 1 });
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe(address);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' });
    expect(init).not.toHaveProperty('headers');
  });

  it('is compiled anew from its own text where what was compiled no longer opens, as after an update of Heed', async () => {
    serve(one);
    await refreshRelease(now, 0.5);
    const good = await rulesetItem.read();
    await rulesetItem.write({ ...(good as NonNullable<typeof good>), image: 'AAAA' });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await loadMatcher()).toBeNull();
    await refreshRuleset();
    expect((await loadMatcher())?.match('I want rest').response).toBe('today');
    expect(await activeReleaseItem.getValue()).toMatchObject({ source: 'address', version: 1 });
    expect(await rulesetItem.read()).toEqual(good);
  });

  it('stays in use as long as it opens, also where its own text has gone', async () => {
    serve(one);
    await refreshRelease(now, 0.5);
    const good = await rulesetItem.read();
    await releaseTextItem.setValue(null);
    const asked = serve('', 503);
    await refreshRuleset();
    expect(asked).not.toHaveBeenCalled();
    expect(await rulesetItem.read()).toEqual(good);
  });

  it('waits for its time, and longer after each failure', async () => {
    const asked = serve('', 503);
    await refreshRelease(now, 0.5);
    await refreshRelease(now, 0.5);
    expect(asked).toHaveBeenCalledTimes(1);
    await refreshRelease(hours(0.25), 0.5);
    await refreshRelease(hours(0.5), 0.5);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await updateStateItem.getValue()).toMatchObject({ failures: 2, refusal: { reason: 'not-reached' } });
  });

  it.each([
    ['an older one', () => one, 'older-version'],
    ['one cut short', () => two.slice(0, 500), 'cut-short'],
    ['one that is too large', () => 'x'.repeat(4_000_001), 'too-large'],
    ['one changed on its way', () => two.replace('so tired', 'so bored'), 'bad-signature'],
  ])('%s is refused, says why, and the last good one runs', async (_, text, reason) => {
    serve(await release(3, ['good one']));
    await refreshRelease(now, 0);
    const good = [await rulesetInfoItem.read(), await activeReleaseItem.getValue(), await trustItem.getValue()];
    serve(text());
    await refreshRelease(hours(12), 0);
    expect([await rulesetInfoItem.read(), await activeReleaseItem.getValue(), await trustItem.getValue()]).toEqual(good);
    expect((await updateStateItem.getValue()).refusal).toMatchObject({ reason, source: 'address' });
    serve(await release(4, ['good one']));
    await refreshRelease(hours(48), 0);
    expect((await updateStateItem.getValue()).refusal).toBeNull();
  });

  it('is not asked for while the policy is not known', async () => {
    await policyItem.setValue({ state: 'unknown' });
    const asked = serve(one);
    await refreshRelease(now, 0.5);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is believed with other keys once the policy names them, as when too many signing files are lost', async () => {
    serve(two);
    await refreshRelease(now, 0);
    const others = await makeKeySet(1, [cat, holders.dan]);
    const afresh = write(await approve(await makeDraft(1), [cat, holders.dan]));
    serve(afresh);
    await refreshRelease(hours(12), 0);
    expect((await updateStateItem.getValue()).refusal?.reason).toBe('unknown-key');
    await setPolicy({ releaseAddress: address, trustedKeys: write(others) });
    await refreshRelease(hours(48), 0);
    expect(await activeReleaseItem.getValue()).toMatchObject({ version: 1 });
    expect(await trustItem.getValue()).toMatchObject({ keys: others, version: 1 });
  });

  it('is refused while no keys are trusted', async () => {
    await setPolicy({ releaseAddress: address });
    serve(one);
    await refreshRelease(now, 0.5);
    expect((await updateStateItem.getValue()).refusal?.reason).toBe('unknown-key');
    expect(await activeReleaseItem.getValue()).toBeNull();
  });
});

describe('what a release carries beside rules and steps', () => {
  const [first, ...others] = signposts.signposts;
  const checked = { ...signposts, signposts: [...others, { ...first, checkedOn: '2026-11-20', checkBy: '2027-05-20' }] };
  const oneDayOff = [{ date: '2026-11-25', title: 'Day of the trust' }];
  const holidays = {
    ...{ source: 'The trust', checkedOn: '2026-11-20', knownUntil: '2026-12-31' },
    divisions: { ...bankHolidays.divisions, 'england-and-wales': oneDayOff },
  };
  const carrying = async (version: number, given: Parameters<typeof makeParts>[0]) => {
    const { files, ...rest } = await makeDraft(version);
    return write(await approve({ ...rest, files: { ...files, ...makeParts(given) } }, [ann, bob]));
  };
  const own = { signposts: checked, bankHolidays: holidays, agreement: { note: '', answers: { publicReply: 'Never.' } } };
  const publicReply = async () =>
    (await readSettledProtocol('me')).values.find(({ name }) => name === 'policy.publicReply')?.value;

  beforeEach(() => {
    Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
    return setPolicy({ releaseAddress: address, trustedKeys: write(keys) });
  });

  it('stands in place of what came with Heed', async () => {
    expect(await readActiveParts()).toEqual(packagedParts);
    await hoursItem.write({
      ...{ zone: 'Europe/London', division: 'england-and-wales', onBankHolidays: false, away: [], deputy: null },
      weekly: [{ day: 'wed', from: '08:00', to: '17:00' }],
    });
    expect(await readDuty(now)).toMatchObject({ on: true });
    serve(await carrying(1, own));
    await refreshRelease(now, 0.5);
    expect(await readActiveParts()).toEqual(own);
    expect(await readDuty(now)).toMatchObject({ on: false, why: 'bank-holiday' });
    expect(await readHolidaysEnd(now)).toBe('2026-12-31');
  });

  it('an answer of the agreement is where a person starts, under the policy', async () => {
    const { files, ...rest } = await makeDraft(1);
    const parts = { ...makeParts(own), 'protocol.yaml': await readFile('rules/protocol.yaml', 'utf8') };
    serve(write(await approve({ ...rest, files: { ...files, ...parts } }, [ann, bob])));
    await refreshRelease(now, 0.5);
    expect((await updateStateItem.getValue()).refusal).toBeNull();
    expect(await publicReply()).toBe('Never.');
    await setPolicy({ agreement: { publicReply: 'As the policy says.' } });
    expect(await publicReply()).toBe('As the policy says.');
  });

  it.each([
    ['signposts.json', { signposts: { ...signposts, signposts: others } }],
    ['bank-holidays.json', { bankHolidays: { ...bankHolidays, knownUntil: 'soon' } }],
    ['agreement.json', { agreement: { ...agreement, answers: { noReply: 'soon' } } }],
  ])('broken %s is refused by its name, and the last good parts go on', async (path, broken) => {
    serve(await carrying(1, own));
    await refreshRelease(now, 0);
    serve(await carrying(2, broken));
    await refreshRelease(hours(12), 0);
    expect((await updateStateItem.getValue()).refusal).toMatchObject({ reason: 'content-refused' });
    expect((await updateStateItem.getValue()).refusal?.detail).toContain(path);
    expect(await activeReleaseItem.getValue()).toMatchObject({ version: 1 });
    expect(await readActiveParts()).toEqual(own);
  });

  it('stored parts that do not open give way to the packaged ones, and the release goes on', async () => {
    serve(await carrying(1, own));
    await refreshRelease(now, 0);
    const active = await activeReleaseItem.getValue();
    await activeReleaseItem.setValue({ ...active, parts: { signposts: 'gone' } } as never);
    expect(await readActiveParts()).toEqual(packagedParts);
    expect((await readActiveProtocol()).start).toBe('read');
  });
});

describe('a release in the policy', () => {
  it('is taken by names alone, and has no way back', async () => {
    const named = async (version: number, phrases?: string[]) => {
      const draft = await makeDraft(version, { generation: 0, files: makeFiles(phrases) });
      const approvals = ['Ann', 'Bob'].map((by) => ({ by, on: '2026-11-25', reason: 'Needed.', signature: null }));
      return write({ ...draft, approvals });
    };
    await setPolicy({ release: await named(2, ['so tired']) });
    await refreshRelease(now, 0.5);
    expect((await loadMatcher())?.match('so tired').response).toBe('today');
    await setPolicy({ release: await named(1) });
    await refreshRelease(now, 0.5);
    expect(await activeReleaseItem.getValue()).toMatchObject({ version: 2 });
    expect((await updateStateItem.getValue()).refusal?.reason).toBe('older-version');
  });
});

describe('a rule that floods', () => {
  it('goes to the quiet list for a day and comes back', async () => {
    await quietenRule('en.t.rule-a', now);
    const lowered = await readLoweredRules(hours(23));
    const match = (rule: string, response: 'now' | 'today') => ({ rule, response });
    expect(responseWith(lowered, [match('en.t.rule-a', 'now')], 'now')).toBe('review');
    expect(responseWith(lowered, [match('en.t.rule-a', 'now'), match('en.t.rule-b', 'today')], 'now')).toBe('today');
    expect((await readLoweredRules(hours(24))).size).toBe(0);
  });
});
