import { i18n } from '#i18n';
import { longestPost, postLength } from '#lib/protocol/post-length.ts';
import { findRevealing } from '#lib/protocol/revealing.ts';
import type { Protocol, Template } from '#lib/protocol/schema.ts';

type Draft = { text: string; template: Template; missing: string[]; unchecked: string[]; authorName: string | null };

/** Why a text may not be copied yet, in words; empty when it may. */
export function reasonsAgainst(protocol: Protocol, { text, template, missing, unchecked, authorName }: Draft): string[] {
  const over = template.audience === 'public' ? postLength(text) - longestPost : 0;
  return [
    ...(missing.length > 0 ? [i18n.t('template.fillGaps', missing.length)] : []),
    ...unchecked.map((number) => i18n.t('template.checkFirst', [number])),
    ...(text.trim() === '' ? [i18n.t('template.empty')] : []),
    ...(over > 0 ? [i18n.t('template.tooLong', over)] : []),
    ...findRevealing(protocol, { text, template, authorName }).map(({ words, why }) =>
      i18n.t(`template.revealing.${why}`, [words]),
    ),
  ];
}
