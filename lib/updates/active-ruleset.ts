import { browser } from 'wxt/browser';
import { logError, logOnce } from '#lib/log.ts';
import type { Matcher } from '#lib/matching/image.ts';
import { openImage } from '#lib/matching/image.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';

const toBase64 = (bytes: Uint8Array): string =>
  (bytes as Uint8Array & { toBase64?: () => string }).toBase64?.() ??
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/**
 * Background, at install and start: puts the packaged ruleset in place if it opens. One that does not (wrong magic, format or hash)
 * is logged and the last good one stays.
 */
export async function refreshRuleset(): Promise<void> {
  try {
    const response = await fetch(browser.runtime.getURL('/ruleset.image' as '/'));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { version, hash } = openImage(bytes).ruleset;
    if ((await rulesetInfoItem.read())?.hash === hash) return;
    await rulesetItem.write({ hash, version, image: toBase64(bytes) });
    await rulesetInfoItem.write({ hash, version });
    logOnce('ruleset in place', { version });
  } catch (error) {
    logError('packaged ruleset refused, the last good one stays', error);
  }
}

/** A tab, at its first addressed post. Null when there is none, or it does not open: then the tab is not checking. */
export async function loadMatcher(): Promise<Matcher | null> {
  try {
    const stored = await rulesetItem.read();
    return stored ? openImage(fromBase64(stored.image)) : null;
  } catch (error) {
    logError('stored ruleset does not open', error);
    return null;
  }
}
