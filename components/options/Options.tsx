import { type ReactNode, useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { Notify, type NotifyProps } from '#components/nhs/Notify.tsx';
import { i18n } from '#i18n';
import type { AccountKind, Accounts } from '#lib/settings/items.ts';
import { About, type AboutProps } from './About.tsx';
import { AccountList } from './AccountList.tsx';
import { type Key, Keys } from './Keys.tsx';
import type { LoweringFileProps } from './LoweringFile.tsx';
import { Managed, type ManagedProps } from './Managed.tsx';
import { PlaceQuestion, type PlaceQuestionProps } from './PlaceQuestion.tsx';
import { RaiseQuestion } from './RaiseQuestion.tsx';
import { WhoseAccount } from './WhoseAccount.tsx';

export type OptionsProps = AboutProps & {
  accounts: Accounts;
  /** Signed in on X, and nobody has answered for it yet. */
  unconfirmed: string[];
  raise: 'window' | 'signal';
  managed: ManagedProps & { raiseLocked: boolean };
  onLowering: LoweringFileProps['onOpen'];
  onAnswer: (handle: string, kind: AccountKind) => void;
  onRaise: (raise: 'window' | 'signal') => void;
  place: PlaceQuestionProps;
  notify: NotifyProps;
  keys: Key[];
  onAgreement: (handle: string, page?: string) => void;
  onWentWrong: () => void;
  /** A page of one account, in place of the overview. */
  page: ReactNode;
};

/** Whose account is it, what may Heed open, and what Heed is. */
export function Options(props: OptionsProps) {
  const { accounts, unconfirmed, raise, managed } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const [putOff, setPutOff] = useState<string[]>([]);
  const asked = changing ?? unconfirmed.find((handle) => !putOff.includes(handle)) ?? null;
  const leave = (handle: string) => {
    setChanging(null);
    setPutOff([...putOff, handle]);
  };
  return (
    <div className="options">
      <Band />
      <main className="options-body">
        {props.page !== null ? (
          props.page
        ) : asked !== null ? (
          <WhoseAccount
            key={asked}
            handle={asked}
            chosen={accounts[asked]?.kind}
            onAnswer={(kind) => {
              setChanging(null);
              props.onAnswer(asked, kind);
            }}
            onNotSure={() => leave(asked)}
          />
        ) : (
          <>
            <Heading focusKey="options">{i18n.t('options.title')}</Heading>
            <AccountList accounts={accounts} waiting={unconfirmed} onChange={setChanging} onAgreement={props.onAgreement} />
            <p className="row">
              <a href="set-up.html">{i18n.t('setUp.again')}</a>
              <button type="button" className="link" onClick={props.onWentWrong}>
                {i18n.t('wentWrong.heading')}
              </button>
            </p>
            <hr className="rule" />
            {!managed.raiseLocked && (
              <>
                <RaiseQuestion raise={raise} onRaise={props.onRaise} />
                <hr className="rule" />
              </>
            )}
            <PlaceQuestion {...props.place} />
            <hr className="rule" />
            <section className="stack-close">
              <h2>{i18n.t('options.notify')}</h2>
              <p className="hint">{i18n.t('options.notifyHint')}</p>
              <Notify {...props.notify} />
            </section>
            <hr className="rule" />
            <Keys keys={props.keys} />
            <hr className="rule" />
            <Managed {...managed} onLowering={props.onLowering} />
            <hr className="rule" />
            <About
              version={props.version}
              rulesVersion={props.rulesVersion}
              evaluations={props.evaluations}
              protocol={props.protocol}
            />
          </>
        )}
      </main>
      <footer className="shelf">
        <Bar999 />
      </footer>
    </div>
  );
}
