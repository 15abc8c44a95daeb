import { expect, test } from 'vitest';
import { failedBrowserTests, failedUnitTests } from './failed-tests.ts';

test('a failed unit test is named with its file and the first line of its reason', () => {
  const report = {
    testResults: [
      {
        name: 'lib/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'takes away', status: 'failed', failureMessages: ['expected 1 to be 2\n  at a.test.ts:3'] },
        ],
      },
      { name: 'lib/broken.test.ts', status: 'failed', message: 'Cannot find module\nmore', assertionResults: [] },
      { name: 'lib/fine.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  };
  expect(failedUnitTests(report)).toEqual([
    'lib/a.test.ts › takes away: expected 1 to be 2',
    'lib/broken.test.ts: Cannot find module',
  ]);
});

test('a failed browser test is named however deep its suite lies', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.spec.ts', line: 7 });
  const report = { suites: [{ specs: [spec('works', true)], suites: [{ specs: [spec('breaks', false)] }] }] };
  expect(failedBrowserTests(report)).toEqual(['a.spec.ts:7 › breaks']);
});
