import { useState } from 'react';
import { i18n } from '#i18n';
import type { Bench } from './bench.ts';

type SuggestionsProps = { bench: Bench; rule: string; phrases: string[]; onAdd: (phrase: string) => void };
type Suggested = Awaited<ReturnType<Bench['desk']['suggest']>>;

/** Spellings and forms that the draft does not find yet, and phrases of other rules that are close. */
export function Suggestions({ bench, rule, phrases, onAdd }: SuggestionsProps) {
  const [suggested, setSuggested] = useState<Suggested>(null);
  return (
    <div className="stack-close">
      <button type="button" className="link" onClick={() => void bench.desk.suggest(rule, phrases).then(setSuggested)}>
        {i18n.t('workbench.rule.suggest')}
      </button>
      <div role="status">
        {suggested && (
          <div className="inset stack-close">
            <p>{i18n.t(suggested.notFound.length > 0 ? 'workbench.rule.suggested' : 'workbench.rule.suggestNone')}</p>
            <ul className="plain">
              {suggested.notFound.map((phrase) => (
                <li key={phrase} className="row">
                  <span>{phrase}</span>
                  <button type="button" className="link" onClick={() => onAdd(phrase)}>
                    {i18n.t('workbench.rule.addSuggested')}
                    <span className="visually-hidden">: {phrase}</span>
                  </button>
                </li>
              ))}
            </ul>
            {suggested.near.length > 0 && (
              <>
                <p>{i18n.t('workbench.rule.suggestNear')}</p>
                <ul className="plain">
                  {suggested.near.map(({ rule: other, phrase }) => (
                    <li key={`${other} ${phrase}`}>
                      {phrase} <span className="hint">{other}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
