import { AwayForm } from '#components/agreement/AwayForm.tsx';
import { CountryQuestion, StandingQuestion } from '#components/agreement/Choice.tsx';
import { ContactForm } from '#components/agreement/ContactForm.tsx';
import { ContactList } from '#components/agreement/ContactList.tsx';
import { Filters } from '#components/agreement/Filters.tsx';
import { HoursForm, officeHours } from '#components/agreement/HoursForm.tsx';
import { Leaving } from '#components/agreement/Leaving.tsx';
import { PublicWords } from '#components/agreement/PublicWords.tsx';
import { ReviewForm } from '#components/agreement/ReviewForm.tsx';
import { Summary } from '#components/agreement/Summary.tsx';
import { WordsQuestion } from '#components/agreement/WordsQuestion.tsx';
import { BackLink } from '#components/nhs/BackLink.tsx';
import { i18n } from '#i18n';
import { clearClipboard, copyText } from '#lib/browser/clipboard.ts';
import { type Agreement, type Answer, type Question, questions, withNewTeam, withStanding } from '#lib/protocol/agreement.ts';
import { dayAt } from '#lib/protocol/hours-clock.ts';
import { isAnswered } from '#lib/protocol/settle.ts';
import { signpostsFor } from '#lib/protocol/signposts.ts';
import { writeAgreement, writeOwnContacts } from '#lib/settings/agreements.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { noteSignpostCheck } from '#lib/settings/signpost-checks.ts';
import type { Own } from '../shared/use-own.ts';
import { endAgreement } from './end-agreement.ts';
import { LeaveOutPage } from './LeaveOutPage.tsx';

type AgreementPageProps = { handle: string; page: string; own: Own; onGo: (page: string) => void };

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The pages of one account's agreement: one question each, then the summary. */
export function AgreementPage({ handle, page, own, onGo }: AgreementPageProps) {
  const { agreement, contacts, hours, protocol, settled, locked } = own;
  const zone = hours?.zone ?? zoneHere();
  const today = dayAt(new Date(), zone);
  const home = () => onGo('summary');
  const save = (changed: Agreement, next = 'summary') => void writeAgreement(handle, changed, new Date()).then(() => onGo(next));
  const saveHours = (changed: typeof hours) => void hoursItem.write(changed).then(home);

  const render = () => {
    const question = questions.find(({ id }) => id === page || `ask.${id}` === page);
    if (question && !isAnswered(protocol, locked, question)) {
      const answered = (answer: Answer | null) => {
        const { [question.id]: _, ...others } = agreement.answers;
        const answers = answer === null ? others : { ...others, [question.id]: answer };
        save({ ...agreement, answers }, page.startsWith('ask.') ? nextQuestion(question) : 'summary');
      };
      return (
        <WordsQuestion
          key={question.id}
          question={question}
          answer={own.standing.answers[question.id]}
          onAnswer={answered}
          onCancel={home}
        />
      );
    }
    const contact = protocol.contacts.find(({ id }) => `contact.${id}` === page);
    if (contact && contact.phone === null) {
      return (
        <ContactForm
          key={contact.id}
          role={contact.role}
          heading={i18n.t('agreement.contact.ask', [contact.role])}
          hint={i18n.t('agreement.contact.hint')}
          contact={contacts[contact.id] ?? null}
          today={today}
          onSave={(changed) =>
            void writeOwnContacts({ ...contacts, [contact.id]: changed }, new Date()).then(() => onGo('contacts'))
          }
          onCancel={() => onGo('contacts')}
        />
      );
    }
    switch (page) {
      case 'standing':
        return (
          <StandingQuestion
            chosen={agreement.standing}
            onAnswer={(standing) => save(withStanding(agreement, standing))}
            onCancel={home}
          />
        );
      case 'country':
        return (
          <CountryQuestion
            chosen={agreement.country}
            onAnswer={(country) => save({ ...agreement, country }, 'public')}
            onCancel={home}
          />
        );
      case 'hours':
        if (own.hoursLocked) break;
        return <HoursForm hours={hours ?? officeHours(zone)} onSave={saveHours} onCancel={home} />;
      case 'away':
        return (
          <AwayForm hours={hours ?? { ...officeHours(zone), weekly: [] }} today={today} onSave={saveHours} onCancel={home} />
        );
      case 'contacts':
        return (
          <ContactList
            protocol={protocol}
            settled={settled}
            readOn={agreement.contactsReadOn}
            today={today}
            onGo={(id) => onGo(`contact.${id}`)}
            onRead={() => save({ ...agreement, contactsReadOn: today })}
            onNewTeam={() => save(withNewTeam(agreement))}
          />
        );
      case 'filters':
        return (
          <Filters
            checkedOn={agreement.filtersCheckedOn}
            onChecked={() => save({ ...agreement, filtersCheckedOn: today })}
            onCancel={home}
          />
        );
      case 'review':
        return (
          <ReviewForm
            reviewBy={agreement.reviewBy}
            today={today}
            onSave={(reviewBy) => save({ ...agreement, reviewBy })}
            onCancel={home}
          />
        );
      case 'public':
        if (agreement.country === null)
          return (
            <CountryQuestion chosen={null} onAnswer={(country) => save({ ...agreement, country }, 'public')} onCancel={home} />
          );
        return (
          <PublicWords
            handle={handle}
            agreement={agreement}
            hours={hours}
            signposts={signpostsFor(own.signposts, agreement.country, own.checks, today)}
            today={today}
            onChecked={(short) => void noteSignpostCheck(short, today)}
            onPrint={() => print()}
            onCopy={copyText}
            onClear={clearClipboard}
          />
        );
      case 'leaving':
        return <Leaving handle={handle} onEnd={(ending) => endAgreement(handle, ending, new Date())} onCancel={home} />;
      case 'leave-out':
        return <LeaveOutPage handle={handle} />;
    }
    return (
      <Summary
        handle={handle}
        protocol={protocol}
        agreement={own.standing}
        locked={locked}
        hoursLocked={own.hoursLocked}
        unreadable={own.unreadable}
        hours={hours}
        contacts={contacts}
        today={today}
        onGo={(to) => onGo(to === 'answers' ? nextQuestion(null) : to)}
        teamHour={`team-hour.html?handle=${handle}`}
        onPrint={() => print()}
      />
    );
  };

  /** The next one that nobody has answered, after `from`; the summary when there is none. */
  const nextQuestion = (from: Question | null): string => {
    const open = questions.find(
      (one) =>
        questions.indexOf(one) > (from === null ? -1 : questions.indexOf(from)) &&
        agreement.answers[one.id] === undefined &&
        !isAnswered(protocol, locked, one),
    );
    return open ? `ask.${open.id}` : 'summary';
  };

  return (
    <>
      {page !== 'summary' && (
        <div className="no-print">
          <BackLink onBack={home} />
        </div>
      )}
      {render()}
    </>
  );
}
