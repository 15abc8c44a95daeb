import { i18n } from '#i18n';
import type { AccountKind } from '#lib/settings/items.ts';

export type AccountKindWords = { id: AccountKind; label: string; hint: string };

export function accountKindWords(): AccountKindWords[] {
  return [
    { id: 'work', label: i18n.t('options.work'), hint: i18n.t('options.workHint') },
    { id: 'personal', label: i18n.t('options.personal'), hint: i18n.t('options.personalHint') },
    { id: 'service', label: i18n.t('options.service'), hint: i18n.t('options.serviceHint') },
    { id: 'not-mine', label: i18n.t('options.notMine'), hint: i18n.t('options.notMineHint') },
  ];
}
