import { useMemo, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { changeRule, type RawRule } from '#lib/authoring/edit-files.ts';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import { type Added, AddToRule } from './AddToRule.tsx';
import type { Bench } from './bench.ts';
import { filled } from './LinesField.tsx';
import { NextStep } from './NextStep.tsx';
import type { OpenRule } from './new-rule.ts';
import { OtherRules } from './OtherRules.tsx';
import { RuleFields } from './RuleFields.tsx';
import { type Form, linesOf, toChange, toForm, useFormProblems } from './rule-form.ts';

type RuleFormProps = {
  bench: Bench;
  open: OpenRule;
  topic: string;
  rule: RawRule;
  onOpen: (open: OpenRule) => void;
  onBack: () => void;
};

/** One rule as a form; what is wrong stands beside it while it is being written. Whoever comes with a phrase sees no more than that needs. */
export function RuleForm({ bench, open, topic, rule, onOpen, onBack }: RuleFormProps) {
  const { path, add } = open;
  const [form, setForm] = useState(() => toForm(rule));
  const [added, setAdded] = useState<Added>({ phrases: add, match: [] });
  const [said, setSaid] = useState('');
  const set = (change: Partial<Form>) => {
    setForm((before) => ({ ...before, ...change }));
    setSaid('');
  };
  const whole = useMemo(
    () => ({
      ...form,
      phrases: [...form.phrases, ...filled(added.phrases)],
      match: [...form.match, ...filled(added.match)],
    }),
    [form, added],
  );
  const wrong = useFormProblems(bench.draft.files, path, rule.id, whole);
  const keep = async () => {
    const own = [...filled(whole.match), ...filled(whole.noMatch), ...filled(whole.phrases), whole.why];
    const place = { file: rule.id, line: 1, column: 1 };
    const texts = own.map((text) => ({ place, text }));
    if (bench.corpus && (await bench.desk.findShared(texts, bench.corpus)))
      return setSaid(i18n.t('workbench.rule.notKept', [i18n.t('workbench.rule.shared')]));
    try {
      bench.change(changeRule(bench.draft.files, path, rule.id, toChange(whole)), plainRuleName(rule.id));
      setSaid(i18n.t('workbench.rule.kept'));
    } catch (error) {
      setSaid(i18n.t('workbench.rule.notKept', [(error as Error).message]));
    }
  };
  const isKept = said === i18n.t('workbench.rule.kept');
  const found = bench.checked?.problems.filter(({ message }) => message.includes(rule.id)) ?? [];
  const fields = <RuleFields bench={bench} rule={rule.id} form={form} wrong={add.length > 0 ? {} : wrong} set={set} />;
  const [had, phrases] = [linesOf(rule.phrases), linesOf(rule.phrases).length];
  const written = filled(whole.phrases).filter((phrase) => !had.includes(phrase));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <button type="button" className="link" onClick={onBack}>
        {i18n.t('workbench.edit.back')}
      </button>
      <Heading focusKey={rule.id}>{plainRuleName(rule.id)}</Heading>
      <p className="hint">{i18n.t('workbench.rule.of', [topic, rule.id])}</p>
      {found.length > 0 && (
        <div className="inset">
          <h2>{i18n.t('workbench.rule.problemHere')}</h2>
          <ul className="plain">
            {found.map(({ message, line }) => (
              <li key={`${line} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {add.length > 0 ? (
        <>
          <AddToRule
            bench={bench}
            open={open}
            response={form.response}
            added={added}
            wrong={wrong}
            set={(change) => {
              setAdded((before) => ({ ...before, ...change }));
              setSaid('');
            }}
            onOpen={onOpen}
          />
          <details>
            <summary>{i18n.t('workbench.rule.all', phrases, [String(phrases)])}</summary>
            <div className="details-body stack">{fields}</div>
          </details>
        </>
      ) : (
        fields
      )}
      {form.response !== rule.response && phrases > 1 && isResponse(form.response) && (
        <div className="inset stack-close">
          <p>{i18n.t('workbench.rule.changesAll', phrases, [String(phrases)])}</p>
          {written.length > 0 && (
            <OtherRules bench={bench} path={path} response={form.response} phrases={written} onOpen={onOpen} />
          )}
        </div>
      )}
      {wrong.other && <p className="error">{wrong.other}</p>}
      <div className="row">
        <button type="submit" className={isKept ? 'button button-second' : 'button'}>
          {i18n.t('workbench.rule.keep')}
        </button>
        <span role="status">{said}</span>
      </div>
      {isKept && <NextStep step="compare" />}
    </form>
  );
}

const isResponse = (value: string): value is 'now' | 'today' | 'review' => ['now', 'today', 'review'].includes(value);
