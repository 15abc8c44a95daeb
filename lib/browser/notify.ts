import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const wish = { permissions: ['notifications' as const] };

/** System notifications are off unless the person asked for them: the browser's own permission is the setting. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(wish);

/** Must be called straight from a click. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(wish);

export const stopNotifying = (): Promise<boolean> => browser.permissions.remove(wish);

/** One line of the system, the same for one passed time or for many, with nothing about any message: others may see it. */
export async function notifyPassed(): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('/icon/on-128.png');
  await browser.notifications.create('heed-passed', {
    type: 'basic',
    iconUrl,
    title: i18n.t('common.heed'),
    message: i18n.t('popup.notify.message'),
  });
}
