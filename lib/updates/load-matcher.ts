import { logError } from '#lib/log.ts';
import { openMatcher, type TabMatcher } from '#lib/matching/open-matcher.ts';
import { rulesetItem } from '#lib/settings/items.ts';

type Base64 = { fromBase64?: (text: string) => Uint8Array };

/** By loop where the browser has no way of its own: a call for each byte would hold up the page. */
function fromBase64(text: string): Uint8Array {
  const native = (Uint8Array as Base64).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

/** A tab, at its first addressed post. Null when there is none, or it does not open: then the tab is not checking. */
export async function loadMatcher(): Promise<TabMatcher | null> {
  try {
    const stored = await rulesetItem.read();
    return stored ? openMatcher(fromBase64(stored.image)) : null;
  } catch (error) {
    logError('stored ruleset does not open', error);
    return null;
  }
}
