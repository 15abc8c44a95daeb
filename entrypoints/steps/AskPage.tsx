import { useEffect, useState } from 'react';
import { useNow } from '#components/nhs/use-now.ts';
import { ByHand } from '#components/steps/ByHand.tsx';
import { Missed } from '#components/steps/Missed.tsx';
import { closeSteps } from '#lib/browser/steps-window.ts';
import { countMiss } from '#lib/cases/misses.ts';
import { startByHand } from '#lib/cases/start-by-hand.ts';
import type { TopicHead } from '#lib/ruleset/topic-heads.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import { readOwnHandles, useProtocolInForce } from '../shared/use-protocol-in-force.ts';
import type { Ask } from './address.ts';
import { useDuty } from './use-duty.ts';
import { useSaving } from './use-saving.ts';

type AskPageProps = { ask: Ask; onAsk: (ask: Ask) => void; onBegun: (caseId: string) => void };

/** What is asked before there is a case. */
export function AskPage({ ask, onAsk, onBegun }: AskPageProps) {
  const now = useNow();
  const { failed, save } = useSaving();
  const duty = useDuty(now);
  const inForce = useProtocolInForce();
  const [accounts, setAccounts] = useState<string[] | null>(null);
  const [topics, setTopics] = useState<TopicHead[]>([]);
  useEffect(() => {
    void readOwnHandles().then(setAccounts);
  }, []);
  useEffect(() => {
    // The reader of rule files is large, and every other page of the steps does without it.
    if (ask === 'missed') void import('#lib/updates/active-topics.ts').then((it) => it.readActiveTopics()).then(setTopics);
  }, [ask]);
  if (accounts === null || duty === null || inForce === undefined) return null;
  const shared = { protocol: inForce, now };
  if (ask === 'missed') {
    return (
      <Missed
        {...shared}
        topics={topics}
        onCount={(miss) => save(() => countMiss(miss, new Date()))}
        onBegin={() => onAsk('by-hand')}
        onClose={() => void closeSteps()}
      />
    );
  }
  return (
    <ByHand
      {...shared}
      accounts={accounts}
      notSaved={failed}
      onBegin={(way, handle) =>
        void save(async () => {
          const protocol = await readSettledProtocol(handle);
          onBegun((await startByHand(protocol, { handle, way, offDuty: duty.on === false }, new Date())).id);
        })
      }
      onMissed={() => onAsk('missed')}
    />
  );
}
