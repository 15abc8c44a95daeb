import { useEffect, useState } from 'react';
import { type LoweredRule, observeLowerings, readLowerings } from '#lib/updates/lowered-rules.ts';

/** The rules that an approver has lowered for now. */
export function useLowered(): LoweredRule[] {
  const [lowered, setLowered] = useState<LoweredRule[]>([]);
  useEffect(() => {
    const read = () => void readLowerings(new Date()).then(setLowered);
    read();
    return observeLowerings(read);
  }, []);
  return lowered;
}
