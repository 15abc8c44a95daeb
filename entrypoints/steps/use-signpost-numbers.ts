import { useEffect, useState } from 'react';
import { type DatedNumber, signpostNumbers } from '#lib/protocol/dated-numbers.ts';
import { signpostChecksItem, signposts } from '#lib/settings/signpost-checks.ts';

/** The numbers of the signposts with what was checked on this device, live; as nobody had checked any while that is being read. */
export function useSignpostNumbers(now: Date): DatedNumber[] {
  const [own, setOwn] = useState<Record<string, string>>({});
  useEffect(() => {
    void signpostChecksItem.read().then(setOwn);
    return signpostChecksItem.observe(setOwn);
  }, []);
  return signpostNumbers(signposts, own, now.toISOString().slice(0, 10));
}
