import { logOnce } from '#lib/log.ts';

/** Puts a text on the clipboard because a person asked for it. False when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    logOnce('the browser refused the clipboard');
    return false;
  }
}

/** Empties the clipboard. What the computer keeps as clipboard history stays out of reach. */
export const clearClipboard = (): Promise<boolean> => copyText('');
