import { useState } from 'react';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { addRule, type RawTopic } from '#lib/authoring/edit-files.ts';
import { plainRuleName, ruleIdFor } from '#lib/authoring/rule-name.ts';
import type { Bench } from './bench.ts';
import { newRule, type OpenRule } from './new-rule.ts';

type NewRuleProps = {
  bench: Bench;
  topics: RawTopic[];
  /** The topic that is offered first, and the phrase that the rule begins with; empty for none. */
  path: string;
  phrase: string;
  onMade: (open: OpenRule) => void;
};

/** A rule of one's own, for words that are near to none. */
export function NewRule({ bench, topics, path: nearest, phrase, onMade }: NewRuleProps) {
  const [path, setPath] = useState(nearest);
  const [name, setName] = useState(phrase);
  const [response, setResponse] = useState('today');
  const [error, setError] = useState<string | null>(null);
  const make = () => {
    if (ruleIdFor(path, name) === null) return setError(i18n.t('workbench.edit.nameMissing'));
    try {
      const rule = newRule(bench.draft.files, path, name, response, phrase === '' ? [] : [phrase]);
      bench.change(addRule(bench.draft.files, path, rule), plainRuleName(rule.id));
      onMade({ path, id: rule.id, add: [] });
    } catch (fault) {
      setError((fault as Error).message);
    }
  };
  return (
    <details>
      <summary>{i18n.t(phrase === '' ? 'workbench.edit.newRule' : 'workbench.edit.noneOfThese')}</summary>
      <div className="details-body stack-close">
        <SelectField
          label={i18n.t('workbench.edit.topic')}
          value={path}
          onChange={setPath}
          options={topics.map((topic) => ({ id: topic.path, label: topic.title }))}
        />
        <TextField
          label={i18n.t('workbench.edit.name')}
          hint={i18n.t('workbench.edit.nameHint')}
          error={error}
          value={name}
          onChange={setName}
        />
        <SelectField
          label={i18n.t('workbench.rule.response')}
          value={response}
          onChange={setResponse}
          options={(['now', 'today', 'review'] as const).map((id) => ({
            id,
            label: `${i18n.t(`workbench.rule.${id}`)}. ${i18n.t(`workbench.rule.${id}Hint`)}`,
          }))}
        />
        <button type="button" className="button button-second button-small" onClick={make}>
          {i18n.t('workbench.edit.newRuleMake')}
        </button>
      </div>
    </details>
  );
}
