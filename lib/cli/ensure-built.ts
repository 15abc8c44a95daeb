import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build.ts';

const sources = ['components', 'entrypoints', 'lib', 'locales', 'public', 'rules', 'wxt.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the extension unless the built one is newer than every source. */
export function ensureBuilt(browser: 'chrome' | 'firefox'): void {
  const built = statSync(`.output/${browser}-mv3/manifest.json`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...sources.map(newest)) > built) buildExtension(browser);
}
