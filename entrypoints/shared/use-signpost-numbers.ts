import { useEffect, useState } from 'react';
import { type DatedNumber, signpostNumbers } from '#lib/protocol/dated-numbers.ts';
import { signpostChecksItem } from '#lib/settings/signpost-checks.ts';
import { packagedParts, readActiveParts } from '#lib/updates/active-parts.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';

/** The numbers of the signposts in use with what was checked on this device, live; as nobody had checked any while that is being read. */
export function useSignpostNumbers(now: Date): DatedNumber[] {
  const [{ signposts, own }, setKnown] = useState({ signposts: packagedParts.signposts, own: {} });
  useEffect(() => {
    const read = () =>
      void Promise.all([readActiveParts(), signpostChecksItem.read()]).then(([parts, checks]) =>
        setKnown({ signposts: parts.signposts, own: checks }),
      );
    read();
    const stops = [signpostChecksItem.observe(read), activeReleaseItem.watch(read)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return signpostNumbers(signposts.signposts, own, now.toISOString().slice(0, 10));
}
