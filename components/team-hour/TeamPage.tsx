import { type ReactNode, useState } from 'react';
import { Form } from '#components/nhs/Form.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { type Agreement, type Question, questions, wholeNumber } from '#lib/protocol/agreement.ts';
import type { TeamQuestion } from '#lib/protocol/team-hour.ts';

export type Answers = Agreement['answers'];

type TeamPageProps = {
  question: TeamQuestion;
  answers: Answers;
  /** Set by the organisation: not the team's to answer. */
  isLocked: (question: Question) => boolean;
  onSave: (answers: Answers) => void;
};

/** One question of the workshop, what was published of the answers, and what this team says. */
export function TeamPage({ question, answers, isLocked, onSave }: TeamPageProps) {
  const { asked, setting, quotes, themes, ends } = question;
  return (
    <>
      <blockquote className="asked">
        <Heading focusKey={question.id}>“{asked}”</Heading>
      </blockquote>
      <div className="team-columns">
        <section className="stack">
          <h2>{i18n.t('teamHour.published')}</h2>
          {setting !== null && <p className="hint">{setting}</p>}
          {quotes.length > 0 && (
            <div className="team-quotes">
              {quotes.map((quote) => (
                <blockquote className="card" key={quote}>
                  “{quote}”
                </blockquote>
              ))}
            </div>
          )}
          {themes.length > 0 && (
            <ul>
              {themes.map((theme) => (
                <li key={theme}>{theme}</li>
              ))}
            </ul>
          )}
          <p className="hint">{ends}</p>
        </section>
        <TeamAnswer question={question} answers={answers} isLocked={isLocked} onSave={onSave} />
      </div>
    </>
  );
}

function TeamAnswer({ question, answers, isLocked, onSave }: TeamPageProps) {
  const asked = questions.filter(({ id }) => question.fills.includes(id));
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(asked.map(({ id }) => [id, answers[id]?.is === 'agreed' ? answers[id].words : ''])),
  );
  const known = asked.map(({ id }) => answers[id]).find((answer) => answer?.is === 'not-agreed');
  const [ask, setAsk] = useState(known?.is === 'not-agreed' ? known.ask : '');
  const [open, setOpen] = useState(known !== undefined);
  const [tried, setTried] = useState(false);
  const said = (one: Question) => (typed[one.id] ?? '').trim();
  const isWrong = (one: Question) => 'unit' in one && said(one) !== '' && wholeNumber(said(one)) === null;
  const mine = asked.filter((one) => !isLocked(one));
  // What is typed counts as agreed: a page with every box filled leaves nothing open.
  const nothingOpen = open && mine.every((one) => said(one) !== '');
  const save = () => {
    setTried(true);
    if (mine.some(isWrong) || nothingOpen || (open && ask.trim() === '')) return;
    const changed: Answers = { ...answers };
    for (const one of mine) {
      if (said(one) !== '') changed[one.id] = { is: 'agreed', words: said(one) };
      else if (open) changed[one.id] = { is: 'not-agreed', ask: ask.trim() };
      else delete changed[one.id];
    }
    onSave(changed);
  };
  return (
    <Form
      onSave={save}
      saveWords={i18n.t('teamHour.save')}
      beside={
        <button type="button" className="link" onClick={() => setOpen(!open)}>
          {i18n.t(open ? 'agreement.itIsAgreed' : 'teamHour.notAgreed')}
        </button>
      }
    >
      <h2>{i18n.t('teamHour.ours')}</h2>
      <p className="hint">{i18n.t('teamHour.oursHint')}</p>
      {asked.map((one) =>
        isLocked(one) ? (
          <p key={one.id}>
            {i18n.t(`agreement.q.${one.id}.ask`)} <span className="locked">{i18n.t('agreement.locked')}</span>
          </p>
        ) : (
          <TextField
            key={one.id}
            label={i18n.t(`agreement.q.${one.id}.ask`)}
            {...('unit' in one ? { hint: i18n.t(`agreement.unit.${one.unit}`) } : { lines: asked.length > 2 ? 2 : 4 })}
            value={typed[one.id] ?? ''}
            onChange={(words) => setTyped({ ...typed, [one.id]: words })}
            error={tried && isWrong(one) ? i18n.t('agreement.numberWrong') : null}
          />
        ),
      )}
      {open && (
        <TextField
          label={i18n.t('agreement.whom')}
          hint={i18n.t('teamHour.openHint')}
          value={ask}
          onChange={setAsk}
          error={tried ? whomWrong(nothingOpen, ask) : null}
        />
      )}
    </Form>
  );
}

function whomWrong(nothingOpen: boolean, ask: string): string | null {
  if (nothingOpen) return i18n.t('teamHour.nothingOpen');
  return ask.trim() === '' ? i18n.t('agreement.whomMissing') : null;
}

type TeamFrameProps = {
  at: number;
  of: number;
  handle: string;
  savedAt: string | null;
  children: ReactNode;
};

/** The frame of a page shown on a wall: large, nothing beside the question. */
export function TeamFrame({ at, of, handle, savedAt, children }: TeamFrameProps) {
  return (
    <div className="team-hour">
      <header className="band">
        <div className="band-inner">
          <span className="row">
            <span className="band-name">{i18n.t('common.heed')}</span>
            <span>{i18n.t('teamHour.name')}</span>
          </span>
          {at < of && <span>{i18n.t('teamHour.step', [String(at + 1), String(of)])}</span>}
        </div>
      </header>
      <main className="team-main">{children}</main>
      <footer className="team-foot">
        <span>
          <span role="status">{savedAt !== null && i18n.t('teamHour.saved', [savedAt])}</span>{' '}
          <strong>{i18n.t('teamHour.nobody')}</strong>
        </span>
        <a href={`options.html#agreement/${handle}/summary`}>{i18n.t('teamHour.leave')}</a>
      </footer>
    </div>
  );
}
