import type { Clipboard } from '#components/nhs/Copy.tsx';
import { Copy } from '#components/nhs/Copy.tsx';
import { Details } from '#components/nhs/Details.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { compose } from '#lib/protocol/compose.ts';
import { type DatedNumber, staleIn } from '#lib/protocol/dated-numbers.ts';
import { fillText, type Values } from '#lib/protocol/fill.ts';
import { longestPost, postLength } from '#lib/protocol/post-length.ts';
import { canCheck } from '#lib/protocol/revealing.ts';
import type { Protocol, Template } from '#lib/protocol/schema.ts';
import { waitingReviews } from '#lib/protocol/template-sets.ts';
import { ComposedText } from './ComposedText.tsx';
import { reasonsAgainst } from './reasons-against.ts';
import { TemplateGaps } from './TemplateGaps.tsx';
import { useDraft } from './use-draft.ts';

type TemplateCardProps = Clipboard & {
  /** Names the walk and the step, so that a draft outlasts hiding the words. */
  draftKey: string;
  protocol: Protocol;
  /** The set, the one that fits first. */
  templates: [Template, ...Template[]];
  values: Values;
  /** Values that are put in only when asked for. */
  offers: Values;
  /** Numbers that may stand in it. */
  numbers: DatedNumber[];
  addressee: { handle: string; name: string } | null;
};

/** Words to use: whom they are for, their gaps, what stands in the way of copying. Heed sends nothing: a person pastes and sends. */
export function TemplateCard({
  draftKey,
  protocol,
  templates,
  values,
  offers,
  numbers,
  addressee,
  onCopy,
  onClear,
}: TemplateCardProps) {
  const [draft, change] = useDraft(draftKey, { chosen: templates[0].id, typed: {}, own: null, checked: [] });
  const { chosen, typed, own, checked } = draft;
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  const pieces = fillText(protocol, template.text, values);
  const composed = compose(pieces, typed);
  const text = own ?? composed.text;
  // In words of one's own a gap is open as long as its mark still stands there.
  const missing = composed.missing.filter((label) => own === null || own.includes(`[${label}]`));
  const stale = staleIn(text, numbers).map(({ words }) => words);
  const unchecked = stale.filter((number) => !checked.includes(number));
  const blocked = reasonsAgainst(protocol, { text, template, missing, unchecked, authorName: addressee?.name ?? null });
  const to = template.audience === 'colleague' ? null : (addressee?.handle ?? null);
  const tools = (
    <>
      {own === null ? (
        <TemplateGaps
          pieces={pieces}
          typed={typed}
          offers={offers}
          onType={(label, words) => change({ typed: { ...typed, [label]: words } })}
        />
      ) : (
        <TextField
          label={i18n.t('template.ownWords')}
          value={own}
          onChange={(words) => change({ own: words })}
          lines={6}
          language={template.language}
        />
      )}
      <button type="button" className="link" onClick={() => change({ own: own === null ? composed.text : null })}>
        {i18n.t(own === null ? 'template.change' : 'template.takeBack')}
      </button>
      {templates.length > 1 && (
        <ChooseTemplate templates={templates} chosen={template.id} onChoose={(id) => change({ chosen: id, own: null })} />
      )}
      {template.audience === 'public' && <p className="hint">{i18n.t('template.characters', [postLength(text), longestPost])}</p>}
      {unchecked.map((number) => (
        <button type="button" className="link" key={number} onClick={() => change({ checked: [...checked, number] })}>
          {i18n.t('template.haveChecked', [number])}
        </button>
      ))}
      <Copy
        words={i18n.t('template.copy')}
        text={text}
        blocked={blocked}
        copied={to === null ? i18n.t('template.copied') : i18n.t('template.copiedTo', [to])}
        onCopy={onCopy}
        onClear={onClear}
      />
    </>
  );

  return (
    <section className="card stack-close template" aria-label={template.name}>
      <p>
        {to === null ? (
          i18n.t(template.audience === 'colleague' ? 'template.toColleague' : 'template.toAuthor')
        ) : (
          <>
            {i18n.t('template.to')} <bdi className="value">@{to}</bdi>
          </>
        )}
      </p>
      {own === null && (
        <p className="template-text" lang={template.language}>
          <ComposedText pieces={pieces} typed={typed} />
        </p>
      )}
      <ReviewLine protocol={protocol} template={template} />
      {/* Words to a colleague are read aloud: a telephone needs no fields. */}
      {template.audience === 'colleague' ? <Details summary={i18n.t('template.fill')}>{tools}</Details> : tools}
    </section>
  );
}

function ReviewLine({ protocol, template }: { protocol: Protocol; template: Template }) {
  const waiting = waitingReviews(template);
  return (
    <p className="small hint">
      {template.name}.{' '}
      {waiting.length > 0
        ? i18n.t('template.notReviewed', [waiting.map((name) => i18n.t(`template.reviews.${name}`)).join(', ')])
        : i18n.t('template.reviewed')}{' '}
      {!canCheck(protocol, template) && i18n.t('template.unchecked')}
    </p>
  );
}

type ChooseTemplateProps = { templates: Template[]; chosen: string; onChoose: (id: string) => void };

function ChooseTemplate({ templates, chosen, onChoose }: ChooseTemplateProps) {
  return (
    <label className="field">
      {i18n.t('template.which')}
      <select className="text-field" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {templates.map(({ id, name, language }) => (
          <option key={id} value={id} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
