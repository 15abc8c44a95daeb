import { describe, expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { hasEntry, lockedPart, makeLock, nextLock, parseLock, writeLock } from './lock.ts';
import { matchingPart } from './matching-part.ts';

const lists = [{ list: 'calm', words: ['quiet', 'rest'] }];
const cues = { soon: { groups: [{ phrases: ['tonight'], direction: 'both', scope: 5, within: 'post' }] } };
function make(rules: object[], version = '1.0.0'): Ruleset {
  const { ruleset } = loadRuleset(makeRuleFiles({ rules, lists, cues, context: { soon: 'raise' } }));
  if (!ruleset) throw new Error('no ruleset');
  return { ...ruleset, version };
}
const a = { id: 'en.t.a', phrases: ['need rest', 'want rest'] };
const b = { id: 'en.t.b', phrases: ['want {calm}'] };
const changelog = '# Changes\n\n## 1.0.0\n\nFirst.\n';
const next = (ruleset: Ruleset, before: Awaited<ReturnType<typeof makeLock>> | null, text = changelog) =>
  nextLock(ruleset, matchingPart(ruleset), before, text);

describe('the lock', () => {
  it('comes back as it was written, and holds what is needed to compare', async () => {
    const ruleset = make([a, b]);
    const lock = await makeLock(ruleset, null);
    expect(parseLock(writeLock(lock))).toEqual(JSON.parse(JSON.stringify(lock)));
    expect(JSON.parse(JSON.stringify(lockedPart(parseLock(writeLock(lock)))))).toEqual(
      JSON.parse(JSON.stringify(matchingPart(ruleset))),
    );
    expect(() => parseLock('{"name":"x"}')).toThrow(/version/);
  });

  it('knows for each rule in which version it last changed', async () => {
    const before = await makeLock(make([a, b]), null);
    const lock = await makeLock(make([a, { ...b, response: 'now' }], '1.0.1'), before);
    expect([lock.rules['en.t.a']?.version, lock.rules['en.t.b']?.version, lock.lists.calm?.version]).toEqual([
      '1.0.0',
      '1.0.1',
      '1.0.0',
    ]);
    expect(lock.rules['en.t.a']?.hash).toBe(before.rules['en.t.a']?.hash);
    expect(lock.hash).not.toBe(before.hash);
  });

  it('never forgets an id that was retired or taken out', async () => {
    const first = await makeLock(make([a, b]), null);
    const second = await makeLock(make([a], '2.0.0'), first);
    expect(second.retired).toEqual(['en.t.b']);
    const third = await makeLock(
      make(
        [
          { ...a, status: 'retired' },
          { id: 'en.t.c', phrases: ['need tea'] },
        ],
        '3.0.0',
      ),
      second,
    );
    expect(third.retired).toEqual(['en.t.a', 'en.t.b']);
  });
});

describe('the next lock', () => {
  it('is refused when the version is not as far on as the changes ask for, notes and tests included', async () => {
    const before = await makeLock(make([a, b]), null);
    const fewer = { ...a, phrases: ['want rest'] };
    const text = `${changelog}## 1.1.0\n\nLess.\n\n## 2.0.0\n\nLess.\n\n## 1.0.1\n\nNote.\n`;
    expect((await next(make([fewer, b], '1.1.0'), before, text)).refusals[0]).toMatch(/are major and ask for 2\.0\.0/);
    expect((await next(make([fewer, b], '2.0.0'), before, text)).refusals).toEqual([]);
    expect((await next(make([{ ...a, why: 'said better' }, b]), before, text)).refusals[0]).toMatch(
      /are patch and ask for 1\.0\.1/,
    );
    expect((await next(make([{ ...a, why: 'said better' }, b], '1.0.1'), before, text)).refusals).toEqual([]);
  });

  it('is refused when the changelog is silent', async () => {
    expect((await next(make([a, b], '1.2.0'), null)).refusals).toEqual([expect.stringMatching(/no words under "## 1\.2\.0"/)]);
    expect((await next(make([a, b]), null)).refusals).toEqual([]);
  });

  it('says when nothing has changed', async () => {
    const before = await makeLock(make([a, b]), null);
    expect(await next(make([a, b]), before)).toMatchObject({ isNew: false, refusals: [] });
  });

  it.each([
    ['## 1.0.0\n\nWords\n', true],
    ['## [1.0.0] - 2026-11-25\n- Words\n', true],
    ['## 1.0.0\n\n## 0.9.0\n\nWords\n', false],
    ['## 11.0.0\n\nWords\n', false],
    ['Words\n', false],
  ])('%j has an entry: %s', (text, has) => expect(hasEntry(text, '1.0.0')).toBe(has));
});
