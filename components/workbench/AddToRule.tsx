import { i18n } from '#i18n';
import type { Bench } from './bench.ts';
import { filled, LinesField } from './LinesField.tsx';
import type { OpenRule } from './new-rule.ts';
import { OtherRules } from './OtherRules.tsx';
import type { Wrong } from './rule-form.ts';
import { Suggestions } from './Suggestions.tsx';

export type Added = { phrases: string[]; match: string[] };
type AddToRuleProps = {
  bench: Bench;
  open: OpenRule;
  response: string;
  added: Added;
  wrong: Wrong;
  set: (change: Partial<Added>) => void;
  onOpen: (open: OpenRule) => void;
};

const responses = ['now', 'today', 'review'] as const;

/** Only what is new: a phrase more, and a text that it must find. */
export function AddToRule({ bench, open, response, added, wrong, set, onOpen }: AddToRuleProps) {
  const own = responses.find((one) => one === response);
  return (
    <>
      <LinesField
        label={i18n.t('workbench.rule.add')}
        error={wrong.phrases}
        lines={added.phrases}
        rows={2}
        onChange={(phrases) => set({ phrases })}
      />
      <Suggestions
        bench={bench}
        rule={open.id}
        phrases={filled(added.phrases)}
        onAdd={(phrase) => set({ phrases: [...filled(added.phrases), phrase] })}
      />
      {own && (
        <details>
          <summary>{i18n.t('workbench.rule.readLike', [i18n.t(`workbench.response.${own}`)])}</summary>
          <div className="details-body">
            {responses
              .filter((one) => one !== own)
              .map((one) => (
                <OtherRules
                  key={one}
                  bench={bench}
                  path={open.path}
                  response={one}
                  phrases={filled(added.phrases)}
                  onOpen={onOpen}
                />
              ))}
          </div>
        </details>
      )}
      <LinesField
        label={i18n.t('workbench.rule.addMatch')}
        hint={i18n.t('workbench.rule.addMatchHint')}
        error={wrong.match}
        lines={added.match}
        rows={2}
        onChange={(match) => set({ match })}
      />
    </>
  );
}
