import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginning,
  checkCode,
  findFault,
  holdsCode,
  type LogContent,
  type LogEntry,
  type Mark,
  sealEntry,
  strip,
} from './log-entry.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const content: fc.Arbitrary<LogContent> = fc.record(
  {
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
    event: fc.constantFrom('step', 'back', 'read', 'raised'),
    caseId: id,
    node: id,
    option: id,
    rules: fc.array(id, { maxLength: 3 }),
  },
  { requiredKeys: ['at', 'event'] },
);

async function chain(contents: LogContent[]): Promise<{ entries: LogEntry[]; end: Mark }> {
  const entries: LogEntry[] = [];
  for (const [at, one] of contents.entries()) entries.push(await sealEntry(entries.at(-1) ?? beginning, one, `salt ${at}`));
  return { entries, end: entries.at(-1) ?? beginning };
}

const some = fc.array(content, { minLength: 1, maxLength: 8 });

test('a chain that nobody touched holds, whatever was stripped of it and wherever its beginning went', async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.array(fc.nat(7)), fc.nat(7), async (contents, stripped, from) => {
      const { entries, end } = await chain(contents);
      const left = entries.map((entry, at) => (stripped.includes(at) ? strip(entry) : entry));
      expect(await findFault(beginning, left, end)).toBeNull();
      const cut = Math.min(from, left.length);
      expect(await findFault(left[cut - 1] ?? beginning, left.slice(cut), end)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

type Tampering = (entries: LogEntry[], at: number, other: LogContent) => LogEntry[];
const tamperings: [string, Tampering][] = [
  ['a content that was changed', (all, at, other) => all.map((one, i) => (i === at ? { ...one, content: other } : one))],
  ['an entry that was taken out', (all, at) => all.filter((_, i) => i !== at)],
  ['an end that was cut off', (all, at) => all.slice(0, at)],
  ['an entry that was put in twice', (all, at) => all.flatMap((one, i) => (i === at ? [one, one] : [one]))],
  ['a digest that was changed', (all, at) => all.map((one, i) => (i === at ? { ...one, digest: `${one.digest}0` } : one))],
  [
    'a stripped entry with another digest',
    (all, at) => all.map((one, i) => (i === at ? { ...strip(one), digest: 'f'.repeat(64) } : one)),
  ],
  ['a salt without its content', (all, at) => all.map((one, i) => (i === at ? { ...one, content: null } : one))],
];

test.each(tamperings)('finds %s', async (_, tamper) => {
  await fc.assert(
    fc.asyncProperty(some, fc.nat(7), content, async (contents, where, other) => {
      const { entries, end } = await chain(contents);
      const at = where % entries.length;
      fc.pre(JSON.stringify(entries[at]?.content) !== JSON.stringify(other));
      expect(await findFault(beginning, tamper(entries, at, other), end)).not.toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('finds two entries that changed places', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 2, maxLength: 6 }), fc.nat(5), async (contents, where) => {
      const { entries, end } = await chain(contents);
      const at = where % (entries.length - 1);
      const swapped = [...entries];
      [swapped[at], swapped[at + 1]] = [entries[at + 1] as LogEntry, entries[at] as LogEntry];
      expect(await findFault(beginning, swapped, end)).toMatchObject({ fault: 'missing' });
    }),
    { numRuns: 30 },
  );
});

test('a log written anew from the start holds in itself, and no longer holds the code in a clinical record', async () => {
  const { entries, end } = await chain([{ at: '2026-11-22T23:40:00Z', event: 'step', option: 'not-safety' }]);
  const forged = await chain([{ at: '2026-11-22T23:40:00Z', event: 'step', option: 'read' }]);
  expect(await findFault(beginning, forged.entries, forged.end)).toBeNull();
  expect(holdsCode(beginning, entries, ` ${checkCode(end).toLowerCase()} `)).toBe('yes');
  expect(holdsCode(beginning, forged.entries, checkCode(end))).toBe('no');
  expect(holdsCode({ seq: 5, hash: 'later' }, [], checkCode(end))).toBe('gone');
  expect(holdsCode(beginning, entries, 'nonsense')).toBe('no');
});
