import { useEffect, useState } from 'react';
import { observeAnyTabState, readUnconfirmedHandles } from '#lib/browser/tab-states.ts';
import { type Accounts, accountsItem } from '#lib/settings/items.ts';

export type Account = {
  /** Confirmed on this device, or signed in on X and still to be asked about; null while neither is known. */
  handle: string | null;
  kind: Accounts[string]['kind'] | null;
};

/** The account that set-up is about: the one X is signed in with, otherwise one that was confirmed before. Null while it is being read. */
export function useAccount(): Account | null {
  const [accounts, setAccounts] = useState<Accounts | null>(null);
  const [waiting, setWaiting] = useState<string[]>([]);
  useEffect(() => {
    const readWaiting = () => void readUnconfirmedHandles().then(setWaiting);
    void accountsItem.read().then(setAccounts);
    readWaiting();
    const stops = [accountsItem.observe(setAccounts), observeAnyTabState(readWaiting)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (accounts === null) return null;
  const known = Object.keys(accounts);
  const handle = waiting.find((one) => !known.includes(one)) ?? known.find((one) => accounts[one]?.kind !== 'not-mine') ?? null;
  return { handle, kind: (handle !== null && accounts[handle]?.kind) || null };
}
