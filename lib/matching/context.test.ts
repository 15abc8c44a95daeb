import { describe, expect, it } from 'vitest';
import { makeMatcher } from '#tests/unit/make-matcher.ts';
import { decide } from './context.ts';
import type { Effect } from './finding.ts';

const cues = {
  negated: {
    notWhenInside: true,
    groups: [{ phrases: ['not'], direction: 'forward', scope: 3, within: 'clause', until: ['but'], not: ['not only'] }],
  },
  soon: { groups: [{ phrases: ['tonight'], direction: 'both', scope: 6, within: 'post' }] },
  idiom: { groups: [{ phrases: ['rest room', 'rest of'], direction: 'over', scope: 0, within: 'post' }] },
  quoted: { groups: [{ phrases: [], direction: 'quotes', scope: 0, within: 'post' }] },
};
const context = { negated: 'lower', soon: 'raise', idiom: 'drop', quoted: 'lower' };
const matcher = makeMatcher({
  rules: [{ phrases: ['can not go on', 'rest'] }, { phrases: ['sleep'], context: { negated: 'keep' } }],
  cues,
  context,
});

describe('context', () => {
  it.each([
    ['rest', 'today'],
    ['not a rest', 'review'],
    ['not in a way a rest', 'today'],
    ['not you but rest', 'today'],
    ['not only rest', 'today'],
    ['not me. rest', 'today'],
    ['not, rest', 'review'],
    ['not\nrest', 'today'],
    ['rest not', 'today'],
    ["i can't go on", 'today'],
    ['rest tonight', 'now'],
    ['tonight i will. rest', 'now'],
    ['not rest tonight', 'review'],
    ['said "rest" to me', 'review'],
    ['not sleep', 'today'],
  ])('%s -> %s', (text, response) => expect(matcher.match(text).response).toBe(response));

  it('suppresses with a reason', () => {
    expect(matcher.match('in the rest room')).toEqual({
      response: 'none',
      matches: [],
      suppressed: [{ rule: 'en.t.rule-a', phrase: 'rest', span: [7, 11], because: 'idiom: rest room' }],
    });
  });

  it('names each cue with the author’s own words', () => {
    expect(matcher.match('I do NOT rest').matches[0]?.context).toEqual([
      { cue: 'negated', text: 'NOT', span: [5, 8], effect: 'lower' },
    ]);
  });

  it('one silenced match does not silence another', () =>
    expect(matcher.match('not rest but rest tonight').response).toBe('now'));

  it('drop before lower before raise', () => {
    const cue = (effect: Effect) => ({ cue: 'c', text: '', span: [0, 1] as [number, number], effect });
    expect(decide('today', [cue('raise'), cue('lower'), cue('drop')])).toBeNull();
    expect(decide('now', [cue('raise'), cue('lower')])).toBe('review');
    expect(decide('review', [cue('raise')])).toBe('today');
    expect(decide('today', [cue('keep')])).toBe('today');
  });
});

it('a cue that no rule asks for is not looked for, and its words are still no misspellings', () => {
  const spare = { groups: [{ phrases: ['atone'], direction: 'both', scope: 6, within: 'post' }] };
  const without = makeMatcher({ rules: [{ phrases: ['alone'] }] });
  const { match, trace } = makeMatcher({ rules: [{ phrases: ['alone'] }], cues: { spare } });
  expect([without.match('atone').response, match('atone').response, match('alune').response]).toEqual(['today', 'none', 'today']);
  expect(trace('alone atone').hits.map(({ cues: found }) => found)).toEqual([[]]);
});
