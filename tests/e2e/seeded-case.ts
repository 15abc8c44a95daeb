import type { Page } from '@playwright/test';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { WalkState } from '#lib/protocol/walk.ts';

const words: CaseText = {
  text: 'I do not want to be here any more.\nI am sorry.',
  author: 'kit_example',
  authorName: 'Kit',
  alsoTo: 2,
  partial: false,
  evidence: ['reply-block'],
  matches: [{ rule: 'en.made-up', phrase: 'not want to be here', span: [5, 24], response: 'today', context: [] }],
};

/** Puts a case with this walk into the store of the extension, over the one of the same id. `page` is any page of Heed. */
export async function seedCase(page: Page, id: string, walk: WalkState, change: Partial<Case> = {}): Promise<void> {
  const now = new Date(Date.now() - 12 * 60_000).toISOString();
  const seeded: Case = {
    id,
    key: id,
    postId: '1900000000000000001',
    handle: 'noor_example',
    authorKey: 'made-up',
    origin: 'matched',
    response: 'today',
    rules: ['en.made-up'],
    rulesetVersion: '0.1.0',
    raisedAt: now,
    postedAt: now,
    readAt: null,
    status: 'to-read',
    walk,
    ...change,
  };
  await page.evaluate(
    async ([one, text]) => {
      const opened = indexedDB.open('heed');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const writing = opened.result.transaction('cases', 'readwrite');
      writing.objectStore('cases').put(one);
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opened.result.close();
      await chrome.storage.session.set({ [`caseText:${one.id}`]: text });
    },
    [seeded, { ...words, matches: words.matches.map((match) => ({ ...match, rule: seeded.rules[0] ?? match.rule })) }] as const,
  );
}

/** The walk of a case as the store holds it now. */
export async function readWalk(page: Page, id: string): Promise<WalkState> {
  return page.evaluate(async (wanted) => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const reading = opened.result.transaction('cases').objectStore('cases').get(wanted);
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    return reading.result.walk;
  }, id);
}

/** One tap: on shift or off duty until tomorrow. */
export async function tapDuty(page: Page, kind: 'on' | 'off'): Promise<void> {
  const [from, until] = [Date.now() - 60_000, Date.now() + 86_400_000].map((at) => new Date(at).toISOString());
  await page.evaluate((shift) => chrome.storage.local.set({ shift }), { kind, from, until });
}

/** Keeps a protocol as a case that began with it does. */
export async function keepProtocol(page: Page, protocol: Protocol): Promise<void> {
  await page.evaluate(
    async (kept) => {
      const opened = indexedDB.open('heed');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const writing = opened.result.transaction('protocols', 'readwrite');
      writing.objectStore('protocols').put(kept);
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opened.result.close();
    },
    { hash: hashProtocol(protocol), protocol },
  );
}
