import type { Feedback } from './feedback.ts';
import { type FeedbackReport, mergeFeedback } from './merge-feedback.ts';
import { readFeedback } from './read-feedback.ts';

export type Gathered = {
  /** Null when no file could be counted. */
  report: FeedbackReport | null;
  damaged: { name: string; why: string }[];
  /** Names of files whose very counts were there already. */
  twice: string[];
};

/** Adds up the files of many clinicians. One that cannot be read is named and the others count: a sum never leaves one out unsaid. */
export async function gatherFeedback(
  files: readonly { name: string; text: () => Promise<string> }[],
  floor?: number,
): Promise<Gathered> {
  const [good, damaged, twice] = [new Map<string, Feedback>(), [] as Gathered['damaged'], [] as string[]];
  for (const { name, text } of files) {
    try {
      const counts = readFeedback(await text());
      const same = JSON.stringify(counts);
      if (good.has(same)) twice.push(name);
      else good.set(same, counts);
    } catch (error) {
      damaged.push({ name, why: (error as Error).message });
    }
  }
  return { report: good.size === 0 ? null : mergeFeedback([...good.values()], floor), damaged, twice };
}
