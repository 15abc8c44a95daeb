import '#components/team-hour/team-hour.css';
import { useEffect, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { showPage } from '#components/nhs/show-page.tsx';
import { timeWords } from '#components/nhs/time-words.ts';
import { type Answers, TeamFrame, TeamPage } from '#components/team-hour/TeamPage.tsx';
import { i18n } from '#i18n';
import { type Question, questionIds } from '#lib/protocol/agreement.ts';
import { isAnswered } from '#lib/protocol/settle.ts';
import { teamHourSchema } from '#lib/protocol/team-hour.ts';
import { writeAgreement } from '#lib/settings/agreements.ts';
import { accountsItem } from '#lib/settings/items.ts';
import file from '#rules/team-hour.json';
import { useOwn } from '../shared/use-own.ts';

const { questions } = teamHourSchema.parse(file);

/** `?handle=` says for which account; otherwise the first of this device. */
function App() {
  const [handle, setHandle] = useState<string | null>(() => new URLSearchParams(location.search).get('handle'));
  useEffect(() => {
    if (handle !== null) return;
    void accountsItem.read().then((known) => setHandle(Object.keys(known).find((one) => known[one]?.kind !== 'not-mine') ?? ''));
  }, [handle]);
  return handle === null ? null : <TeamHour handle={handle.toLowerCase()} />;
}

function TeamHour({ handle }: { handle: string }) {
  const own = useOwn(handle);
  const [at, setAt] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  if (own === null) return null;
  const question = questions[at];
  const save = async (answers: Answers) => {
    const now = new Date();
    // What the policy only proposes is not yet said here: it is kept once somebody has saved it on its own page.
    const said = questionIds.filter(
      (id) => answers[id] && (id in own.agreement.answers || answers[id] !== own.standing.answers[id]),
    );
    const kept = Object.fromEntries(said.map((id) => [id, answers[id]]));
    await writeAgreement(handle, { ...own.agreement, answers: kept }, now);
    setSavedAt(timeWords(now.toISOString()));
    setAt(at + 1);
  };
  const locked = (one: Question) => isAnswered(own.protocol, own.locked, one);
  const page = () => {
    if (handle === '') return <Notice heading={i18n.t('teamHour.noAccount')} body={i18n.t('setUp.ready.noAccountBody')} />;
    if (!question) return <Notice heading={i18n.t('teamHour.done')} body={i18n.t('teamHour.doneBody')} />;
    return (
      <>
        <TeamPage
          key={question.id}
          question={question}
          answers={own.standing.answers}
          isLocked={locked}
          onSave={(answers) => void save(answers)}
        />
        {at > 0 && (
          <button type="button" className="link" onClick={() => setAt(at - 1)}>
            {i18n.t('teamHour.back')}
          </button>
        )}
      </>
    );
  };
  return (
    <TeamFrame at={at} of={questions.length} handle={handle} savedAt={savedAt}>
      {page()}
    </TeamFrame>
  );
}

function Notice({ heading, body }: { heading: string; body: string }) {
  return (
    <div className="stack">
      <Heading focusKey={heading}>{heading}</Heading>
      <p>{body}</p>
    </div>
  );
}

showPage(<App />);
