import { spawnSync } from 'node:child_process';

/** WXT writes its progress to standard output, which belongs to the command that builds: in a process of its own it goes to stderr. */
export function runWxt(...args: string[]): void {
  const { status } = spawnSync('node_modules/.bin/wxt', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed; what is wrong stands above, with file and line.`);
}

/** Builds the extension for one browser into .output/. Errors of rules and protocol name file, line and cause. */
export function buildExtension(browser: 'chrome' | 'firefox'): void {
  runWxt('build', '-b', browser);
}
