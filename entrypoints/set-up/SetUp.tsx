import { useState } from 'react';
import { ContactForm } from '#components/agreement/ContactForm.tsx';
import { useNow } from '#components/nhs/use-now.ts';
import { WhoseAccount } from '#components/options/WhoseAccount.tsx';
import { AllSteps } from '#components/set-up/AllSteps.tsx';
import { KnownContact } from '#components/set-up/KnownContact.tsx';
import { OpenX } from '#components/set-up/OpenX.tsx';
import { Ready } from '#components/set-up/Ready.tsx';
import { SetUpPage } from '#components/set-up/SetUpPage.tsx';
import { Welcome } from '#components/set-up/Welcome.tsx';
import { WindowQuestion } from '#components/set-up/WindowQuestion.tsx';
import { i18n } from '#i18n';
import { clearClipboard, copyText } from '#lib/browser/clipboard.ts';
import { dayAt } from '#lib/protocol/hours-clock.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { isContactLocked } from '#lib/protocol/settle.ts';
import { writeOwnContacts } from '#lib/settings/agreements.ts';
import { confirmAccount, raiseItem } from '#lib/settings/items.ts';
import { aroundTheClock, selfGovernedItem } from '#lib/settings/self-governed.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import situations from '#rules/practice.yaml';
import { PracticeWalk } from '../practice/PracticeWalk.tsx';
import type { Own } from '../shared/use-own.ts';
import { SetUpHours } from './Hours.tsx';
import type { Account } from './use-account.ts';
import type { Step } from './use-step.ts';

type SetUpProps = {
  account: Account;
  own: Own;
  raise: { value: 'window' | 'signal'; locked: boolean };
  step: Step;
  onStep: (step: Step) => void;
};

const offDuty = situations.find((situation) => situation.offDuty);

/** Six steps, each of which can be left and come back to; what is said is kept at once. */
export function SetUp({ account, own, raise, step, onStep }: SetUpProps) {
  const now = useNow();
  // The steps that the walk began with: what is said meanwhile must not change them under the walker's feet.
  const [walking, setWalking] = useState<Protocol | null>(null);
  const [walked, setWalked] = useState(false);
  const { governance, contacts, settled, self } = own;
  const today = dayAt(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const next = () => onStep(step === 'steps' ? 6 : (Math.min(6, step + 1) as Step));
  const confirmed = account.kind !== null && account.kind !== 'not-mine' ? account.handle : null;

  if (walking !== null && offDuty) {
    const leave = () => {
      setWalking(null);
      setWalked(true);
      onStep(6);
    };
    return <PracticeWalk protocol={walking} situation={offDuty} onEnd={leave} onLeave={leave} />;
  }
  // Once, with the number that was just given; not again for who comes back to mend it.
  const practise = () => (walked ? next() : void readSettledProtocol(account.handle ?? '').then(setWalking));
  const page = () => {
    switch (step) {
      case 2:
        if (account.handle === null) return <OpenX onSkip={next} />;
        return (
          <WhoseAccount
            key={account.handle}
            handle={account.handle}
            chosen={account.kind ?? undefined}
            brief
            onAnswer={(kind) => void confirmAccount(account.handle ?? '', kind, new Date()).then(next)}
            onNotSure={next}
          />
        );
      case 3:
        return <SetUpHours hours={own.hours} locked={own.hoursLocked} onNext={next} />;
      case 4:
        return (
          <WindowQuestion
            raise={raise.value}
            locked={raise.locked}
            protocol={settled}
            now={now}
            onRaise={(chosen) => void (raise.locked ? Promise.resolve() : raiseItem.write(chosen)).then(next)}
          />
        );
      case 5: {
        const contact = settled.contacts.find(({ id }) => id === aroundTheClock);
        if (contact && isContactLocked(own.protocol, aroundTheClock))
          return <KnownContact contact={contact} onPractise={practise} onLater={next} />;
        return (
          <ContactForm
            role={contact?.role ?? ''}
            heading={i18n.t('setUp.contact.ask')}
            hint={i18n.t('setUp.contact.body')}
            usualHours={i18n.t('setUp.contact.hours')}
            contact={contacts[aroundTheClock] ?? null}
            today={today}
            brief
            onSave={(said) => void writeOwnContacts({ ...contacts, [aroundTheClock]: said }, new Date()).then(practise)}
            {...(walked ? {} : { saveWords: i18n.t('setUp.contact.practise') })}
            onCancel={next}
            cancelWords={i18n.t('setUp.contact.later')}
          />
        );
      }
      case 'steps':
        return (
          <AllSteps protocol={settled} onRead={() => void selfGovernedItem.write({ ...self, stepsReadOn: today }).then(next)} />
        );
      case 6:
        return (
          <Ready
            handle={confirmed}
            missing={governance.kind === 'organisation' ? null : governance.missing}
            by={self.by}
            privacyNotice={self.privacyNotice}
            onSave={(by, privacyNotice) => void selfGovernedItem.write({ ...self, by, privacyNotice })}
            onContact={() => onStep(5)}
            onSteps={() => onStep('steps')}
            onAccount={() => onStep(2)}
            onCopy={copyText}
            onClear={clearClipboard}
          />
        );
      default:
        return <Welcome organisation={governance.kind === 'organisation' ? (governance.name ?? '') : null} onNext={next} />;
    }
  };
  const isOn = confirmed !== null && (governance.kind === 'organisation' || governance.missing.length === 0);
  const back = step === 1 ? null : () => onStep(step === 'steps' ? 6 : ((step - 1) as Step));
  return (
    <SetUpPage step={step === 'steps' ? 6 : step} isOn={isOn} onBack={back}>
      {page()}
    </SetUpPage>
  );
}
