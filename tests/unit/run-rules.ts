import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';

const command = fileURLToPath(new URL('../../lib/cli/rules.ts', import.meta.url));

/** Runs the real process, as `npm run rules` does. */
export function runRules(args: string[], input = ''): Promise<{ out: string; err: string; exit: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (exit) => resolve({ out, err, exit }));
    // A command that refuses its arguments reads nothing.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A new folder in the system's own place for such, with these files in it. */
export async function makeFolder(files: readonly TextFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-rules-'));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
