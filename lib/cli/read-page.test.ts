import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const readPage = (...args: string[]) => spawnSync(process.execPath, ['lib/cli/read-page.ts', ...args], { encoding: 'utf8' });

it.each([
  [['README.md', '--url', 'x.com/home'], /^read-page: --url x\.com\/home is no address; write it whole, such as https:/],
  [['none.html', '--url', 'https://x.com/home'], /^read-page: none\.html cannot be read; give the page that you saved/],
  [[], /^read-page: Usage: /],
])('says what was given wrongly and what to give: %j', (args, said) => {
  const { status, stderr, stdout } = readPage(...args);
  expect(stderr).toMatch(said);
  expect(stderr).toContain('npm run --silent read-page -- FILE.html --url URL');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
