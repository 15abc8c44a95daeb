import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Miss } from '#lib/cases/miss.ts';

type AlsoKeptProps = { misses: readonly Miss[]; quiet: Readonly<Record<string, number>> };

/** What is counted and belongs to no message. */
export function AlsoKept({ misses, quiet }: AlsoKeptProps) {
  const rules = Object.entries(quiet);
  if (misses.length === 0 && rules.length === 0) return null;
  return (
    <section className="stack-close">
      <h2>{i18n.t('recordPage.also.heading')}</h2>
      <ul className="also-kept">
        {misses.map(({ kind, day, phrase, topic }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of a day may be the same
          <li key={i}>
            {i18n.t('recordPage.also.miss', [dateWords(day), i18n.t(`missed.${kind}`)])}
            {topic && ` (${topic.replaceAll('-', ' ')})`}
            {phrase !== null && `: ${phrase}`}
          </li>
        ))}
        {rules.map(([rule, count]) => (
          <li key={rule}>{i18n.t('recordPage.also.quiet', count, [rule, String(count)])}</li>
        ))}
      </ul>
    </section>
  );
}
