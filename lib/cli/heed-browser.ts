import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { AccountKind } from '#lib/settings/items.ts';
import { findChromium } from './browsers.ts';

export const builtExtension = resolve('.output/chrome-mv3');

export type HeedBrowser = {
  context: BrowserContext;
  extensionId: string;
  /** Opens a page of the extension, by file name with query. */
  openPage: (file: string) => Promise<Page>;
  /** What a person does in set-up: says whose account this is, and all that it takes without an organisation. */
  confirmAccount: (handle: string, kind?: AccountKind) => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  headless?: boolean;
  /** A kept profile; otherwise a fresh one, removed on closing. */
  profile?: string;
  /** Leaves the set-up open that Heed shows when it is installed. */
  keepSetUp?: boolean;
  extension?: string | null;
  /** Another extension may have no worker to wait for. */
  waitForWorker?: boolean;
  args?: string[];
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** Keeps a page that was left as it stood, for "Back", as everybody's browser does. */
  keepsLeftPages?: boolean;
};

/** Starts Chromium with the built extension (or another unpacked one, or none) in a fresh profile. */
export async function openHeedBrowser(options: Options = {}): Promise<HeedBrowser> {
  const {
    headless = true,
    extension = builtExtension,
    waitForWorker = extension !== null,
    args = [],
    viewport = { width: 1280, height: 900 },
    colorScheme = 'light',
    keepsLeftPages = false,
  } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'heed-profile-')));
  const isNew = !existsSync(join(profile, 'Default'));
  const loading = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless,
    viewport,
    colorScheme,
    // A profile that somebody signs in with keeps the browser's sandbox; Chromium has none for root.
    chromiumSandbox: options.profile !== undefined && process.getuid?.() !== 0,
    // Playwright's default switches extensions off.
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsLeftPages ? ['--disable-back-forward-cache'] : [])],
    args: [
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...loading,
      ...args,
    ],
  });
  const worker = waitForWorker ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))) : null;
  const extensionId = worker ? new URL(worker.url()).host : '';
  // Heed opens its options when it is installed. A page behind another is slowed down by the browser, so that tab goes first.
  if (worker && isNew && !options.keepSetUp) await closeSetUp(context);
  const openPage = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    return page;
  };
  return {
    context,
    extensionId,
    openPage,
    confirmAccount: async (handle, kind = 'work') => {
      const page = await openPage('options.html');
      await page.evaluate(
        async ([name, chosen, today]) => {
          const { accounts = {} } = await chrome.storage.local.get<{ accounts?: Record<string, unknown> }>('accounts');
          await chrome.storage.local.set({
            accounts: { ...accounts, [name]: { kind: chosen, confirmedAt: new Date().toISOString() } },
            selfGoverned: { by: 'Practice (invented)', privacyNotice: 'https://example.org/notice', stepsReadOn: today },
            ownContacts: {
              crisisLine24h: { name: null, phone: '01632 960 111', hours: null, verifiedOn: today, verifyBy: null },
            },
          });
        },
        [handle.toLowerCase(), kind, new Date().toISOString().slice(0, 10)] as const,
      );
      await page.close();
    },
    close: async () => {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function closeSetUp(context: BrowserContext): Promise<void> {
  // Long after a busy machine has opened it.
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const page = context.pages().find((one) => one.url().endsWith('/set-up.html'));
    if (page) return page.close();
  }
}
