/** "thinkin" for "thinking", as it is spoken and typed; null where "ing" is no ending ("thing", "king"). */
export function findSpokenIng(word: string): string | null {
  return /[aeiouy][a-z]*ing$/.test(word) ? word.slice(0, -1) : null;
}
