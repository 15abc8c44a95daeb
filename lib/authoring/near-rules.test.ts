import { expect, it } from 'vitest';
import { createNearRules } from './near-rules.ts';

const topics = [
  {
    path: 'phrases/en/a.yaml',
    title: 'A',
    rules: [
      { id: 'en.a.end-it', phrases: ['put an end to this', '{want-to} end it all'] },
      { id: 'en.a.put-up', phrases: ['not have to put up with me', 'to me'] },
      { id: 'en.a.gone', status: 'retired', phrases: ['put an end to me'] },
    ],
  },
  { path: 'phrases/en/b.yaml', title: 'B', rules: [{ id: 'en.b.broken', phrases: 'no list' }] },
];
const near = createNearRules(topics);

it('the rule with the nearest phrase comes first; a retired one never', () => {
  expect(near('Putting an END to myself', 5)).toEqual([
    { path: 'phrases/en/a.yaml', id: 'en.a.end-it', phrase: 'put an end to this' },
    { path: 'phrases/en/a.yaml', id: 'en.a.put-up', phrase: 'not have to put up with me' },
  ]);
  expect(near('putting an end', 1)).toHaveLength(1);
});

it('a seldom word counts more than the words that stand everywhere', () => {
  expect(near('all', 5).map(({ id }) => id)).toEqual(['en.a.end-it']);
  expect(near('to me', 1)).toMatchObject([{ id: 'en.a.put-up', phrase: 'to me' }]);
});

it('words that share nothing are near to nothing', () => {
  expect(near('tea and toast', 5)).toEqual([]);
  expect(near('', 5)).toEqual([]);
});
