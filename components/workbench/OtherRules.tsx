import { useMemo } from 'react';
import { i18n } from '#i18n';
import { addRule, readTopics } from '#lib/authoring/edit-files.ts';
import { createNearRules } from '#lib/authoring/near-rules.ts';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import type { Bench } from './bench.ts';
import { newRule, type OpenRule } from './new-rule.ts';

type Response = 'now' | 'today' | 'review';
type OtherRulesProps = { bench: Bench; path: string; response: Response; phrases: string[]; onOpen: (open: OpenRule) => void };

const mostShown = 3;

/** A phrase that is read sooner or later than the others of its rule goes into another one of its topic, or into one of its own. */
export function OtherRules({ bench, path, response, phrases, onOpen }: OtherRulesProps) {
  const { files } = bench.draft;
  const near = useMemo(() => {
    const topic = readTopics({ [path]: files[path] ?? '' });
    return createNearRules(topic.map((one) => ({ ...one, rules: one.rules.filter((rule) => rule.response === response) })));
  }, [files, path, response]);
  const make = () => {
    const made = newRule(files, path, phrases[0] ?? '', response, phrases);
    bench.change(addRule(files, path, made), plainRuleName(made.id));
    onOpen({ path, id: made.id, add: [] });
  };
  return (
    <ul className="plain">
      {near(phrases.join(' '), mostShown).map(({ id, phrase }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => onOpen({ path, id, add: phrases })}>
            {i18n.t('workbench.rule.moveTo', [plainRuleName(id)])}
          </button>{' '}
          <span className="hint">{i18n.t('workbench.edit.near', [i18n.t(`workbench.response.${response}`), phrase])}</span>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={make}>
          {i18n.t('workbench.rule.makeFor', [i18n.t(`workbench.response.${response}`)])}
        </button>
      </li>
    </ul>
  );
}
