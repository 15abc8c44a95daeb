import { useState } from 'react';
import { countryWords } from '#components/agreement/Choice.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { countries } from '#lib/protocol/agreement.ts';
import { isStale, type Signpost } from '#lib/protocol/signposts.ts';

type SignpostFormsProps = {
  signposts: readonly Signpost[];
  /** Whether it was kept. */
  onKeep: (signposts: Signpost[], what: string) => boolean;
};

const today = () => new Date().toISOString().slice(0, 10);
/** Who checked it before did not check it today. */
const checkedToday = ({ checkedBy: _, ...signpost }: Signpost): Signpost => ({ ...signpost, checkedOn: today(), checkBy: null });
const blank: Signpost = { id: '', countries: [...countries], words: '', short: '', checkedOn: null, checkBy: null };

/** Where people can turn, each with the day on which somebody last found it right; one is open as a form at a time. */
export function SignpostForms({ signposts, onKeep }: SignpostFormsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const replace = (id: string, changed: Signpost) => signposts.map((one) => (one.id === id ? changed : one));
  const close = (kept: boolean) => kept && setOpen(null);
  return (
    <>
      <ul className="plain">
        {signposts.map((signpost) =>
          open === signpost.id ? (
            <li key={signpost.id}>
              <SignpostForm
                signpost={signpost}
                onCancel={() => setOpen(null)}
                onKeep={(changed) => close(onKeep(replace(signpost.id, changed), changed.short))}
                onRemove={() =>
                  close(
                    onKeep(
                      signposts.filter(({ id }) => id !== signpost.id),
                      signpost.short,
                    ),
                  )
                }
              />
            </li>
          ) : (
            <li key={signpost.id} className="row row-apart">
              <span>
                {signpost.words}
                <span className="hint block">{stateWords(signpost)}</span>
              </span>
              <span className="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => onKeep(replace(signpost.id, checkedToday(signpost)), signpost.short)}
                >
                  {i18n.t('agreement.signpost.check')} <span className="visually-hidden">{signpost.words}</span>
                </button>
                <button type="button" className="link" onClick={() => setOpen(signpost.id)}>
                  {i18n.t('workbench.parts.change')} <span className="visually-hidden">{signpost.words}</span>
                </button>
              </span>
            </li>
          ),
        )}
      </ul>
      {open === '' ? (
        <SignpostForm
          signpost={blank}
          onCancel={() => setOpen(null)}
          onKeep={(made) => close(onKeep([...signposts, { ...made, id: idFrom(made.short, signposts) }], made.short))}
        />
      ) : (
        <button type="button" className="button button-second button-small" onClick={() => setOpen('')}>
          {i18n.t('workbench.parts.add')}
        </button>
      )}
    </>
  );
}

function stateWords(signpost: Signpost): string {
  const { checkedOn, checkBy } = signpost;
  if (checkedOn === null) return i18n.t('agreement.signpost.never');
  if (isStale(signpost, {}, today())) return i18n.t('agreement.signpost.old', [dateWords(checkedOn)]);
  const good = i18n.t('agreement.signpost.good', [dateWords(checkedOn)]);
  return checkBy === null ? good : `${good} ${i18n.t('workbench.parts.goodUntil', [dateWords(checkBy)])}`;
}

/** "Samaritans 116 123" becomes samaritans-116-123, and another if there is one. */
function idFrom(short: string, signposts: readonly Signpost[]): string {
  const plain = short
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  let [id, count] = [plain, 2];
  while (signposts.some((one) => one.id === id)) id = `${plain}-${count++}`;
  return id;
}

type SignpostFormProps = {
  signpost: Signpost;
  onKeep: (signpost: Signpost) => void;
  onCancel: () => void;
  onRemove?: () => void;
};

function SignpostForm({ signpost, onKeep, onCancel, onRemove }: SignpostFormProps) {
  const [form, setForm] = useState(signpost);
  const set = (change: Partial<Signpost>) => setForm({ ...form, ...change });
  // Whoever changes the number has not looked up the new one by that.
  const rename = (short: string) => {
    const { checkedBy: _, ...others } = form;
    if (short === signpost.short) set({ short });
    else setForm({ ...others, short, checkedOn: null, checkBy: null });
  };
  return (
    <div className="card stack">
      <TextField
        label={i18n.t('workbench.parts.words')}
        hint={i18n.t('workbench.parts.wordsHint')}
        value={form.words}
        onChange={(words) => set({ words })}
      />
      <TextField
        label={i18n.t('workbench.parts.short')}
        hint={i18n.t('workbench.parts.shortHint')}
        value={form.short}
        onChange={rename}
      />
      <fieldset className="stack-close">
        <legend>{i18n.t('workbench.parts.countries')}</legend>
        {countries.map((country) => (
          <TickBox
            key={country}
            label={countryWords(country)}
            checked={form.countries.includes(country)}
            onChange={(on) =>
              set({ countries: countries.filter((one) => (one === country ? on : form.countries.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <TextField
        type="date"
        label={i18n.t('workbench.parts.checkedOn')}
        value={form.checkedOn ?? ''}
        onChange={(day) => set({ checkedOn: day || null })}
      />
      <TextField
        type="date"
        label={i18n.t('workbench.parts.checkBy')}
        hint={i18n.t('workbench.parts.checkByHint')}
        value={form.checkBy ?? ''}
        onChange={(day) => set({ checkBy: day || null })}
      />
      <div className="row">
        <button type="button" className="button button-small" onClick={() => onKeep(form)}>
          {i18n.t('workbench.rule.keep')}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {i18n.t('agreement.cancel')}
        </button>
        {onRemove && (
          <button type="button" className="link" onClick={onRemove}>
            {i18n.t('workbench.parts.remove')}
          </button>
        )}
      </div>
    </div>
  );
}
