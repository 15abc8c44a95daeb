import { Fragment, type ReactNode } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import type { LoweredLine } from '#components/nhs/LoweredRules.tsx';
import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';

type WhyPointedOutProps = { current: Case; text: CaseText | null | undefined; lowered: readonly LoweredLine[]; now: Date };

/** Closed by default: the message is read as a message first. */
export function WhyPointedOut({ current, text, lowered, now }: WhyPointedOutProps) {
  if (current.origin === 'by-hand') return null;
  return (
    <Details summary={i18n.t('why.summary')}>
      {text ? (
        text.matches.map((match) => (
          <Found key={`${match.rule} ${match.span[0]}`} text={text.text} match={match} version={current.rulesetVersion}>
            <Lowered lowered={lowered} rule={match.rule} now={now} />
          </Found>
        ))
      ) : (
        <NotKept current={current}>
          {current.rules.map((rule) => (
            <Lowered key={rule} lowered={lowered} rule={rule} now={now} />
          ))}
        </NotKept>
      )}
      <p>{i18n.t('why.closing')}</p>
    </Details>
  );
}

type FoundProps = { text: string; match: CaseText['matches'][number]; version: string; children: ReactNode };

function Found({ text, match, version, children }: FoundProps) {
  const nearby = match.context.filter((cue) => cue.effect === 'raise');
  return (
    <dl className="facts">
      <dt>{i18n.t('why.wrote')}</dt>
      <dd>
        <mark dir="auto">{text.slice(...match.span)}</mark>
      </dd>
      <dt>{i18n.t('why.phrase')}</dt>
      <dd>{match.phrase}</dd>
      {nearby.length > 0 && (
        <>
          <dt>{i18n.t('why.nearby')}</dt>
          <dd>{nearby.map((cue) => `"${cue.text}" (${cue.cue.replaceAll('-', ' ')})`).join(', ')}</dd>
        </>
      )}
      <dt>{i18n.t('why.rule')}</dt>
      <dd>{i18n.t('why.ruleVersion', [match.rule, version])}</dd>
      {children}
    </dl>
  );
}

function NotKept({ current, children }: { current: Case; children: ReactNode }) {
  return (
    <dl className="facts">
      <dt>{i18n.t('why.rule')}</dt>
      {current.rules.map((rule) => (
        <dd key={rule}>{i18n.t('why.ruleVersion', [rule, current.rulesetVersion])}</dd>
      ))}
      <dt>{i18n.t('why.phrase')}</dt>
      <dd>{i18n.t('why.notKept')}</dd>
      {children}
    </dl>
  );
}

/** The message came before the rule was lowered, or by another rule beside it. */
function Lowered({ lowered, rule, now }: Pick<WhyPointedOutProps, 'lowered' | 'now'> & { rule: string }) {
  return lowered
    .filter((one) => one.rule === rule && Date.parse(one.until) > now.getTime())
    .map(({ until, by, reason }) => (
      <Fragment key={until}>
        <dt>{i18n.t('lowered.why')}</dt>
        <dd>{i18n.t('lowered.whyLine', [clockWords(until, now), by, reason])}</dd>
      </Fragment>
    ));
}
