import type { Page } from '@playwright/test';
import type { Case, CaseText } from '#lib/cases/case.ts';

export type StoredCase = Case & { words: CaseText | null };

/** The cases as the extension itself keeps them, read through one of its own pages; oldest first. */
export async function readStoredCases(extensionPage: Page): Promise<StoredCase[]> {
  return extensionPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('heed');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      if (!database.objectStoreNames.contains('cases')) return [];
      const cases = await new Promise<Case[]>((resolve, reject) => {
        const request = database.transaction('cases').objectStore('cases').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const texts = await chrome.storage.session.get<Record<string, CaseText>>(null);
      return cases
        .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt))
        .map((one) => ({ ...one, words: texts[`caseText:${one.id}`] ?? null }));
    } finally {
      database.close();
    }
  });
}
