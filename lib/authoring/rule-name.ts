/** A rule's name as people read it: "en.intent.end-it" is "End it". */
export function plainRuleName(id: string): string {
  const words = id.slice(id.lastIndexOf('.') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The id that a rule of this topic file gets from a few words: "phrases/en/intent.yaml" and "End it!" make "en.intent.end-it". Empty words make null. */
export function ruleIdFor(path: string, words: string): string | null {
  const [, language, topic] = /^phrases\/([a-z]{2})\/([a-z0-9-]+)\.ya?ml$/.exec(path) ?? [];
  const name = words
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-');
  return language && topic && name ? `${language}.${topic}.${name}` : null;
}
