import { useNow } from '#components/nhs/use-now.ts';
import { Waiting } from '#components/steps/Waiting.tsx';
import { markRead } from '#lib/cases/store.ts';
import { useProtocolInForce } from '../shared/use-protocol-in-force.ts';
import type { ShownCase } from './use-case.ts';

/** The list of what waits, until one is chosen. */
export function WaitingPage({ shown: { waitingGroups, show } }: { shown: ShownCase }) {
  const now = useNow();
  const protocol = useProtocolInForce();
  if (protocol === undefined) return null;
  const read = async (caseId: string) => {
    // It is shown also where the store is full: the page of the case then says so at its first step.
    await markRead(caseId).catch(() => undefined);
    show(caseId);
  };
  return <Waiting protocol={protocol} groups={waitingGroups} now={now} onRead={(caseId) => void read(caseId)} />;
}
