/**
 * Flesch-Kincaid grade of texts taken together; grade 6 is about eleven years old. Syllables are counted by vowel groups, which is right for
 * about nine words in ten: enough to compare, not to boast.
 */
export function readingGrade(texts: readonly string[]): number {
  // A mark that a value fills counts as a short word; a text without an end is a sentence of its own.
  const text = texts
    .map((one) => one.trim().replace(/\[[^\]]*\]|\{[^}]*\}|\$\d/g, 'ten'))
    .map((one) => (/[.?!:]$/.test(one) ? one : `${one}.`))
    .join(' ');
  const words = text.match(/[a-z0-9'’]+/gi) ?? [];
  const sentences = text.match(/[.?!:](?=\s|$)/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const spoken = word.toLowerCase().replace(/e$|es$|ed$/, '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}
