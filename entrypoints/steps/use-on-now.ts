import { useEffect, useState } from 'react';
import { storage } from 'wxt/utils/storage';
import type { OnNow } from '#components/steps/WhoIsOn.tsx';
import type { Case } from '#lib/cases/case.ts';
import { accountsItem } from '#lib/settings/items.ts';

const keyOf = (caseId: string) => `session:onNow:${caseId}` as const;

type Known = { caseId: string; asks: boolean; onNow: OnNow | null };

/**
 * Who is on for a case of a service account, in the browser's memory only; null while it is being read. `asks` until somebody has answered,
 * at the start of a walk.
 */
export function useOnNow(current: Case | null): { known: Known | null; answer: (onNow: OnNow) => Promise<void> } {
  const [known, setKnown] = useState<Known | null>(null);
  const id = current?.id;
  const handle = current?.handle;
  useEffect(() => {
    if (id === undefined || handle === undefined) return;
    let wanted = true;
    void Promise.all([accountsItem.read(), storage.getItem<OnNow>(keyOf(id))]).then(([accounts, onNow]) => {
      if (wanted) setKnown({ caseId: id, asks: accounts[handle]?.kind === 'service' && onNow === null, onNow });
    });
    return () => {
      wanted = false;
    };
  }, [id, handle]);
  const answer = async (onNow: OnNow) => {
    if (id === undefined) return;
    setKnown({ caseId: id, asks: false, onNow });
    await storage.setItem(keyOf(id), onNow);
  };
  return { known: known?.caseId === id ? known : null, answer };
}
