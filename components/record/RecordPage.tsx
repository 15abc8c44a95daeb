import { useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';
import type { StoredDeadline } from '#lib/cases/deadline.ts';
import type { Hold } from '#lib/cases/hold.ts';
import type { LogEntry } from '#lib/cases/log-entry.ts';
import type { Miss } from '#lib/cases/miss.ts';
import { AlsoKept } from './AlsoKept.tsx';
import { Chain, type ChainState } from './Chain.tsx';
import { Confirm } from './Confirm.tsx';
import { FindPost, type FoundPost } from './FindPost.tsx';
import { HeldMessage } from './HeldMessage.tsx';
import { KeepFor } from './KeepFor.tsx';
import { MessageList } from './MessageList.tsx';
import type { RecordEvents } from './record-events.ts';
import { SaveCopies } from './SaveCopies.tsx';

export type RecordPageProps = RecordEvents & {
  /** Newest first. */
  cases: Case[];
  holds: ReadonlyMap<string, Hold>;
  entries: LogEntry[];
  deadlines: StoredDeadline[];
  misses: Miss[];
  quiet: Readonly<Record<string, number>>;
  /** Ids of the cases whose words are in memory. */
  withWords: ReadonlySet<string>;
  /** How many cases cannot be read. */
  damaged: number;
  chain: ChainState;
  days: number;
  daysLocked: boolean;
  exportAllowed: boolean;
  now: Date;
  /** What became of the last thing that was asked; null while nothing was. */
  said: string | null;
  onCheckCode: (code: string) => 'yes' | 'no' | 'gone';
  onFind: (address: string) => Promise<FoundPost | null>;
  onForgetQuiet: (address: string) => void;
  onSaveForLead: () => void;
  onDays: (days: number) => Promise<boolean>;
  onWipe: () => void;
};

/** The record of this device: a plain list, what is kept about one message, and everything that can be done with it. */
export function RecordPage(props: RecordPageProps) {
  const { cases, holds, entries, days, now, said } = props;
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = cases.find(({ id }) => id === shownId);
  return (
    <div className="options">
      <Band />
      <main className="options-body stack">
        {shown ? (
          <HeldMessage
            {...props}
            held={{
              current: shown,
              hold: holds.get(shown.id) ?? null,
              deadlines: props.deadlines.filter(({ caseId }) => caseId === shown.id),
              entries: entries.filter(({ content }) => content?.caseId === shown.id),
              hasWords: props.withWords.has(shown.id),
              days,
            }}
            onClose={() => setShownId(null)}
          />
        ) : (
          <>
            <Heading focusKey="record">{i18n.t('recordPage.title')}</Heading>
            <p>{i18n.t('recordPage.notTheRecord')}</p>
            {props.damaged > 0 && <p className="notice">{i18n.t('recordPage.setAside', props.damaged)}</p>}
            <MessageList cases={cases} holds={holds} days={days} now={now} onShow={setShownId} />
            <FindPost onFind={props.onFind} onShow={setShownId} onForgetQuiet={props.onForgetQuiet} />
            <Chain chain={props.chain} onCheckCode={props.onCheckCode} />
            <AlsoKept misses={props.misses} quiet={props.quiet} />
            <SaveCopies allowed={props.exportAllowed} onSave={props.onSave} onSaveForLead={props.onSaveForLead} />
            <KeepFor key={days} days={days} locked={props.daysLocked} onDays={props.onDays} />
            <section className="stack-close no-print">
              <h2>{i18n.t('recordPage.wipe.heading')}</h2>
              <p>{i18n.t('recordPage.wipe.body')}</p>
              <Confirm
                words={i18n.t('recordPage.wipe.go')}
                question={i18n.t('recordPage.wipe.question')}
                yes={i18n.t('recordPage.wipe.yes')}
                onYes={props.onWipe}
              />
            </section>
          </>
        )}
        <p role="status">{said}</p>
      </main>
      <footer className="shelf">
        <Bar999 />
      </footer>
    </div>
  );
}
