import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { bytesOfForm } from '#lib/policy/deployment-forms.ts';

/** One policy in the form of each browser and system, or what does not fit. */
export type MakeForms = (
  values: Record<string, unknown>,
) => { forms: Record<string, string> } | { problems: readonly { key: string; message: string }[] };

const begin = '{\n  "organisation": ""\n}';

/** For administrators: one file of values becomes the policy of every browser, as `rules policy` writes it. */
export function PolicyForms({ makeForms }: { makeForms: MakeForms }) {
  const [text, setText] = useState(begin);
  const made = read(text, makeForms);
  return (
    <div className="stack">
      <Heading focusKey="policy">{i18n.t('workbench.policy.heading')}</Heading>
      <p>{i18n.t('workbench.policy.intro')}</p>
      <FileField label={i18n.t('workbench.policy.open')} accept=".json" onFiles={([file]) => void file?.text().then(setText)} />
      <TextField
        lines={3}
        label={i18n.t('workbench.policy.values')}
        hint={i18n.t('workbench.policy.valuesHint')}
        value={text}
        onChange={setText}
      />
      <div role="status">
        {text === begin ? (
          <p>{i18n.t('workbench.policy.begin')}</p>
        ) : 'problems' in made ? (
          <ul className="plain">
            {made.problems.map(({ key, message }) => (
              <li key={`${key} ${message}`} className="error">
                {key !== '' && `${key}: `}
                {message}
              </li>
            ))}
          </ul>
        ) : (
          <ul className="plain">
            {Object.entries(made.forms).map(([name, form]) => (
              <li key={name}>
                <button
                  type="button"
                  className="link"
                  onClick={() => saveAs(name.replaceAll('/', '-'), bytesOfForm(name, form), 'text/plain')}
                >
                  {i18n.t('workbench.documents.save', [name])}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function read(text: string, makeForms: MakeForms): ReturnType<MakeForms> {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return makeForms(values as Record<string, unknown>);
  } catch {
    // Said below, as for any text that is no object.
  }
  return { problems: [{ key: '', message: i18n.t('workbench.policy.notJson') }] };
}
