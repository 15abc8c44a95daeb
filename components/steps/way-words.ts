import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';

/** How the message came. */
export const wayWords = ({ way }: Pick<Case, 'way'>): string => i18n.t(way === undefined ? 'way.matched' : `way.${way}`);
