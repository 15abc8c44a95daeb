import { useEffect, useState } from 'react';
import { type Me, meItem, nobodyYet } from '#lib/settings/me.ts';

/** What the clinician has said of themselves, live in every window. What is said here shows at once and is then kept. */
export function useMe(): { me: Me; say: (said: Me) => Promise<void> } {
  const [me, setMe] = useState(nobodyYet);
  useEffect(() => {
    void meItem.read().then(setMe);
    return meItem.observe(setMe);
  }, []);
  const say = async (said: Me) => {
    setMe(said);
    await meItem.write(said);
  };
  return { me, say };
}
