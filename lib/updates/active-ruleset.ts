import { browser } from 'wxt/browser';
import { logError, logOnce } from '#lib/log.ts';
import { openImage } from '#lib/matching/image.ts';
import { compileKept } from '#lib/release/ready-release.ts';
import { rulesetInfoItem, rulesetItem } from '#lib/settings/items.ts';
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
    if (active && opens) return;
    const release = active && (await releaseTextItem.getValue());
    const image = release
      ? compileKept(release)
      : new Uint8Array(await (await fetch(browser.runtime.getURL('/ruleset.image' as '/'))).arrayBuffer());
    await putRulesetInPlace(image, !opens);
  } catch (error) {
    logError('ruleset refused, the last good one stays', error);
  }
}

/**
 * Makes this compiled ruleset the one that every tab matches by; `again`: also where one of this hash is stored. Throws when it does not
 * open; the last good one stays then.
 */
export async function putRulesetInPlace(bytes: Uint8Array, again = false): Promise<void> {
  const { version, hash } = openImage(bytes).ruleset;
  if (!again && (await rulesetInfoItem.read())?.hash === hash) return;
  await rulesetItem.write({ hash, version, image: toBase64(bytes) });
  await rulesetInfoItem.write({ hash, version });
  logOnce('ruleset in place', { version });
}
