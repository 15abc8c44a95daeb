import { expect, test } from 'vitest';
import { smallText } from '#tests/fixtures/protocol/protocols.ts';
import { checkSteps } from './check-steps.ts';

const check = (text: string) => checkSteps([{ path: 'protocol.yaml', text }]);

test('the small protocol has neither problem nor warning', () => {
  expect(check(smallText)).toEqual({ problems: [], warnings: [] });
});

test('an organisation’s own text that grades a person is warned of, with file and line, and may be built', () => {
  const text = smallText.replace('body: Please read it.', 'body: Please triage it.');
  const { problems, warnings } = check(text);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.objectContaining({ file: 'protocol.yaml', message: expect.stringContaining('"triage"') })]);
  expect(text.split('\n')[(warnings[0]?.line ?? 0) - 1]).toContain('triage');
});

test('sources and ids are not read by anybody, and allowed terms pass', () => {
  const text = smallText
    .replace('support: made up', 'support: risk score of S1')
    .replace('body: Please read it.', 'body: Think of an adult at risk.');
  expect(check(text)).toEqual({ problems: [], warnings: [] });
});

test('what cannot be walked is a problem', () => {
  const { problems } = check(smallText.replace('label: Go on, next: tell', 'label: Go on, next: nowhere'));
  expect(problems).toContainEqual(
    expect.objectContaining({ file: 'protocol.yaml', message: expect.stringContaining('nowhere') }),
  );
  expect(check('nodes: [')).toMatchObject({ problems: [expect.anything()], warnings: [] });
});
