import '#components/set-up/set-up.css';
import { useEffect, useState } from 'react';
import { showPage } from '#components/nhs/show-page.tsx';
import { KeepPage } from '#components/steps/KeepPage.tsx';
import { defaultRaise } from '#lib/browser/steps-window.ts';
import type { Effective } from '#lib/policy/effective.ts';
import { readRaise } from '#lib/policy/effective-raise.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { useOwn } from '../shared/use-own.ts';
import { SetUp } from './SetUp.tsx';
import { useAccount } from './use-account.ts';
import { useStep } from './use-step.ts';

function App() {
  const account = useAccount();
  const own = useOwn(account?.handle ?? '');
  const [step, setStep] = useStep();
  const [raise, setRaise] = useState<Effective<'window' | 'signal'> | null>(null);
  useEffect(() => {
    const read = () => void readRaise(defaultRaise).then(setRaise);
    read();
    return policyItem.watch(read);
  }, []);
  if (account === null || own === null || raise === null) return null;
  const locked = raise.source === 'locked';
  return <SetUp account={account} own={own} raise={{ value: raise.value, locked }} step={step} onStep={setStep} />;
}

showPage(
  <KeepPage protocol={packagedProtocol}>
    <App />
  </KeepPage>,
);
