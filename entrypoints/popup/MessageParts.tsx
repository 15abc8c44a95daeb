import { useEffect, useState } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import { AllMessages } from '#components/popup/AllMessages.tsx';
import { Chat } from '#components/popup/Chat.tsx';
import { Flood } from '#components/popup/Flood.tsx';
import { Messages } from '#components/popup/Messages.tsx';
import { Overdue } from '#components/popup/Overdue.tsx';
import { Contacts } from '#components/steps/Contacts.tsx';
import { i18n } from '#i18n';
import { refreshDeadlines } from '#lib/browser/follow-deadlines.ts';
import { askToNotify, mayNotify, stopNotifying } from '#lib/browser/notify.ts';
import { acknowledgeDeadline, endFollowUp, snoozeDeadline } from '#lib/cases/deadlines.ts';
import { floodingRules } from '#lib/cases/group-messages.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { chatEnd, chatEnds, inChatItem } from '#lib/settings/in-chat.ts';
import { quietenRule, readQuietened } from '#lib/updates/lowered-rules.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import { useMessages } from './use-messages.ts';

type MessagePartsProps = { now: Date; onOpen: (caseId: string) => void };

/** What waits, what is overdue, and everything that is open. */
export function MessageParts({ now, onOpen }: MessagePartsProps) {
  const { damaged, deadlines, unopened, ...shown } = useMessages(now);
  const [chat, setChat] = useState<string | null>(null);
  const [notifies, setNotifies] = useState(false);
  const [quietened, setQuietened] = useState<string[]>([]);
  const [protocol, setProtocol] = useState<Protocol | null>(null);
  useEffect(() => {
    void refreshDeadlines();
    void inChatItem.read().then(setChat);
    void readQuietened(new Date()).then(setQuietened);
    void readSettledProtocol('').then(setProtocol);
    void mayNotify().then(setNotifies);
    return inChatItem.observe(setChat);
  }, []);
  const then = (deed: Promise<void>) => void deed.then(refreshDeadlines);
  return (
    <>
      {unopened && (
        <p className="inset">
          <strong>{i18n.t('recordPage.notOpened')}.</strong> {i18n.t('recordPage.notOpenedBody')}
        </p>
      )}
      <Messages cases={shown.cases} now={now} onOpen={onOpen} />
      <Overdue
        deadlines={deadlines}
        now={now}
        notifies={notifies}
        onNotify={(on) => void (on ? askToNotify() : stopNotifying()).then(mayNotify).then(setNotifies)}
        onOpen={onOpen}
        onSeen={(one) => then(acknowledgeDeadline(one, new Date()))}
        onLater={(one) => then(snoozeDeadline(one, new Date()))}
        onDone={({ caseId }) => then(endFollowUp(caseId))}
      />
      {damaged > 0 && <p className="inset">{i18n.t('popup.setAside', damaged)}</p>}
      <AllMessages {...shown} now={now} onOpen={onOpen} />
      <Flood
        flooding={floodingRules(shown.cases, now)}
        quietened={quietened}
        onQuieten={(rule) => void quietenRule(rule, new Date()).then(() => readQuietened(new Date()).then(setQuietened))}
      />
      <Chat
        until={chatEnd(chat, now)}
        ends={chatEnds(now)}
        cases={shown.cases}
        onChat={(until) => void inChatItem.write(until?.toISOString() ?? null)}
      />
      {protocol && (
        <Details summary={i18n.t('popup.contacts')}>
          <Contacts protocol={protocol} ids={protocol.contacts.map(({ id }) => id)} now={now} />
        </Details>
      )}
    </>
  );
}
