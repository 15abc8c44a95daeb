const usualWindow = 20_000;

/**
 * Counts in how many posts each gram stands, in memory that does not grow with the corpus: what is rarer than one post in a window may be
 * forgotten (lossy counting, Manku and Motwani 2002).
 */
export class GramCounter {
  private readonly window: number;
  private readonly counts = new Map<string, { count: number; missedAtMost: number }>();
  private posts = 0;

  constructor(window = usualWindow) {
    this.window = window;
  }

  add(grams: ReadonlySet<string>): void {
    const windows = Math.floor(this.posts / this.window);
    for (const gram of grams) {
      const known = this.counts.get(gram);
      if (known) known.count++;
      else this.counts.set(gram, { count: 1, missedAtMost: windows });
    }
    this.posts++;
    if (this.posts % this.window === 0)
      for (const [gram, { count, missedAtMost }] of this.counts)
        if (count + missedAtMost <= windows + 1) this.counts.delete(gram);
  }

  /** The grams of at least so many posts; in a corpus of many windows some may need up to one post more for each. */
  atLeast(posts: number): string[] {
    return [...this.counts].filter(([, { count }]) => count >= posts).map(([gram]) => gram);
  }
}
