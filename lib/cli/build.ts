import { spawnSync } from 'node:child_process';

/**
 * WXT writes its progress to standard output, which belongs to the command that builds: in a process of its own it goes to stderr. Where
 * nobody watches (no terminal), its turning wheel would be hundreds of lines in a log: there, what it says is shown only when it fails.
 */
export function runWxt(...args: string[]): void {
  const said = process.stderr.isTTY ? 2 : 'pipe';
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', args, {
    stdio: ['ignore', said, said],
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) for (const words of [stdout, stderr]) if (words) process.stderr.write(words);
  if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed; what is wrong stands above, with file and line.`);
}

/** Builds the extension for one browser into .output/. Errors of rules and protocol name file, line and cause. */
export function buildExtension(browser: 'chrome' | 'firefox'): void {
  runWxt('build', '-b', browser);
}
