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
import { acknowledgeDeadline, endFollowUp, snoozeDeadline } from '#lib/cases/deadlines.ts';
import { floodingRules } from '#lib/cases/group-messages.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { ruleInWords } from '#lib/ruleset/rule-in-words.ts';
import type { TopicHead } from '#lib/ruleset/topic-heads.ts';
import { chatEnd, chatEnds, inChatItem } from '#lib/settings/in-chat.ts';
import { quietenRule, readQuietened } from '#lib/updates/lowered-rules.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import { useNotify } from '../shared/use-notify.ts';
import { useMessages } from './use-messages.ts';

type MessagePartsProps = { now: Date; onOpen: (caseId: string) => void; onList: () => void };

/** What waits, what is overdue, and everything that is open. */
export function MessageParts({ now, onOpen, onList }: MessagePartsProps) {
  const { damaged, deadlines, unopened, ...shown } = useMessages(now);
  const [chat, setChat] = useState<string | null>(null);
  const notify = useNotify();
  const [quietened, setQuietened] = useState<string[]>([]);
  const [protocol, setProtocol] = useState<Protocol | null>(null);
  useEffect(() => {
    void refreshDeadlines();
    void inChatItem.read().then(setChat);
    void readQuietened(new Date()).then(setQuietened);
    void readSettledProtocol('').then(setProtocol);
    return inChatItem.observe(setChat);
  }, []);
  const flooding = floodingRules(shown.cases, now);
  const namesRules = flooding.length > 0 || quietened.length > 0;
  const [topics, setTopics] = useState<TopicHead[]>([]);
  useEffect(() => {
    // The reader of rule files is large, and a popup rarely needs it.
    if (namesRules) void import('#lib/updates/active-topics.ts').then((it) => it.readActiveTopics()).then(setTopics);
  }, [namesRules]);
  const then = (deed: Promise<void>) => void deed.then(refreshDeadlines);
  return (
    <>
      {unopened && (
        <p className="inset">
          <strong>{i18n.t('recordPage.notOpened')}.</strong> {i18n.t('recordPage.notOpenedBody')}
        </p>
      )}
      <Messages cases={shown.cases} now={now} onOpen={onOpen} onList={onList} />
      <Overdue
        deadlines={deadlines}
        now={now}
        notify={notify}
        onOpen={onOpen}
        onSeen={(one) => then(acknowledgeDeadline(one, new Date()))}
        onLater={(one) => then(snoozeDeadline(one, new Date()))}
        onDone={({ caseId }) => then(endFollowUp(caseId))}
      />
      {damaged > 0 && <p className="inset">{i18n.t('popup.setAside', damaged)}</p>}
      <AllMessages {...shown} now={now} onOpen={onOpen} />
      <Flood
        flooding={flooding}
        quietened={quietened}
        label={(rule) => ruleInWords(rule, topics)}
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
