/** What a person typed or pasted (`@Kit_Example`, a link to a profile) as a handle in lower case; null when it is none. */
export function typedHandle(typed: string): string | null {
  const found = /^(?:(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/)?@?([A-Za-z0-9_]{1,15})\/?(?:\?.*)?$/.exec(
    typed.trim(),
  );
  return found?.[1]?.toLowerCase() ?? null;
}
