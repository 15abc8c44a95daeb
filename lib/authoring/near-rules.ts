import { stem } from '#lib/text/stem.ts';
import type { RawTopic } from './edit-files.ts';

/** A rule and the phrase of it that comes nearest. */
export type NearRule = { path: string; id: string; phrase: string };

const stemsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{Letter}\p{Number}']+/u)
      .filter((word) => word !== '')
      .map(stem),
  );

/**
 * Tells which rules mean nearly the same as some words, nearest first: by the stems that a phrase shares with them (Dice), a seldom one counting
 * more than "my" and "to". A list counts by its name, which is a word of its kind.
 */
export function createNearRules(topics: readonly RawTopic[]): (words: string, most: number) => NearRule[] {
  const all = topics.flatMap(({ path, rules }) =>
    rules
      .filter(({ status }) => status !== 'retired')
      .flatMap(({ id, phrases }) =>
        (Array.isArray(phrases) ? phrases.map(String) : []).map((phrase) => ({ path, id, phrase, stems: stemsOf(phrase) })),
      ),
  );
  const counts = new Map<string, number>();
  for (const { stems } of all) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const weigh = (stems: Iterable<string>) =>
    [...stems].reduce((sum, one) => sum + Math.log(1 + all.length / (counts.get(one) ?? 1)), 0);
  return (words, most) => {
    const asked = stemsOf(words);
    const best = new Map<string, { near: NearRule; likeness: number }>();
    for (const { path, id, phrase, stems } of all) {
      const shared = weigh(stems.intersection(asked));
      if (shared === 0) continue;
      const likeness = (2 * shared) / (weigh(stems) + weigh(asked));
      if (likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { near: { path, id, phrase }, likeness });
    }
    return [...best.values()]
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ near }) => near);
  };
}
