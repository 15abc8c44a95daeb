import type { Sighting } from '#lib/x/sight-post.ts';
import { hashText } from './hash-text.ts';
import type { Counts } from './state.ts';

type Part = Exclude<keyof Counts, 'toYou'>;

/** Past this many the oldest are forgotten, so that a day of scrolling stays small; a forgotten post seen again counts again. */
const mostRemembered = 20_000;

type Noted = Omit<Sighting, 'whole'>;

export type Tally = {
  /** Counts a post addressed to the account once; a post that was cut short and is opened later moves to `checked`. */
  note: (post: Noted) => void;
  counts: () => Counts;
  reset: () => void;
};

export function createTally(): Tally {
  const parts = new Map<string, Part>();
  const totals: Record<Part, number> = { checked: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 };
  return {
    note: (post) => {
      // A post whose id cannot be read is not checked, so it must count.
      const key = post.id ?? `no id ${hashText(post.text)}`;
      const known = parts.get(key);
      const part = partOf(post);
      if (known === part || known === 'checked') return;
      if (known) totals[known] -= 1;
      totals[part] += 1;
      parts.set(key, part);
      const oldest = parts.size > mostRemembered ? parts.keys().next().value : undefined;
      if (oldest !== undefined) parts.delete(oldest);
    },
    counts: () => ({ toYou: totals.checked + totals.onlyPictures + totals.cutShort + totals.unreadable, ...totals }),
    reset: () => {
      parts.clear();
      for (const part of Object.keys(totals) as Part[]) totals[part] = 0;
    },
  };
}

function partOf(post: Noted): Part {
  if (post.partial) return 'cutShort';
  if (post.checked) return 'checked';
  return post.text === '' ? 'onlyPictures' : 'unreadable';
}
