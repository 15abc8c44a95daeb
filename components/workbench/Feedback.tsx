import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { notSure } from '#lib/authoring/feedback.ts';
import { type Gathered, gatherFeedback } from '#lib/authoring/gather-feedback.ts';
import { type FeedbackReport, type RuleReport, type Sum, usualFloor } from '#lib/authoring/merge-feedback.ts';
import { ScrollBox } from './ScrollBox.tsx';

/** What the browsers of many clinicians counted, added up by rule. A file that cannot be read is named, and the others are counted. */
export function Feedback() {
  const [read, setRead] = useState<Gathered | null>(null);
  return (
    <div className="stack">
      <Heading focusKey="feedback">{i18n.t('workbench.feedback.heading')}</Heading>
      <p>{i18n.t('workbench.feedback.intro')}</p>
      <FileField
        label={i18n.t('workbench.feedback.choose')}
        hint={i18n.t('workbench.feedback.chooseHint')}
        accept=".json"
        multiple
        onFiles={(files) =>
          void gatherFeedback(files.map((file) => ({ name: file.name, text: () => file.text() }))).then(setRead)
        }
      />
      <div role="status">
        {read && (
          <div className="stack">
            {read.damaged.map(({ name, why }) => (
              <p key={name} className="inset with-error">
                {i18n.t('workbench.feedback.damaged', [name, why])}
              </p>
            ))}
            {read.twice.map((name) => (
              <p key={name} className="inset">
                {i18n.t('workbench.feedback.twice', [name])}
              </p>
            ))}
            {read.report === null ? <p>{i18n.t('workbench.feedback.nothing')}</p> : <Report report={read.report} />}
          </div>
        )}
      </div>
    </div>
  );
}

/** "12", or "12+" when some browsers withheld a small number. */
const sumWords = ({ atLeast, withheld }: Sum) => (withheld === 0 ? String(atLeast) : `${atLeast}+`);
const named = (sums: Record<string, Sum>, word: (key: string) => string) =>
  Object.entries(sums)
    .filter(([, sum]) => sum.atLeast > 0)
    .map(([key, sum]) => `${word(key)} ${sumWords(sum)}`);

const reasonWords = (id: string) => id.replaceAll('-', ' ');
const missKinds = ['words', 'picture', 'language', 'dm', 'other_site'] as const;
const missWords = (kind: string) => {
  const known = missKinds.find((one) => one === kind);
  return known ? i18n.t(`missed.${known}`) : kind;
};
const topicWords = (topic: string) => (topic === notSure ? i18n.t('missed.notSure') : topic.replaceAll('-', ' '));
const bandWords = (band: string) => i18n.t(`workbench.feedback.band.${band}` as 'workbench.feedback.band.later');

function Report({ report }: { report: FeedbackReport }) {
  const forReview = report.rules.filter(({ review }) => review.length > 0);
  const misses = named(report.misses, missWords);
  const topics = named(report.missTopics, topicWords);
  return (
    <section className="stack">
      <p>
        {i18n.t('workbench.feedback.files', report.files, [String(report.files), report.from, report.until])}{' '}
        {i18n.t('workbench.feedback.withheld')}
      </p>
      <h2>{i18n.t('workbench.feedback.review')}</h2>
      {forReview.length === 0 && misses.length === 0 ? (
        <p>{i18n.t('workbench.feedback.noReview')}</p>
      ) : (
        <ul>
          {forReview.map(({ rule, review }) => (
            <li key={rule}>
              {rule}: {review.map((why) => reviewWords(why)).join(', ')}
            </li>
          ))}
          {misses.map((words) => (
            <li key={words}>{i18n.t('workbench.feedback.missed', [words])}</li>
          ))}
          {topics.map((words) => (
            <li key={words}>{i18n.t('workbench.feedback.missedTopic', [words])}</li>
          ))}
        </ul>
      )}
      <h2>{i18n.t('workbench.feedback.byRule')}</h2>
      <ScrollBox label={i18n.t('workbench.feedback.byRule')}>
        <table>
          <thead>
            <tr>
              {(['rule', 'raised', 'actedOn', 'notBegun', 'reasons', 'useful', 'firstStep', 'took'] as const).map((column) => (
                <th key={column} scope="col">
                  {i18n.t(`workbench.feedback.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rules.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

const reviewWords = (why: RuleReport['review'][number]) =>
  why === 'few-acted-on'
    ? i18n.t('workbench.feedback.fewActedOn', [String(usualFloor * 100)])
    : i18n.t('workbench.feedback.moreNotUseful');

function RuleRow({ rule }: { rule: RuleReport }) {
  const lines = (words: string[]) => (words.length === 0 ? '–' : words.join(', '));
  return (
    <tr>
      <th scope="row">{rule.rule}</th>
      <td>{sumWords(rule.raised)}</td>
      <td>{sumWords(rule.actedOn)}</td>
      <td>{sumWords(rule.notBegun)}</td>
      <td>{lines(named(rule.reasons, reasonWords))}</td>
      <td>{i18n.t('workbench.feedback.usefulOf', [sumWords(rule.useful), sumWords(rule.notUseful)])}</td>
      <td>{lines(named(rule.firstStep, bandWords))}</td>
      <td>{lines(named(rule.stepsTook, bandWords))}</td>
    </tr>
  );
}
