import { expect, test } from 'vitest';
import { loadShipped, smallText } from '#tests/fixtures/protocol/protocols.ts';
import { loadProtocol } from './load.ts';

test('the shipped protocol is whole, and a draft that nobody has approved', () => {
  const protocol = loadShipped();
  expect(protocol).toMatchObject({ status: 'draft', owner: null, approvedBy: [], approvedOn: null });
  expect(protocol.notice).toBe('Draft, not approved by an organisation');
  expect(protocol.contacts.every(({ phone, verifiedOn }) => phone === null && verifiedOn === null)).toBe(true);
});

test('the small protocol is whole', () => {
  expect(loadProtocol(smallText, 'small.yaml')).toHaveProperty('protocol.start', 'read');
});

type Broken = { what: string; find: string; put: string; line: string; reason: string };
const broken: Broken[] = [
  {
    what: 'an unknown next',
    find: 'label: Go on, next: tell',
    put: 'label: Go on, next: telll',
    line: 'telll',
    reason: 'no such node',
  },
  { what: 'an unknown bar', find: 'handOver: tell', put: 'handOver: nobody', line: 'handOver', reason: 'no such node' },
  {
    what: 'a duplicate option',
    find: 'id: unsure',
    put: 'id: go-on',
    line: 'I am not sure',
    reason: 'used twice in node "read"',
  },
  { what: 'a duplicate node', find: '- id: call', put: '- id: read', line: 'id: read', reason: 'node id "read" is used twice' },
  {
    what: 'a misspelt key',
    find: 'emergency: true',
    put: 'emergancy: true',
    line: 'emergancy',
    reason: 'unknown key "emergancy"',
  },
  { what: 'a missing key', find: '    heading: Read it\n', put: '', line: 'id: read', reason: 'nodes.0.heading' },
  { what: 'a wrong type', find: 'body: Now.', put: 'body: 999', line: 'body: 999', reason: 'expected string' },
  {
    what: 'no emergency route',
    find: '    emergency: true\n',
    put: '',
    line: 'emergency: call',
    reason: 'emergency route is missing',
  },
  {
    what: 'an emergency route to an end',
    find: 'emergency: call',
    put: 'emergency: end',
    line: 'emergency: end',
    reason: 'leads to an end',
  },
  { what: 'an unreachable node', find: 'emergency: call', put: 'emergency: tell', line: 'id: call', reason: 'cannot be reached' },
  {
    what: 'an end out of reach',
    find: 'label: Told, next: end',
    put: 'label: Told, next: read',
    line: 'id: read',
    reason: 'no end can be reached from node "read"',
  },
  { what: 'no end at all', find: '    end: true\n', put: '', line: 'id: end', reason: 'has no skip' },
  {
    what: 'an end with a way on',
    find: 'end: true',
    put: 'end: true\n    skip: read',
    line: 'id: end',
    reason: 'must have no options and no skip',
  },
  {
    what: 'not knowing that ends the walk',
    find: 'sure, next: tell',
    put: 'sure, next: end',
    line: 'not sure',
    reason: 'must not end the walk',
  },
  {
    what: 'not knowing that leads to nobody',
    find: 'sure, next: tell',
    put: 'sure, next: read',
    line: 'not sure',
    reason: '"read" must name contacts, or be an emergency',
  },
  {
    what: 'an off-duty start that is not there',
    find: 'under18: tell',
    put: 'under18: tell\noffDuty: rest',
    line: 'rest',
    reason: 'no such node',
  },
  {
    what: 'a template of a set that is not there',
    find: 'id: t1, name',
    put: 'id: t1, of: t9, name',
    line: 'of: t9',
    reason: 'no template "t9"',
  },
  {
    what: 'an audience that is not checked',
    find: 'audience: public',
    put: 'audience: anybody',
    line: 'anybody',
    reason: 'audience',
  },
  {
    what: 'not knowing that is not marked',
    find: 'sure, next: tell, unsure: true',
    put: 'sure, next: end',
    line: 'not sure',
    reason: 'reads as not knowing',
  },
  {
    what: 'an unknown value',
    find: '[time.wait]',
    put: '[time.weight]',
    line: 'time.weight',
    reason: 'not among the values or contacts',
  },
  { what: 'an unknown contact', find: 'contacts: [team]', put: 'contacts: [teem]', line: 'teem', reason: 'no contact "teem"' },
  { what: 'an unknown template', find: 'template: t1', put: 'template: t2', line: 'template: t2', reason: 'no template "t2"' },
  {
    what: 'approval by one person',
    find: 'status: draft',
    put: 'status: approved',
    line: 'status',
    reason: 'two different names',
  },
  {
    what: 'a long heading',
    find: 'heading: Call 999',
    put: `heading: ${'call '.repeat(13)}`,
    line: 'call call',
    reason: '13 words, at most 12',
  },
  {
    what: 'a long body',
    find: 'body: Please read it.',
    put: `body: ${'read '.repeat(41)}`,
    line: 'read read',
    reason: '41 words, at most 40',
  },
  { what: 'broken YAML', find: 'contacts: [team]', put: 'contacts: [team', line: '', reason: '' },
];

test.each(broken)('names file, line and reason of $what', ({ find, put, line, reason }) => {
  expect(smallText.split(find).length, `"${find}" stands in the file`).toBeGreaterThan(1);
  const text = smallText.replace(find, put);
  const loaded = loadProtocol(text, 'steps.yaml');
  if (!('problems' in loaded)) throw new Error('was taken as good');
  const problems = loaded.problems.map((problem) => ({ ...problem, text: text.split('\n')[problem.line - 1] ?? '' }));
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: 'steps.yaml',
      text: expect.stringContaining(line),
      message: expect.stringContaining(reason),
    }),
  );
});

test.each(['', 'null', '[]', 'just words', '- a\n- b', '\u0000', 'nodes: &a [*a]', 'version: 1'])(
  'answers %j with problems, not with a throw',
  (text) => {
    const loaded = loadProtocol(text, 'steps.yaml');
    if (!('problems' in loaded)) throw new Error('was taken as good');
    for (const problem of loaded.problems)
      expect(problem).toMatchObject({ file: 'steps.yaml', line: expect.any(Number), message: expect.stringMatching(/./) });
  },
);
