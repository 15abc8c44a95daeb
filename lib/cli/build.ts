import { build } from 'wxt';

/** Builds the extension for one browser into .output/. Errors of rules and protocol name file, line and cause. */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<void> {
  await build({ browser, logger: quietLogger });
}

/** Standard output belongs to the command that builds. */
const say = (...parts: unknown[]) => void process.stderr.write(`${parts.join(' ')}\n`);
const quietLogger = {
  debug: () => {},
  log: () => {},
  info: () => {},
  success: () => {},
  warn: say,
  error: say,
  fatal: say,
  level: 0,
};
