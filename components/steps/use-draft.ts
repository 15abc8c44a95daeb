import { useState } from 'react';

/** What a person has made of a template: the one chosen, its gaps, words of their own, numbers they looked up. */
export type Draft = { chosen: string; typed: Record<string, string>; own: string | null; checked: string[] };

/** In this page's memory alone: hiding the words must not cost what was typed, and nothing typed is ever stored. */
const drafts = new Map<string, Draft>();

export function useDraft(key: string, fresh: Draft): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? fresh);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(key, next);
    setDraft(next);
  };
  return [draft, change];
}
