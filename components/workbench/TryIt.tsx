import { useEffect, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Hit } from '#lib/matching/match.ts';
import type { TryReply } from '#lib/workbench/desk.ts';
import type { Bench } from './bench.ts';
import { Highlights } from './Highlights.tsx';

/** A text of one's own, what is found in it, and why. */
export function TryIt({ bench }: { bench: Bench }) {
  const [text, setText] = useState('');
  const [reply, setReply] = useState<{ text: string; found: TryReply | null } | null>(null);
  const { desk, checked } = bench;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft that was checked anew may answer otherwise
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void desk.tryText(text).then((found) => wanted && setReply({ text, found }));
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [desk, text, checked]);
  const found = reply?.found;
  return (
    <div className="stack">
      <Heading focusKey="try">{i18n.t('workbench.try.heading')}</Heading>
      <TextField
        lines={3}
        label={i18n.t('workbench.try.text')}
        hint={i18n.t('workbench.try.hint')}
        value={text}
        onChange={setText}
      />
      {reply && reply.text.trim() !== '' && found && (
        <div className="stack" role="status">
          <Highlights text={reply.text} hits={found.draft.hits} />
          <p>
            <strong>{i18n.t('workbench.try.answer', [i18n.t(`workbench.response.${found.draft.response}`)])}</strong>{' '}
            {found.active === found.draft.response
              ? i18n.t('workbench.try.same')
              : found.active && i18n.t('workbench.try.answerActive', [i18n.t(`workbench.response.${found.active}`)])}
          </p>
          {found.draft.hits.length === 0 ? (
            <p>{i18n.t('workbench.try.nothing')}</p>
          ) : (
            <>
              <ol className="explained">
                {found.draft.hits.map((hit) => (
                  <li key={`${hit.rule} ${hit.span[0]}`}>
                    {i18n.t('workbench.try.phraseOf', [hit.phrase, hit.rule])}. {outcome(hit)}
                  </li>
                ))}
              </ol>
              <p className="hint">{i18n.t('workbench.try.legend')}</p>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function outcome({ response, before, cues }: Hit): string {
  const by = cues.filter(({ effect }) => effect === (response === null ? 'drop' : response === 'review' ? 'lower' : 'raise'));
  const why =
    by.length > 0
      ? by.map(({ cue, text }) => i18n.t('workbench.try.because', [cue, text])).join(', ')
      : i18n.t('workbench.try.asRule');
  if (response === null) return i18n.t('workbench.try.suppressed', [why]);
  if (response === 'review' && before !== 'review') return i18n.t('workbench.try.lowered', [why]);
  return i18n.t('workbench.try.raised', [`${i18n.t(`workbench.response.${response}`)}, ${why}`]);
}
