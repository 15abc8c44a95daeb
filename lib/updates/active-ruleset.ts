import { browser } from 'wxt/browser';
import { logError, logOnce } from '#lib/log.ts';
import { openImage } from '#lib/matching/image.ts';
import { compileKept } from '#lib/release/ready-release.ts';
import { rulesetInfoItem } from '#lib/settings/items.ts';
import { loadMatcher } from './load-matcher.ts';
import { activeReleaseItem, releaseTextItem } from './release-items.ts';

function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Background, at install, update and start: puts the packaged ruleset in place, unless a release has taken its place. What is stored and
 * does not open, because it is damaged or an earlier Heed compiled it in another format, is made anew. A packaged one that does not open
 * (wrong magic, format or hash) is logged and the last good one stays.
 */
export async function refreshRuleset(): Promise<void> {
  const opens = (await loadMatcher()) !== null;
  try {
    const active = await activeReleaseItem.getValue();
    // One whose name alone is damaged goes on matching; the next look takes it anew.
    if (opens && (active || (await activeReleaseItem.isDamaged()))) return;
    const release = active && (await releaseTextItem.getValue());
    const image = release
      ? compileKept(release)
      : new Uint8Array(await (await fetch(browser.runtime.getURL('/ruleset.image' as '/'))).arrayBuffer());
    await putRulesetInPlace(image, { again: !opens });
  } catch (error) {
    logError('ruleset refused, the last good one stays', error);
  }
}

/**
 * Makes this compiled ruleset the one that every tab matches by; `again`: also where one of this hash is stored. `beside` is written with it in
 * one go, so that a browser that dies half-way has all or nothing. Throws when it does not open; the last good one stays then.
 */
export async function putRulesetInPlace(
  bytes: Uint8Array,
  { again = false, beside = {} }: { again?: boolean; beside?: Record<string, unknown> } = {},
): Promise<void> {
  const { version, hash } = openImage(bytes).ruleset;
  const isThere = !again && (await rulesetInfoItem.read())?.hash === hash;
  const info = { hash, version };
  const ruleset = isThere ? {} : { ruleset: { ...info, image: toBase64(bytes) }, rulesetInfo: info };
  const all: Record<string, unknown> = { ...ruleset, ...beside };
  if (Object.keys(all).length === 0) return;
  await browser.storage.local.set(all);
  logOnce('ruleset in place', { version });
}
