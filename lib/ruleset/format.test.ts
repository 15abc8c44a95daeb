import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatRuleFile } from './format.ts';
import { loadRuleset } from './load.ts';

const path = 'phrases/en/t.yaml';
const format = (text: string) => formatRuleFile({ path, text });
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'no',
    'null',
    '12',
    '{want} to [just] {die}',
    '#hash',
    'a: b',
    "can't",
    '"quoted"',
    '- x',
    'two\nlines',
    '🖤',
    '~',
  ),
);
const texts = fc.array(text, { maxLength: 5 });
const rule = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 8 }),
    status: fc.constantFrom('trial', 'stable'),
    phrases: texts,
    with: fc.record({ within: fc.nat(), any: texts }),
    allow: fc.record({ gap: fc.nat(), inflect: fc.boolean() }),
    context: fc.dictionary(fc.constantFrom('past', 'negated', 'title'), fc.constantFrom('lower', 'raise')),
    why: text,
    tests: fc.record({ noMatch: texts, match: texts }),
    strange: text,
  },
  { requiredKeys: ['id'] },
);
const file = fc.record({ topic: text, title: text, rules: fc.array(rule, { maxLength: 4 }) });
const layout = fc.record({
  // Folding stays off: in flow style the library itself folds "{x}" wrongly.
  lineWidth: fc.constant(0),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  aliasDuplicateObjects: fc.constant(false),
});

it('is the same for every way of writing the same file, loses nothing, and formatting again changes no byte', () => {
  fc.assert(
    fc.property(file, layout, (content, how) => {
      const formatted = format(stringify(content, how)) as string;
      expect(format(formatted)).toBe(formatted);
      expect(formatted).toBe(format(stringify(content)));
      expect(sorted(parse(formatted))).toEqual(sorted(content));
    }),
    { numRuns: 300 },
  );
});

/** The content in no order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, sorted(item)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

it('sorts phrases and rules, puts keys in order and keeps comments and tests where they stand', () => {
  const before = `# Head
title: T
topic: t
rules:
  - {id: b, why: "plain", status: trial}
  # About a.
  - id: a
    tests: {noMatch: [z, a], match: ['no']}
    phrases: [y, x] # why y
`;
  expect(format(before)).toBe(`# Head

topic: t
title: T
rules:
  # About a.
  - id: a
    phrases:
      - x
      - y
      # why y
    tests:
      match:
        - no
      noMatch:
        - z
        - a
  - id: b
    status: trial
    why: plain
`);
});

it('leaves a broken file alone', () => {
  expect(format('rules: [')).toBeNull();
  expect(format('')).toBeNull();
});

it('what it writes loads as the same ruleset', () => {
  const text = 'topic: t\ntitle: T\nrules: []\n';
  expect(loadRuleset([{ path, text: format(text) as string }]).problems).toEqual(loadRuleset([{ path, text }]).problems);
});

it('puts text that holds double quotation marks into single ones, where it needs any', () => {
  const phrases = ['say "no" to me', '"no" is what they say', '"can\'t": no', 'it\'s "no": no'];
  const formatted = format(stringify({ topic: 't', rules: [{ id: 'a', phrases }] })) as string;
  expect(formatted).toContain(`- '"can''t": no'`);
  expect(formatted).toContain(`- '"no" is what they say'`);
  expect(formatted).toContain(`- 'it''s "no": no'`);
  expect(formatted).toContain('- say "no" to me');
});
