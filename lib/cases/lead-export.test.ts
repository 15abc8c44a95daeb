import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { feedbackSchema, smallest, suppressParts } from '#lib/authoring/feedback.ts';
import { mergeFeedback } from '#lib/authoring/merge-feedback.ts';
import type { Case } from './case.ts';
import { makeFeedback } from './lead-export.ts';

const at = (minutes: number) => new Date(Date.parse('2026-11-23T10:00:00Z') + minutes * 60_000).toISOString();
const step = (option: string, minutes: number) => ({ at: at(minutes), node: 'n', option });
let last = 0;
function made(rule: string, options: string[], { ended = true, first = 3 } = {}): Case {
  last += 1;
  return {
    id: `case-${last}`,
    key: `${last}`,
    postId: null,
    handle: 'noor_example',
    authorKey: null,
    origin: 'matched',
    response: 'today',
    rules: [rule],
    rulesetVersion: '0.1.0',
    raisedAt: at(0),
    postedAt: null,
    readAt: null,
    status: ended ? 'ended' : 'open',
    walk: {
      protocol: { version: '0', hash: '' },
      origin: 'matched',
      startedAt: at(0),
      at: 'end',
      steps: options.map((option, i) => step(option, first + i)),
      flags: { under18: false },
      ended: ended ? at(9) : null,
    },
  };
}
const times = (n: number, make: () => Case) => Array.from({ length: n }, make);
const feedback = (cases: Case[], rest: Partial<Parameters<typeof makeFeedback>[0]> = {}) =>
  makeFeedback({ cases, misses: [], quiet: {}, inHours: null, from: '2026-11-01', until: '2026-11-30', ...rest });

describe("the lead's export", () => {
  it('counts by rule what was raised, acted on, and why not', () => {
    const cases = [
      ...times(7, () => made('a', ['read', 'yes'])),
      ...times(6, () => made('a', ['not-safety', 'humour'])),
      ...times(5, () => made('a', ['not-safety', 'quote'])),
      ...times(5, () => made('a', ['not-safety', 'unsure', 'danger', 'useful'])),
    ];
    expect(feedback(cases).rules[0]).toEqual({
      rule: 'a',
      raised: 23,
      actedOn: 12,
      notBegun: 0,
      reasons: { humour: 6, quote: 5 },
      useful: 5,
      notUseful: 0,
      quiet: 0,
      firstStep: null,
      stepsTook: null,
    });
  });

  it('withholds small numbers, and what would give them away', () => {
    const cases = [...times(9, () => made('a', ['read', 'yes'])), ...times(2, () => made('a', ['not-safety', 'humour']))];
    expect(feedback(cases).rules[0]).toMatchObject({ raised: 11, actedOn: null, reasons: { humour: null } });
    expect(feedback(times(4, () => made('a', ['read']))).rules[0]).toMatchObject({
      raised: null,
      actedOn: null,
      notBegun: null,
      reasons: {},
    });
  });

  it('measures no time outside agreed hours, and none where no hours are agreed', () => {
    const cases = times(6, () => made('a', ['read'], { first: 12 }));
    expect(feedback(cases).rules[0]?.firstStep).toBeNull();
    expect(feedback(cases, { inHours: () => true }).rules[0]?.firstStep).toEqual({
      within5: 0,
      within30: 6,
      within120: 0,
      later: 0,
    });
    expect(feedback(cases, { inHours: () => false }).rules[0]?.firstStep).toEqual({
      within5: 0,
      within30: 0,
      within120: 0,
      later: 0,
    });
  });

  it('counts words that were missed by topic; small numbers, and what would give one away, are withheld', () => {
    const day = '2026-11-23';
    const about = (n: number, topic?: string | null) =>
      Array.from({ length: n }, () => ({ kind: 'words', day, phrase: null, ...(topic === undefined ? {} : { topic }) }) as const);
    const others = [{ kind: 'dm', day, phrase: null }] as const;
    const topicsOf = (misses: Parameters<typeof makeFeedback>[0]['misses']) => feedback([], { misses }).missTopics;
    expect(topicsOf([...about(6, 'intent'), ...about(3, null), ...about(2), ...others])).toEqual({ intent: 6, notSure: 5 });
    expect(topicsOf([...about(6, 'intent'), ...about(8, 'goodbye'), ...about(2, 'uk-slang')])).toEqual({
      ...{ intent: null, goodbye: 8, 'uk-slang': null },
    });
    expect(topicsOf([...about(2, 'intent'), ...about(1, null)])).toEqual({ intent: null, notSure: null });
    expect(topicsOf(others)).toEqual({});
  });

  it('names nobody and no moment', () => {
    const text = JSON.stringify(
      feedback(
        times(6, () => made('a', ['read'])),
        { misses: [{ kind: 'dm', day: '2026-11-23', phrase: 'private words' }] },
      ),
    );
    expect(text).not.toMatch(/noor|case-|T\d\d:|private words/);
    expect(feedbackSchema.safeParse(JSON.parse(text)).success).toBe(true);
  });
});

test('no number below the least can be worked out from the whole and its parts', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(12), { maxKeys: 6 }), (parts) => {
      const shown = suppressParts(parts);
      const total = Object.values(parts).reduce((sum, n) => sum + n, 0);
      const hidden = Object.keys(parts).filter((key) => shown[key] === null);
      for (const [key, value] of Object.entries(shown)) {
        if (value === null) continue;
        expect(value).toBe(parts[key]);
        expect(value === 0 || value >= smallest).toBe(true);
      }
      // A whole this small is withheld altogether.
      if (hidden.length === 0 || total < smallest) return;
      const rest = hidden.reduce((sum, key) => sum + (parts[key] ?? 0), 0);
      expect(rest).toBeGreaterThanOrEqual(smallest);
      expect(hidden.length).toBeGreaterThan(1);
    }),
  );
});

describe('many exports', () => {
  const big = feedback([...times(6, () => made('a', ['read'])), ...times(30, () => made('b', ['not-safety', 'quote']))]);
  const small = feedback(
    times(2, () => made('a', ['read'])),
    { misses: Array.from({ length: 5 }, () => ({ kind: 'dm', day: '2026-11-23', phrase: null }) as const) },
  );

  it('add up by rule, in any order, saying where numbers were withheld, and list a rule for review', () => {
    const report = mergeFeedback([big, small]);
    expect(report).toEqual(mergeFeedback([small, big]));
    expect(report.rules.map(({ rule }) => rule)).toEqual(['b', 'a']);
    expect(report.rules[0]).toMatchObject({ raised: { atLeast: 30, withheld: 0 }, review: ['few-acted-on'] });
    expect(report.rules[1]).toMatchObject({ raised: { atLeast: 7, withheld: 1 }, review: [] });
    expect(report.misses).toEqual({ dm: { atLeast: 5, withheld: 0 } });
    const older = { ...small, missTopics: undefined };
    const topics = mergeFeedback([
      older,
      { ...big, missTopics: { intent: 6, goodbye: null } },
      { ...big, missTopics: { intent: 5 } },
    ]);
    expect(topics.missTopics).toEqual({ goodbye: { atLeast: 1, withheld: 1 }, intent: { atLeast: 11, withheld: 0 } });
    expect(mergeFeedback([big], 0).rules[0]?.review).toEqual([]);
  });

  it('what was in hand already says nothing against its rule', () => {
    const inHand = (reason: string) => feedback(times(30, () => made('b', ['not-safety', reason])));
    expect(mergeFeedback([inHand('handled')]).rules[0]?.review).toEqual([]);
    expect(mergeFeedback([inHand('led')]).rules[0]?.review).toEqual([]);
  });
});
