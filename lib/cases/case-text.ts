import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { logOnce } from '#lib/log.ts';
import type { CaseText } from './case.ts';

/** Longer texts are cut: `storage.session` holds 10 MB for all cases together. */
const longestText = 25_000;

/** Past this the rest of the 10 MB is for what Heed itself runs on: with that full, every page would say that nothing answers. */
const mostBytes = 9_000_000;

const bytesInUse = async (): Promise<number> => {
  try {
    return await browser.storage.session.getBytesInUse(null);
  } catch {
    // Then the browser's own refusal is what tells.
    return 0;
  }
};

const keyOf = (caseId: string) => `session:caseText:${caseId}` as const;

/**
 * Keeps the words of a case in memory until the browser closes. Returns false when the session store takes no more:
 * the case stands without its words, which can be read on X.
 */
export async function keepCaseText(caseId: string, text: CaseText): Promise<boolean> {
  try {
    if ((await bytesInUse()) > mostBytes) throw new Error('full');
    await storage.setItem(keyOf(caseId), { ...text, text: text.text.slice(0, longestText) });
    return true;
  } catch {
    logOnce('session store is full, a case stands without its words');
    return false;
  }
}

/** The words of a case, or null when they are no longer kept (browser restarted, Heed updated, case ended). */
export async function readCaseText(caseId: string): Promise<CaseText | null> {
  return storage.getItem<CaseText>(keyOf(caseId));
}

export async function forgetCaseText(caseId: string): Promise<void> {
  await storage.removeItem(keyOf(caseId));
}
