import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Bench } from './bench.ts';
import { filled, LinesField } from './LinesField.tsx';
import type { Form, Wrong } from './rule-form.ts';
import { Suggestions } from './Suggestions.tsx';

type RuleFieldsProps = { bench: Bench; rule: string; form: Form; wrong: Wrong; set: (change: Partial<Form>) => void };

/** All that a rule holds. */
export function RuleFields({ bench, rule, form, wrong, set }: RuleFieldsProps) {
  return (
    <>
      <LinesField
        label={i18n.t('workbench.rule.phrases')}
        hint={i18n.t('workbench.rule.phrasesHint')}
        error={wrong.phrases}
        lines={form.phrases}
        onChange={(phrases) => set({ phrases })}
      />
      <Suggestions
        bench={bench}
        rule={rule}
        phrases={filled(form.phrases)}
        onAdd={(phrase) => set({ phrases: [...filled(form.phrases), phrase] })}
      />
      <SelectField
        label={i18n.t('workbench.rule.response')}
        hint={i18n.t('workbench.rule.responseHint')}
        value={form.response}
        onChange={(response) => set({ response })}
        options={(['now', 'today', 'review'] as const).map((id) => ({
          id,
          label: `${i18n.t(`workbench.rule.${id}`)}. ${i18n.t(`workbench.rule.${id}Hint`)}`,
        }))}
      />
      <TextField
        lines={3}
        label={i18n.t('workbench.rule.why')}
        error={wrong.why}
        value={form.why}
        onChange={(why) => set({ why })}
      />
      <LinesField
        label={i18n.t('workbench.rule.match')}
        hint={i18n.t('workbench.rule.matchHint')}
        error={wrong.match}
        lines={form.match}
        onChange={(match) => set({ match })}
      />
      <LinesField
        label={i18n.t('workbench.rule.noMatch')}
        hint={i18n.t('workbench.rule.noMatchHint')}
        error={wrong.noMatch}
        lines={form.noMatch}
        onChange={(noMatch) => set({ noMatch })}
      />
      <LinesField
        label={i18n.t('workbench.rule.falseAlarms')}
        lines={form.falseAlarms}
        onChange={(falseAlarms) => set({ falseAlarms })}
      />
      <TextField
        label={i18n.t('workbench.rule.reviewDue')}
        type="date"
        error={wrong.reviewDue}
        value={form.reviewDue}
        onChange={(reviewDue) => set({ reviewDue })}
      />
      <SelectField
        label={i18n.t('workbench.rule.status')}
        hint={i18n.t('workbench.rule.statusHint')}
        value={form.status}
        onChange={(status) => set({ status })}
        options={(['draft', 'trial', 'stable', 'retired'] as const).map((id) => ({ id, label: i18n.t(`workbench.rule.${id}`) }))}
      />
    </>
  );
}
