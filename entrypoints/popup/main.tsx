import '#components/popup/popup.css';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { showPage } from '#components/nhs/show-page.tsx';
import { useNow } from '#components/nhs/use-now.ts';
import { Popup } from '#components/popup/Popup.tsx';
import { askForX } from '#lib/browser/hosts.ts';
import { observePageInFront, type PageInFront } from '#lib/browser/page-in-front.ts';
import { openSteps } from '#lib/browser/steps-window.ts';
import { observeQuietMatches, type QuietMatch, readQuietMatches } from '#lib/cases/quiet-matches.ts';
import { sendToTab } from '#lib/messages/send.ts';
import { readPolicy } from '#lib/policy/current-policy.ts';
import { pausedUntilItem } from '#lib/settings/items.ts';
import { useLowered } from '../shared/use-lowered.ts';
import { DutyTaps } from './DutyTaps.tsx';
import { MessageParts } from './MessageParts.tsx';

function App() {
  const now = useNow();
  const lowered = useLowered();
  const [page, setPage] = useState<PageInFront | null>(null);
  const [quieter, setQuieter] = useState<QuietMatch[]>([]);
  const [pausedUntil, setPausedUntil] = useState<string | null>(null);
  const [pausedBecause, setPausedBecause] = useState<string | null>(null);
  useEffect(() => {
    void observePageInFront(setPage);
    void readQuietMatches().then(setQuieter);
    void pausedUntilItem.read().then(setPausedUntil);
    void readPolicy().then((policy) => setPausedBecause(policy.pausedBecause ?? null));
    const stops = [observeQuietMatches(setQuieter), pausedUntilItem.observe(setPausedUntil)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const frontTab = page?.tabId ?? null;
  // The counts are as old as the reader's last look.
  useEffect(() => {
    if (frontTab !== null) void sendToTab(frontTab, 'look-again', {});
  }, [frontTab]);
  if (page === null) return null;
  const { tabId, state, withheld } = page;
  const wish = { asked: true, besideTab: tabId };
  return (
    <Popup
      page={
        state && {
          state: { state: state.state, why: state.why } as never,
          handle: state.handle,
          since: new Date(state.since).toISOString(),
          counts: state.counts,
        }
      }
      withheld={withheld}
      pausedUntil={pausedUntil}
      pausedBecause={pausedBecause}
      lowered={lowered}
      messages={
        <MessageParts
          now={now}
          onOpen={(caseId) => void openSteps({ ...wish, caseId }).then(() => window.close())}
          onList={() => void openSteps({ ...wish, ask: 'waiting' }).then(() => window.close())}
        />
      }
      quieter={quieter}
      now={now}
      duty={<DutyTaps now={now} />}
      onByHand={() => void openSteps({ ...wish, ask: 'by-hand' }).then(() => window.close())}
      onMissed={() => void openSteps({ ...wish, ask: 'missed' }).then(() => window.close())}
      onPractise={() => void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') }).then(() => window.close())}
      onPause={(until) => void pausedUntilItem.write(until)}
      onResume={() => void pausedUntilItem.write(null)}
      onAllow={() => void askForX()}
      onTryAgain={() => {
        if (tabId !== null) void sendToTab(tabId, 'look-again', {});
      }}
      onOpenOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  );
}

showPage(<App />);
