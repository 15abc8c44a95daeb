import { useEffect, useState } from 'react';
import { type Me, meItem, nobodyYet } from '#lib/settings/me.ts';

/** What the clinician has said of themselves, live in every window. */
export function useMe(): Me {
  const [me, setMe] = useState(nobodyYet);
  useEffect(() => {
    void meItem.read().then(setMe);
    return meItem.observe(setMe);
  }, []);
  return me;
}
