import type { Matcher } from '#lib/matching/image.ts';
import { hashOf } from '#lib/text/hash.ts';
import { type LogOdds, logOddsOf } from './log-odds.ts';
import type { Near, NearPhrases } from './near-phrases.ts';
import { gramsOf } from './post-grams.ts';

/** Posts of a labelled corpus with these words: labelled as distress and already raised among them, and labelled as none. */
type GramCount = { distress: number; raised: number; other: number; ordinary: number };

export type Candidate = {
  phrase: string;
  distress: number;
  raised: number;
  other: number;
  logOdds: LogOdds;
  /** In 1,000 ordinary posts; null when no corpus of such was given. */
  ordinaryPer1000: number | null;
  near: Near | null;
};

/** Counts, for grams chosen beforehand, in which posts they stand; keeps no post. */
export class Miner {
  private readonly counts: Map<string, GramCount>;
  private readonly matcher: Matcher;
  readonly posts = { distress: 0, other: 0, ordinary: 0 };

  constructor(grams: readonly string[], matcher: Matcher) {
    this.counts = new Map(grams.map((gram) => [gram, { distress: 0, raised: 0, other: 0, ordinary: 0 }]));
    this.matcher = matcher;
  }

  add(text: string, kind: 'distress' | 'other' | 'ordinary'): void {
    this.posts[kind]++;
    const found = [...gramsOf(text)].flatMap((gram) => this.counts.get(gram) ?? []);
    const isRaised = kind === 'distress' && found.length > 0 && ['now', 'today'].includes(this.matcher.match(text).response);
    for (const count of found) {
      count[kind]++;
      if (isRaised) count.raised++;
    }
  }

  /**
   * The phrases that stand in at least `least` posts of distress and more often there than in others, those first whose log-odds are
   * surely high. A phrase that hardly ever stands without a longer one gives way to it.
   */
  candidates({ least, most, near, onlyNew }: { least: number; most: number; near: NearPhrases; onlyNew: boolean }): Candidate[] {
    const { distress, other, ordinary } = this.posts;
    const enough = [...this.counts].filter(([, count]) => count.distress >= least);
    const longer = insideLonger(enough);
    return enough
      .map(([phrase, count]) => ({
        phrase,
        distress: count.distress,
        raised: count.raised,
        other: count.other,
        logOdds: logOddsOf(count.distress, distress, count.other, other),
        ordinaryPer1000: ordinary === 0 ? null : (count.ordinary / ordinary) * 1000,
      }))
      .filter(
        ({ phrase, logOdds, raised, distress: all }) => logOdds.low > 0 && !longer.has(phrase) && !(onlyNew && raised === all),
      )
      .sort((a, b) => b.logOdds.low - a.logOdds.low || (a.phrase < b.phrase ? -1 : 1))
      .slice(0, most)
      .map((candidate) => ({ ...candidate, near: near.find(candidate.phrase) }));
  }
}

const mostlyLonger = 0.8;

/** Grams that stand in a longer one in at least four of five of their posts. */
function insideLonger(counts: readonly (readonly [string, GramCount])[]): Set<string> {
  const known = new Map(counts);
  const inside = new Set<string>();
  for (const [gram, { distress }] of counts) {
    const words = gram.split(' ');
    for (const shorter of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) {
      const own = known.get(shorter);
      if (own && distress >= mostlyLonger * own.distress) inside.add(shorter);
    }
  }
  return inside;
}

const mostRemembered = 2_000_000;

/** Tells copies of a post, so that one that was passed on a hundred times counts once; of the first two million different ones. */
export class Copies {
  private readonly seen = new Set<number>();

  isCopy(text: string): boolean {
    const withoutNames = text.toLowerCase().replace(/^\s*rt\b|@\w+|https?:\S+/g, ' ');
    const hash = hashOf(withoutNames.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
    if (this.seen.has(hash)) return true;
    if (this.seen.size < mostRemembered) this.seen.add(hash);
    return false;
  }
}
