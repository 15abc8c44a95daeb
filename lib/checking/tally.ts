import { hashOf } from '#lib/text/hash.ts';
import type { Sighting } from '#lib/x/sight-post.ts';
import { remember } from './remember.ts';
import type { Counts } from './state.ts';

type Part = Exclude<keyof Counts, 'toYou'>;

type Noted = Omit<Sighting, 'whole'>;

export type Tally = {
  /** Counts a post addressed to the account once; a post that was cut short and is opened later moves to `checked`. */
  note: (post: Noted) => void;
  /** A post that was not matched, because its author is left out: it no longer counts as checked. */
  leaveOut: (id: string) => void;
  counts: () => Counts;
  reset: () => void;
};

const none: Record<Part, number> = { checked: 0, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 };

export function createTally(): Tally {
  const parts = new Map<string, Part>();
  let totals = { ...none };
  const move = (key: string, from: Part | undefined, to: Part) => {
    if (from) totals[from] -= 1;
    totals[to] += 1;
    // One that was forgotten counts again when it is seen again.
    remember(parts, key, to);
  };
  return {
    note: (post) => {
      // A post whose id cannot be read is not checked, so it must count.
      const key = post.id ?? `no id ${hashOf(post.text)}`;
      const known = parts.get(key);
      const part = partOf(post);
      if (known !== part && known !== 'checked' && known !== 'leftOut') move(key, known, part);
    },
    leaveOut: (id) => {
      const known = parts.get(id);
      if (known !== 'leftOut') move(id, known, 'leftOut');
    },
    counts: () => ({ toYou: Object.values(totals).reduce((sum, count) => sum + count, 0), ...totals }),
    reset: () => {
      parts.clear();
      totals = { ...none };
    },
  };
}

function partOf(post: Noted): Part {
  if (post.partial) return 'cutShort';
  if (post.checked) return 'checked';
  return post.text === '' && !post.faults?.length ? 'onlyPictures' : 'unreadable';
}
