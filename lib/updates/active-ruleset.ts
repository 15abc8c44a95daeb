import { browser } from 'wxt/browser';
import { logError, logOnce } from '#lib/log.ts';
import { openImage } from '#lib/matching/image.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';
import { activeReleaseItem } from './release-items.ts';

function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Background, at install and start: puts the packaged ruleset in place, unless a release has taken its place. One that does not open
 * (wrong magic, format or hash) is logged and the last good one stays.
 */
export async function refreshRuleset(): Promise<void> {
  if ((await activeReleaseItem.getValue()) && (await rulesetInfoItem.read())) return;
  try {
    const response = await fetch(browser.runtime.getURL('/ruleset.image' as '/'));
    await putRulesetInPlace(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    logError('packaged ruleset refused, the last good one stays', error);
  }
}

/** Makes this compiled ruleset the one that every tab matches by. Throws when it does not open; the last good one stays then. */
export async function putRulesetInPlace(bytes: Uint8Array): Promise<void> {
  const { version, hash } = openImage(bytes).ruleset;
  if ((await rulesetInfoItem.read())?.hash === hash) return;
  await rulesetItem.write({ hash, version, image: toBase64(bytes) });
  await rulesetInfoItem.write({ hash, version });
  logOnce('ruleset in place', { version });
}
