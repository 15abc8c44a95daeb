import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers.ts';
import { buildExtension } from './build.ts';
import { type BrowserReport, failedBrowserTests, failedUnitTests, type UnitReport } from './failed-tests.ts';

type Count = { passed: number; failed: number; skipped: number };
const total: Count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said again at the very end: a log that is kept often keeps only its end. */
const failures: string[] = [];
const bin = (name: string) => `node_modules/.bin/${name}`;

function add(name: string, count: Count, tests: string[] = []): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(name, ...tests.map((test) => `  ${test}`));
  process.stdout.write(`\n[${name}] ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0;
}

/** One check that passes or fails as a whole. */
function check(name: string, command: string, args: string[]): void {
  const passed = run(command, args);
  add(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** A test run that writes a JSON report. A run that fails without a failed test (a broken file, a crash) counts as one failure. */
function countRun<Report>(
  name: string,
  passed: boolean,
  report: string,
  read: (json: Report) => Count,
  failed: (json: Report) => string[],
): void {
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  let tests: string[] = [];
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as Report;
    count = read(json);
    tests = failed(json);
  } catch {
    process.stdout.write(`${name}: no report was written\n`);
    passed = false;
  }
  if (!passed && count.failed === 0) count.failed = 1;
  if (passed && count.passed === 0) count.failed = 1;
  add(name, count, tests);
}

/**
 * Browser tests of projects that may run beside each other (see playwright.config.ts). Half of a test is waiting and a page uses one core:
 * two workers take two thirds of the time of one.
 */
function browserRun(name: string, to: string, projects: string[]): void {
  const report = `.output/${to}.json`;
  const chosen = projects.map((project) => `--project=${project}`);
  const output = `--output=.output/${to}`;
  const passed = run(bin('playwright'), ['test', '--workers=2', '--reporter=list,json', output, ...chosen], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  countRun(
    name,
    passed,
    report,
    ({ stats }: BrowserReport & { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    failedBrowserTests,
  );
}

function main(): void {
  rmSync('.output', { recursive: true, force: true });
  findChromium();
  findFirefox();
  check('types', bin('wxt'), ['prepare']);
  check('types', bin('tsc'), ['--noEmit']);
  check('biome', bin('biome'), ['check', '--error-on-warnings']);
  check('knip', bin('knip'), []);

  const unitReport = '.output/unit.json';
  const unit = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
  countRun(
    'unit',
    unit,
    unitReport,
    (json: UnitReport & { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    }),
    failedUnitTests,
  );

  for (const browser of ['chrome', 'firefox'] as const) {
    try {
      buildExtension(browser);
      add(`build ${browser}`, { passed: 1, failed: 0, skipped: 0 });
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      add(`build ${browser}`, { passed: 0, failed: 1, skipped: 0 });
    }
  }
  check('web-ext lint', bin('web-ext'), ['lint', '--source-dir=.output/firefox-mv3', '--no-config-discovery']);

  browserRun('browser', 'e2e', ['heed']);
  browserRun('browser, policy of this computer', 'e2e-policy', ['policy', 'without-heed']);

  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

main();
