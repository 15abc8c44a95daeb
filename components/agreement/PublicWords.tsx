import { type Clipboard, Copy } from '#components/nhs/Copy.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Agreement } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { DatedSignpost } from '#lib/protocol/signposts.ts';
import { bioStatement, keepNumbersWhole, longestBio, publicParts, signpostsInBio } from './public-words.ts';
import { Signposts } from './Signposts.tsx';

type PublicWordsProps = Clipboard & {
  handle: string;
  agreement: Agreement;
  hours: Hours | null;
  /** Null while no country is chosen. */
  signposts: DatedSignpost[] | null;
  today: string;
  onChecked: (short: string) => void;
  onPrint: () => void;
};

/** The bio statement and the public page, made from what is agreed, to copy. */
export function PublicWords(props: PublicWordsProps) {
  const { handle, agreement, hours, signposts, today, onChecked, onPrint, onCopy, onClear } = props;
  if (signposts === null) return <p>{i18n.t('agreement.public.noCountry')}</p>;
  const bio = bioStatement(signposts);
  const parts = publicParts(agreement, hours, signposts);
  const page = [
    i18n.t('agreement.public.title', [handle]),
    ...parts.map(({ heading, text }) => `${heading}\n${text}`),
    i18n.t('agreement.public.dated', [dateWords(today)]),
  ].join('\n\n');
  const staleIn = (all: DatedSignpost[]) => (all.some(({ stale }) => stale) ? [i18n.t('agreement.signpost.blocked')] : []);
  const clipboard = { onCopy, onClear };
  return (
    <div className="stack">
      <Heading focusKey="public">{i18n.t('agreement.public.heading')}</Heading>
      <section className="stack-close no-print">
        <h2>{i18n.t('agreement.signpost.heading')}</h2>
        <Signposts signposts={signposts} onChecked={onChecked} />
      </section>
      <section className="stack-close no-print">
        <h2>{i18n.t('agreement.bio.heading')}</h2>
        <p className="card">{keepNumbersWhole(bio)}</p>
        <p className="hint">{i18n.t('agreement.bio.length', [String(bio.length), String(longestBio)])}</p>
        <Copy
          words={i18n.t('agreement.bio.copy')}
          text={bio}
          blocked={staleIn(signpostsInBio(signposts))}
          copied={i18n.t('agreement.bio.copied')}
          {...clipboard}
        />
      </section>
      <section className="stack-close">
        <h2>{i18n.t('agreement.public.title', [handle])}</h2>
        <div className="card stack-close">
          {parts.map(({ heading, text }) => (
            <div key={heading}>
              <h3>{heading}</h3>
              <Lines text={keepNumbersWhole(text)} />
            </div>
          ))}
          <p className="hint">{i18n.t('agreement.public.dated', [dateWords(today)])}</p>
        </div>
        <div className="no-print stack-close">
          <Copy
            words={i18n.t('agreement.public.copy')}
            text={page}
            blocked={staleIn(signposts)}
            copied={i18n.t('agreement.public.copied')}
            {...clipboard}
          />
          <button type="button" className="link" onClick={onPrint}>
            {i18n.t('agreement.print')}
          </button>
        </div>
      </section>
    </div>
  );
}

/** Several lines are a list: in a narrow window a line that wraps would look like the next one. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return <p>{text}</p>;
  return (
    <ul className="said">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
