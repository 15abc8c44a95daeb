/** The parts read of a vitest JSON report. */
export type UnitReport = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
};

/** The parts read of a Playwright JSON report; suites lie within suites. */
export type BrowserReport = { suites: BrowserSuite[] };
type BrowserSuite = {
  specs?: { title: string; file: string; line: number; ok: boolean }[];
  suites?: BrowserSuite[];
};

const firstLine = (text: string | undefined) => (text ?? '').split('\n', 1)[0] ?? '';

/** One line for each failed test: file, name and the first line of its reason. A file that never ran its tests is one line too. */
export function failedUnitTests(report: UnitReport): string[] {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file.name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
    return failed.length === 0 && file.status === 'failed' ? [`${file.name}: ${firstLine(file.message)}`] : failed;
  });
}

/** One line for each failed or flaky test: file, line and name. */
export function failedBrowserTests(report: BrowserReport): string[] {
  const of = (suite: BrowserSuite): string[] => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${spec.file}:${spec.line} › ${spec.title}`),
    ...(suite.suites ?? []).flatMap(of),
  ];
  return report.suites.flatMap(of);
}
