import { i18n } from '#i18n';
import type { Counts } from '#lib/checking/state.ts';

/** A sentence that adds up: "14 to you, 11 checked, 2 only pictures, 1 cut short." Parts that are nought stay away, save "checked". */
export function CountsLine({ counts }: { counts: Counts }) {
  const rest = [
    counts.leftOut > 0 && i18n.t('popup.leftOut', [counts.leftOut]),
    counts.onlyPictures > 0 && i18n.t('popup.onlyPictures', [counts.onlyPictures]),
    counts.cutShort > 0 && i18n.t('popup.cutShort', [counts.cutShort]),
    counts.unreadable > 0 && i18n.t('popup.unreadable', [counts.unreadable]),
  ].filter((part) => part !== false);
  return (
    <>
      <strong>
        {i18n.t('popup.toYou', counts.toYou)}, {i18n.t('popup.checked', [counts.checked])}
      </strong>
      {rest.map((part) => `, ${part}`)}.
    </>
  );
}
