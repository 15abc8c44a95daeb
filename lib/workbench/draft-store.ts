import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { logOnce } from '#lib/log.ts';
import { readRelease } from '#lib/release/release.ts';
import { releaseTextItem } from '#lib/updates/release-items.ts';
import type { Draft } from './draft.ts';

const files = z.record(z.string(), z.string());
const draftSchema = z.object({
  base: z.enum(['packaged', 'active', 'file']),
  baseFiles: files,
  files,
  undo: z.array(z.object({ what: z.string(), before: z.record(z.string(), z.nullable(z.string())) })),
  author: z.string(),
  reason: z.string(),
});

/** The draft as it was last kept, so that it outlives a closed page and a crash. Never any row of a measured file. */
const draftItem = storage.defineItem<unknown>('local:workbenchDraft', { fallback: null });

export async function readDraft(): Promise<Draft | null> {
  const kept = await draftItem.getValue();
  if (kept === null) return null;
  const read = z.safeParse(draftSchema, kept);
  if (read.success) return read.data;
  logOnce('workbench draft does not fit, set aside', {});
  await storage.setItem('local:workbenchDraftSetAside', kept);
  return null;
}

export async function keepDraft(draft: Draft | null): Promise<void> {
  await draftItem.setValue(draft);
}

/** The files that came with this Heed. */
export async function readPackagedFiles(): Promise<Record<string, string>> {
  const response = await fetch(browser.runtime.getURL('/packaged-rules.json' as '/'));
  return z.parse(files, await response.json());
}

/** The files of the release in use; the packaged ones where there is none. */
export async function readActiveFiles(): Promise<Record<string, string>> {
  const text = await releaseTextItem.getValue();
  return text === null ? readPackagedFiles() : readRelease(text).files;
}

/** The built page of the pocket steps, without its data. */
export async function readPocketTemplate(): Promise<string> {
  return (await fetch(browser.runtime.getURL('/pocket-template.html' as '/'))).text();
}
