import '#components/options/options.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Options } from '#components/options/Options.tsx';
import { packagedEvaluations } from '#lib/authoring/packaged-evaluation.ts';
import { defaultRaise } from '#lib/browser/steps-window.ts';
import { observeAnyTabState, readUnconfirmedHandles } from '#lib/browser/tab-states.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { type Accounts, accountsItem, confirmAccount, raiseItem, rulesetInfoItem } from '#lib/settings/items.ts';

function App() {
  const [accounts, setAccounts] = useState<Accounts | null>(null);
  const [unconfirmed, setUnconfirmed] = useState<string[]>([]);
  const [raise, setRaise] = useState<'window' | 'signal' | null>(null);
  const [rulesVersion, setRulesVersion] = useState<string | null>(null);
  useEffect(() => {
    const readWaiting = () => void readUnconfirmedHandles().then(setUnconfirmed);
    void accountsItem.read().then(setAccounts);
    void raiseItem.read().then(setRaise);
    void rulesetInfoItem.read().then((info) => setRulesVersion(info?.version ?? null));
    readWaiting();
    const stops = [accountsItem.observe(setAccounts), raiseItem.observe(setRaise), observeAnyTabState(readWaiting)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (accounts === null) return null;
  return (
    <Options
      accounts={accounts}
      unconfirmed={unconfirmed.filter((handle) => !(handle in accounts))}
      raise={raise ?? defaultRaise}
      version={browser.runtime.getManifest().version}
      rulesVersion={rulesVersion}
      evaluations={packagedEvaluations}
      protocol={packagedProtocol}
      onAnswer={(handle, kind) => void confirmAccount(handle, kind, new Date())}
      onRaise={(chosen) => void raiseItem.write(chosen)}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
