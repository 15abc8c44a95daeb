import { useEffect, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { changeRule, type Files, type RawRule } from '#lib/authoring/edit-files.ts';
import { parsePattern } from '#lib/matching/pattern.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import type { Bench } from './bench.ts';
import { filled, LinesField } from './LinesField.tsx';
import { NextStep } from './NextStep.tsx';
import { Suggestions } from './Suggestions.tsx';

type RuleFormProps = { bench: Bench; path: string; rule: RawRule; onBack: () => void };
type Form = {
  phrases: string[];
  response: string;
  status: string;
  why: string;
  falseAlarms: string[];
  match: string[];
  noMatch: string[];
  reviewDue: string;
};

const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function toForm(rule: RawRule): Form {
  const tests = (rule.tests ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
  return {
    phrases: lines(rule.phrases),
    response: text(rule.response),
    status: text(rule.status),
    why: text(rule.why),
    falseAlarms: lines(rule.falseAlarms),
    match: lines(tests.match),
    noMatch: lines(tests.noMatch),
    reviewDue: text(rule.reviewDue),
  };
}

const toChange = (form: Form) => ({
  phrases: filled(form.phrases),
  response: form.response,
  status: form.status,
  why: form.why.trim(),
  falseAlarms: filled(form.falseAlarms),
  'tests.match': filled(form.match),
  'tests.noMatch': filled(form.noMatch),
  reviewDue: form.reviewDue,
});

/** One rule as a form; what is wrong stands beside it while it is being written. */
export function RuleForm({ bench, path, rule, onBack }: RuleFormProps) {
  const [form, setForm] = useState(() => toForm(rule));
  const [said, setSaid] = useState('');
  const set =
    <K extends keyof Form>(key: K) =>
    (value: Form[K]) => {
      setForm((before) => ({ ...before, [key]: value }));
      setSaid('');
    };
  const wrong = useFormProblems(bench.draft.files, path, rule.id, form);
  const keep = async () => {
    const own = [...filled(form.match), ...filled(form.noMatch), ...filled(form.phrases), form.why];
    const place = { file: rule.id, line: 1, column: 1 };
    if (
      bench.corpus &&
      (await bench.desk.findShared(
        own.map((text) => ({ place, text })),
        bench.corpus,
      ))
    )
      return setSaid(i18n.t('workbench.rule.notKept', [i18n.t('workbench.rule.shared')]));
    try {
      bench.change(changeRule(bench.draft.files, path, rule.id, toChange(form)), rule.id);
      setSaid(i18n.t('workbench.rule.kept'));
    } catch (error) {
      setSaid(i18n.t('workbench.rule.notKept', [(error as Error).message]));
    }
  };
  const isKept = said === i18n.t('workbench.rule.kept');
  const found = bench.checked?.problems.filter(({ message }) => message.includes(rule.id)) ?? [];
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
      <Heading focusKey={rule.id}>{rule.id}</Heading>
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
      <LinesField
        label={i18n.t('workbench.rule.phrases')}
        hint={i18n.t('workbench.rule.phrasesHint')}
        error={wrong.phrases}
        lines={form.phrases}
        onChange={set('phrases')}
      />
      <Suggestions
        bench={bench}
        rule={rule.id}
        phrases={filled(form.phrases)}
        onAdd={(phrase) => set('phrases')([...filled(form.phrases), phrase])}
      />
      <SelectField
        label={i18n.t('workbench.rule.response')}
        hint={i18n.t('workbench.rule.responseHint')}
        value={form.response}
        onChange={set('response')}
        options={(['now', 'today', 'review'] as const).map((id) => ({
          id,
          label: `${i18n.t(`workbench.rule.${id}`)}. ${i18n.t(`workbench.rule.${id}Hint`)}`,
        }))}
      />
      <TextField lines={3} label={i18n.t('workbench.rule.why')} error={wrong.why} value={form.why} onChange={set('why')} />
      <LinesField
        label={i18n.t('workbench.rule.match')}
        hint={i18n.t('workbench.rule.matchHint')}
        error={wrong.match}
        lines={form.match}
        onChange={set('match')}
      />
      <LinesField
        label={i18n.t('workbench.rule.noMatch')}
        hint={i18n.t('workbench.rule.noMatchHint')}
        lines={form.noMatch}
        onChange={set('noMatch')}
      />
      <LinesField label={i18n.t('workbench.rule.falseAlarms')} lines={form.falseAlarms} onChange={set('falseAlarms')} />
      <TextField
        label={i18n.t('workbench.rule.reviewDue')}
        type="date"
        error={wrong.reviewDue}
        value={form.reviewDue}
        onChange={set('reviewDue')}
      />
      <SelectField
        label={i18n.t('workbench.rule.status')}
        hint={i18n.t('workbench.rule.statusHint')}
        value={form.status}
        onChange={set('status')}
        options={(['draft', 'trial', 'stable', 'retired'] as const).map((id) => ({ id, label: i18n.t(`workbench.rule.${id}`) }))}
      />
      {wrong.other && <p className="error">{wrong.other}</p>}
      <div className="row">
        <button type="submit" className="button">
          {i18n.t('workbench.rule.keep')}
        </button>
        <span role="status">{said}</span>
      </div>
      {isKept && <NextStep step="compare" />}
    </form>
  );
}

type Wrong = Partial<Record<'phrases' | 'why' | 'match' | 'reviewDue' | 'other', string>>;

/** What the file's own schema and the phrase's own form say, a moment after the last key. */
function useFormProblems(files: Files, path: string, id: string, form: Form): Wrong {
  const [wrong, setWrong] = useState<Wrong>({});
  useEffect(() => {
    const timer = setTimeout(() => setWrong(findProblems(files, path, id, form)), 300);
    return () => clearTimeout(timer);
  }, [files, path, id, form]);
  return wrong;
}

function findProblems(files: Files, path: string, id: string, form: Form): Wrong {
  for (const phrase of filled(form.phrases)) {
    try {
      parsePattern(phrase);
    } catch (error) {
      return { phrases: (error as Error).message };
    }
  }
  try {
    const text = changeRule(files, path, id, toChange(form))[path] ?? '';
    // The file alone is enough for its schema; the head is there so that it counts as a ruleset.
    const { problems } = loadRuleset([
      { path, text },
      { path: 'ruleset.yaml', text: files['ruleset.yaml'] ?? '' },
    ]);
    const own = problems.find((problem) => problem.file === path);
    return own ? { [partOf(own)]: own.message.replace(/^[\w.]+: /, '') } : {};
  } catch (error) {
    return { other: (error as Error).message };
  }
}

function partOf({ message }: Problem): keyof Wrong {
  return (['phrases', 'why', 'match', 'reviewDue'] as const).find((key) => message.includes(`.${key}`)) ?? 'other';
}
