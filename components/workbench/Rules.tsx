import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { RawRule, RawTopic } from '#lib/authoring/edit-files.ts';
import { createNearRules, type NearRule } from '#lib/authoring/near-rules.ts';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import type { Bench } from './bench.ts';
import { NewRule } from './NewRule.tsx';
import type { OpenRule } from './new-rule.ts';
import { linesOf } from './rule-form.ts';

type RulesProps = { bench: Bench; topics: RawTopic[]; wanted: string; onOpen: (open: OpenRule) => void };

const mostNear = 5;
const mostFound = 8;

/** The topics, closed until somebody opens one; or what was looked for. Words that no rule has are a phrase to add: then the nearest rules. */
export function Rules({ bench, topics, wanted, onOpen }: RulesProps) {
  const [showsAll, setShowsAll] = useState(false);
  const near = useMemo(() => createNearRules(topics), [topics]);
  const all = useMemo(
    () => new Map(topics.flatMap(({ path, rules }) => rules.map((rule) => [rule.id, { path, rule }]))),
    [topics],
  );
  if (wanted === '')
    return (
      <>
        <Topics topics={topics} onOpen={onOpen} />
        <NewRule bench={bench} topics={topics} path={topics[0]?.path ?? ''} phrase="" onMade={onOpen} />
      </>
    );
  const words = wanted.toLowerCase();
  const having = [...all.values()].flatMap(({ path, rule }): NearRule[] => {
    const phrases = linesOf(rule.phrases);
    const texts = [rule.id, plainRuleName(rule.id), String(rule.why ?? '')];
    const phrase = phrases.find((one) => one.toLowerCase().includes(words));
    if (phrase === undefined && !texts.some((text) => text.toLowerCase().includes(words))) return [];
    return [{ path, id: rule.id, phrase: phrase ?? phrases[0] ?? '' }];
  });
  const isNew = having.length === 0;
  const found = isNew ? near(wanted, mostNear) : nearestFirst(having, near(wanted, all.size));
  const shown = showsAll ? found : found.slice(0, mostFound);
  return (
    <div className="stack-close">
      <p role="status">
        {i18n.t(isNew ? (found.length > 0 ? 'workbench.edit.belongs' : 'workbench.edit.notFound') : 'workbench.edit.found', [
          isNew ? wanted : String(found.length),
        ])}
      </p>
      <ul className="plain">
        {shown.map(({ path, id, phrase }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onOpen({ path, id, add: isNew ? [wanted] : [] })}>
              {plainRuleName(id)}
            </button>{' '}
            <span className="hint">{i18n.t('workbench.edit.near', [responseWords(all.get(id)?.rule), phrase])}</span>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          {i18n.t('workbench.edit.showAll', [String(found.length)])}
        </button>
      )}
      {isNew && (
        <NewRule
          key={wanted}
          bench={bench}
          topics={topics}
          path={found[0]?.path ?? topics[0]?.path ?? ''}
          phrase={wanted}
          onMade={onOpen}
        />
      )}
    </div>
  );
}

function nearestFirst(found: NearRule[], order: NearRule[]): NearRule[] {
  const place = new Map(order.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: NearRule) => place.get(id) ?? order.length;
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function Topics({ topics, onOpen }: Pick<RulesProps, 'topics' | 'onOpen'>) {
  return topics.map(({ path, title, rules }) => (
    <details key={path}>
      <summary>{title}</summary>
      <ul className="plain details-body">
        {rules.map((one) => (
          <li key={one.id}>
            <button type="button" className="link" onClick={() => onOpen({ path, id: one.id, add: [] })}>
              {plainRuleName(one.id)}
            </button>{' '}
            <span className="hint">
              {i18n.t('workbench.edit.count', linesOf(one.phrases).length, [String(linesOf(one.phrases).length)])},{' '}
              {responseWords(one)}. {String(one.why ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  ));
}

function responseWords(rule: RawRule | undefined): string {
  const response = rule?.response;
  return response === 'now' || response === 'today' || response === 'review' ? i18n.t(`workbench.response.${response}`) : '';
}
