import { useEffect, useState } from 'react';
import { clockWords } from '#components/nhs/time-words.ts';
import { type Case, timeOf } from '#lib/cases/case.ts';
import { readCaseText } from '#lib/cases/case-text.ts';
import { type StoredDeadline, standingOf } from '#lib/cases/deadline.ts';
import { observeDeadlines } from '#lib/cases/deadlines.ts';
import { readProtocol } from '#lib/cases/protocols.ts';
import { countDamaged, observeCases } from '#lib/cases/store.ts';

export type ShownMessages = {
  cases: Case[];
  deadlines: StoredDeadline[];
  overdue: ReadonlySet<string>;
  words: ReadonlyMap<string, string>;
  steps: ReadonlyMap<string, string>;
  damaged: number;
  unopened: boolean;
};

/** Open messages and their deadlines, live, with what they can be found by: in this popup's memory only. */
export function useMessages(now: Date): ShownMessages {
  const [cases, setCases] = useState<Case[]>([]);
  const [deadlines, setDeadlines] = useState<StoredDeadline[]>([]);
  const [damaged, setDamaged] = useState(0);
  const [unopened, setUnopened] = useState(false);
  const [known, setKnown] = useState<{ words: Map<string, string>; steps: Map<string, string> }>({
    words: new Map(),
    steps: new Map(),
  });
  useEffect(() => {
    const take = (all: Case[]) => {
      setCases(all);
      void countDamaged().then(setDamaged);
      void findableWords(all).then(setKnown);
    };
    const stops = [observeCases(take, () => setUnopened(true)), observeDeadlines(setDeadlines)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const overdue = deadlines.filter((one) => standingOf(one, now) !== 'waiting').map(({ caseId }) => caseId);
  return { cases, deadlines, overdue: new Set(overdue), damaged, unopened, ...known };
}

async function findableWords(cases: Case[]): Promise<{ words: Map<string, string>; steps: Map<string, string> }> {
  const now = new Date();
  const open = cases.filter(({ status }) => status !== 'ended');
  const headings = new Map<string, string>();
  for (const hash of new Set(open.map(({ walk }) => walk.protocol.hash)))
    for (const { id, heading } of (await readProtocol(hash))?.nodes ?? []) headings.set(`${hash} ${id}`, heading);
  const steps = new Map(open.flatMap(({ id, walk }) => pair(id, headings.get(`${walk.protocol.hash} ${walk.at}`))));
  const words = await Promise.all(
    open.map(async (one) => {
      const text = await readCaseText(one.id);
      const parts = [one.handle, clockWords(timeOf(one), now), steps.get(one.id), text?.author, text?.authorName, text?.text];
      return [one.id, parts.filter((part) => part !== undefined).join('\n')] as const;
    }),
  );
  return { steps, words: new Map(words) };
}

const pair = (id: string, value: string | undefined) => (value === undefined ? [] : [[id, value] as const]);
