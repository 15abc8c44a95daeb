import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeReport } from '#lib/cli/rules-report.ts';

it('rules/REPORT.md is what the rules and the suite give: if not, npm run --silent rules -- report', async () => {
  expect(readFileSync(new URL('REPORT.md', import.meta.url), 'utf8')).toBe(await makeReport());
});
