import { useEffect, useState } from 'react';
import { refreshDeadlines } from '#lib/browser/follow-deadlines.ts';
import { type Case, type CaseText, nextToRead } from '#lib/cases/case.ts';
import { readCaseText } from '#lib/cases/case-text.ts';
import { chooseCase } from '#lib/cases/choose-case.ts';
import type { MessageGroup } from '#lib/cases/group-messages.ts';
import { observeCases } from '#lib/cases/store.ts';
import { isBackFromLeave, waitingGroups } from '#lib/cases/waiting.ts';
import { type Ask, readAddress, writeAddress } from './address.ts';

export type ShownCase = {
  loaded: boolean;
  current: Case | null;
  text: CaseText | null | undefined;
  sealed: boolean;
  /** Other messages that nobody has read yet. */
  waiting: number;
  /** The same, one group a person, with the one shown. */
  waitingGroups: MessageGroup[];
  seal: (sealed: boolean) => void;
  openNext: () => void;
  ask: Ask | undefined;
  setAsk: (ask: Ask) => void;
  /** Shows this case, its words not covered. */
  show: (caseId: string) => void;
};

/** The case this page shows, live from the store: the one in the address, else the newest unread, else the newest begun. */
export function useCase(): ShownCase {
  const [cases, setCases] = useState<Case[] | null>(null);
  const [address, setAddress] = useState(readAddress);
  const [kept, setKept] = useState<{ id: string; text: CaseText | null } | null>(null);

  const [unopened, setUnopened] = useState(false);
  useEffect(
    () =>
      observeCases(
        (now) => {
          setCases(now);
          // The background may sleep: the page that changed a case works out its deadlines and tells the toolbar and X's pages itself.
          void refreshDeadlines();
        },
        () => setUnopened(true),
      ),
    [],
  );

  // The store tells of a case a moment after it was begun here. Until then no other may take its place.
  const [begun, setBegun] = useState<string | null>(null);
  const loaded = cases !== null && (begun === null || cases.some((one) => one.id === begun));
  // Asked for, with nothing named: after a leave that is the list.
  const unnamed = address.ask === undefined && address.caseId === null && !address.sealed;
  const ask = loaded && unnamed && isBackFromLeave(cases, new Date()) ? 'waiting' : address.ask;
  const current = loaded && ask === undefined ? chooseCase(cases, address.caseId) : null;
  const id = current?.id;
  const go = (next: typeof address) => {
    writeAddress(next);
    setAddress(next);
  };

  // From here on this page belongs to that case: a newer message must not take its place under the reader's eyes.
  useEffect(() => {
    if (id !== undefined && id !== address.caseId) go({ ...address, caseId: id });
  });
  useEffect(() => {
    let wanted = true;
    if (id !== undefined) void readCaseText(id).then((text) => wanted && setKept({ id, text }));
    return () => {
      wanted = false;
    };
  }, [id]);

  // The page that stays when something breaks (KeepPage) takes over: a store that does not open leaves nothing to show.
  if (unopened) throw new Error('the store of cases does not open');

  const unread = (cases ?? []).filter((one) => one.status === 'to-read' && one.id !== id);
  const next = nextToRead(unread);
  return {
    loaded,
    current,
    text: kept?.id === id ? kept?.text : undefined,
    sealed: address.sealed,
    waiting: unread.length,
    waitingGroups: waitingGroups(cases ?? []),
    seal: (sealed) => go({ caseId: id ?? null, sealed }),
    openNext: () => next && go({ caseId: next.id, sealed: true }),
    ask,
    setAsk: (ask) => go({ caseId: null, sealed: false, ask }),
    show: (caseId) => {
      setBegun(caseId);
      go({ caseId, sealed: false });
    },
  };
}
