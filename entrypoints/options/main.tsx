import '#components/options/options.css';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { showPage } from '#components/nhs/show-page.tsx';
import { Options } from '#components/options/Options.tsx';
import { packagedEvaluations } from '#lib/authoring/packaged-evaluation.ts';
import { defaultRaise } from '#lib/browser/steps-window.ts';
import { observeAnyTabState, readUnconfirmedHandles } from '#lib/browser/tab-states.ts';
import { type ManagedView, observeManagedView, readManagedView } from '#lib/policy/managed-view.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { type Accounts, accountsItem, confirmAccount, raiseItem, rulesetInfoItem } from '#lib/settings/items.ts';
import { readActiveProtocol } from '#lib/updates/active-protocol.ts';
import { takeLoweringFile } from '#lib/updates/take-lowering.ts';
import { useNotify } from '../shared/use-notify.ts';
import { useOwn } from '../shared/use-own.ts';
import { AgreementPage } from './AgreementPage.tsx';
import { usePlace } from './place.ts';
import { useKeys } from './use-keys.ts';
import { useStepsPlace } from './use-steps-place.ts';
import { WentWrongPage } from './WentWrongPage.tsx';

function App() {
  const [place, go] = usePlace();
  const own = useOwn(place?.handle ?? '');
  const stepsPlace = useStepsPlace();
  const notify = useNotify();
  const keys = useKeys();
  const [accounts, setAccounts] = useState<Accounts | null>(null);
  const [unconfirmed, setUnconfirmed] = useState<string[]>([]);
  const [raise, setRaise] = useState<'window' | 'signal' | null>(null);
  const [managed, setManaged] = useState<{ view: ManagedView; protocol: Protocol } | null>(null);
  const [rulesVersion, setRulesVersion] = useState<string | null>(null);
  useEffect(() => {
    const readWaiting = () => void readUnconfirmedHandles().then(setUnconfirmed);
    void accountsItem.read().then(setAccounts);
    void raiseItem.read().then(setRaise);
    void rulesetInfoItem.read().then((info) => setRulesVersion(info?.version ?? null));
    const readManaged = () =>
      void Promise.all([readManagedView(defaultRaise, new Date()), readActiveProtocol()]).then(([view, protocol]) =>
        setManaged({ view, protocol }),
      );
    readWaiting();
    readManaged();
    const stops = [
      accountsItem.observe(setAccounts),
      raiseItem.observe((chosen) => {
        setRaise(chosen);
        readManaged();
      }),
      observeAnyTabState(readWaiting),
      observeManagedView(readManaged),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (accounts === null || managed === null || stepsPlace === null) return null;
  const page =
    place &&
    own &&
    (place.page === 'went-wrong' ? (
      <WentWrongPage protocol={own.settled} />
    ) : (
      <AgreementPage
        handle={place.handle}
        page={place.page}
        own={own}
        onGo={(next) => go({ handle: place.handle, page: next })}
      />
    ));
  return (
    <Options
      page={page}
      onAgreement={(handle, to = 'summary') => go({ handle, page: to })}
      onWentWrong={() => go({ handle: 'heed', page: 'went-wrong' })}
      accounts={accounts}
      unconfirmed={unconfirmed.filter((handle) => !(handle in accounts))}
      raise={raise ?? defaultRaise}
      place={stepsPlace}
      notify={notify}
      keys={keys}
      managed={managed.view}
      onLowering={(text) => takeLoweringFile(text, new Date())}
      version={browser.runtime.getManifest().version}
      rulesVersion={rulesVersion}
      evaluations={packagedEvaluations}
      protocol={managed.protocol}
      onAnswer={(handle, kind) => void confirmAccount(handle, kind, new Date())}
      onRaise={(chosen) => void raiseItem.write(chosen)}
    />
  );
}

showPage(<App />);
