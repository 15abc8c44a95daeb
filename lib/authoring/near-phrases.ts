import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js';
import type { Matcher } from '#lib/matching/image.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { stem } from '#lib/text/stem.ts';
import { samplePhrase, wordsByList } from './sample-phrases.ts';

/** A phrase of the ruleset, and how alike it is: 1 = the ruleset finds the words already. */
export type Near = { rule: string; phrase: string; likeness: number };

const alike = 0.75;
const samples = 8;

/** Tells which phrase of a ruleset is nearest to some words, by natural's Dice coefficient over their stems. */
export class NearPhrases {
  private readonly matcher: Matcher;
  private readonly byStem = new Map<string, Set<{ text: string; rule: string; phrase: string }>>();

  constructor(ruleset: Ruleset, matcher: Matcher) {
    this.matcher = matcher;
    const lists = wordsByList(ruleset);
    for (const { id, status, phrases } of ruleset.rules) {
      if (status === 'retired') continue;
      for (const phrase of phrases) {
        const texts = new Set(Array.from({ length: samples }, (_, n) => stemsOf(samplePhrase(phrase, lists, n))));
        for (const text of texts) {
          const entry = { text, rule: id, phrase };
          for (const word of text.split(' ')) this.byStem.set(word, (this.byStem.get(word) ?? new Set()).add(entry));
        }
      }
    }
  }

  /** Null when nothing is near. */
  find(words: string): Near | null {
    const [hit] = this.matcher.trace(words).hits;
    if (hit) return { rule: hit.rule, phrase: hit.phrase, likeness: 1 };
    const text = stemsOf(words);
    let best: Near | null = null;
    for (const entry of this.sharing(text)) {
      const likeness = diceCoefficient(text, entry.text);
      if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { rule: entry.rule, phrase: entry.phrase, likeness };
    }
    return best;
  }

  private sharing(text: string) {
    return new Set(text.split(' ').flatMap((word) => [...(this.byStem.get(word) ?? [])]));
  }
}

const stemsOf = (text: string) => text.split(' ').map(stem).join(' ');
