import { browser } from 'wxt/browser';
import { logError, logOnce } from '#lib/log.ts';
import type { Matcher } from '#lib/matching/image.ts';
import { openImage } from '#lib/matching/image.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';

type Base64 = { fromBase64?: (text: string) => Uint8Array };

function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** By loop where the browser has no way of its own: a call for each byte would hold up the page. */
function fromBase64(text: string): Uint8Array {
  const native = (Uint8Array as Base64).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

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
