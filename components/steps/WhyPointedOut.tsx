import { Details } from '#components/nhs/Details.tsx';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';

type WhyPointedOutProps = { current: Case; text: CaseText | null | undefined };

/** Closed by default: the message is read as a message first. */
export function WhyPointedOut({ current, text }: WhyPointedOutProps) {
  if (current.origin === 'by-hand') return null;
  return (
    <Details summary={i18n.t('why.summary')}>
      {text ? (
        text.matches.map((match) => (
          <Found key={`${match.rule} ${match.span[0]}`} text={text.text} match={match} version={current.rulesetVersion} />
        ))
      ) : (
        <NotKept current={current} />
      )}
      <p>{i18n.t('why.closing')}</p>
    </Details>
  );
}

function Found({ text, match, version }: { text: string; match: CaseText['matches'][number]; version: string }) {
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
    </dl>
  );
}

function NotKept({ current }: { current: Case }) {
  return (
    <dl className="facts">
      <dt>{i18n.t('why.rule')}</dt>
      {current.rules.map((rule) => (
        <dd key={rule}>{i18n.t('why.ruleVersion', [rule, current.rulesetVersion])}</dd>
      ))}
      <dt>{i18n.t('why.phrase')}</dt>
      <dd>{i18n.t('why.notKept')}</dd>
    </dl>
  );
}
