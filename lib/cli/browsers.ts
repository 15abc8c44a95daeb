import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome-for-testing/chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
const brandedChromePaths = [
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const installed = (paths: string[]): string | undefined => paths.find((path) => existsSync(path));
const say = (text: string) => process.stderr.write(`heed: ${text}\n`);

function aptInstall(...packages: string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  say(`installing ${packages.join(', ')} (apt-get)`);
  const options = {
    stdio: ['ignore', 2, 2] as ['ignore', number, number],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
    return true;
  } catch {
    return false;
  }
}

function downloadPlaywrightChromium(): string | undefined {
  say("no Chromium found, fetching Playwright's own");
  try {
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  } catch {
    return undefined;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * Path of a Chromium that can load an unpacked extension: `HEED_CHROMIUM`, an installed Chromium, Chrome for Testing or Edge,
 * Debian's package (as root), or Playwright's own. Throws when there is none; branded Chrome alone does not serve.
 */
export function findChromium(): string {
  const named = process.env.HEED_CHROMIUM;
  if (named) return named;
  const own = existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  const found =
    installed(chromiumPaths) ??
    own ??
    (aptInstall('chromium') ? installed(chromiumPaths) : undefined) ??
    downloadPlaywrightChromium();
  if (found) return found;
  const branded = installed(brandedChromePaths);
  throw new Error(
    branded
      ? `Only Google Chrome was found (${branded}). Since version 137 it ignores --load-extension, so Heed cannot be tried in it this way. Install Chromium, Chrome for Testing or Edge, or set HEED_CHROMIUM to its path. (To use Heed in Chrome by hand: README, "Loading it into your own browser".)`
      : 'No Chromium was found and none could be installed. Install Chromium, Chrome for Testing or Edge, or set HEED_CHROMIUM to its path.',
  );
}

/** Path of Firefox: `HEED_FIREFOX`, an installed one, or Debian's package (as root). Throws when there is none. */
export function findFirefox(): string {
  const found =
    process.env.HEED_FIREFOX ?? installed(firefoxPaths) ?? (aptInstall('firefox-esr') ? installed(firefoxPaths) : undefined);
  if (found) return found;
  throw new Error('No Firefox was found and none could be installed. Install Firefox, or set HEED_FIREFOX to its path.');
}
