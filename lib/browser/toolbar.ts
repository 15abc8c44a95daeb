import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { reasonKey } from '#lib/checking/state.ts';
import type { PageState } from '#lib/messages/to-background.ts';

const sizes = [16, 32, 48] as const;
const iconSet = (name: 'on' | 'off') => Object.fromEntries(sizes.map((size) => [size, `/icon/${name}-${size}.png`]));

/** The icon of one tab. Without a state (another site, no reader) it stays struck out: only a page that is read right now shows as checking. */
export async function showTabState(tabId: number, state: PageState | null): Promise<void> {
  const on = state?.state === 'checking';
  const title = titleOf(state);
  try {
    await browser.action.setIcon({ tabId, path: iconSet(on ? 'on' : 'off') });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab has closed meanwhile.
  }
}

function titleOf(state: PageState | null): string {
  if (state === null) return i18n.t('toolbar.noPage');
  if (state.state === 'checking') return i18n.t('toolbar.checking', [state.handle ?? '']);
  if (state.state === 'paused') return i18n.t('toolbar.paused');
  return `${i18n.t('toolbar.notChecking')} ${i18n.t(`reason.${reasonKey(state.why ?? 'starting')}.heading`)}`;
}

/** The badge counts messages to read. Its colour is always the same: colour never says how soon. */
export async function showToRead(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#005eb8' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

/** Without the permission for X, Heed can read nothing in any tab; the icon's own title says so. */
export async function showPermission(granted: boolean): Promise<void> {
  await browser.action.setTitle({
    title: granted ? i18n.t('toolbar.noPage') : `${i18n.t('toolbar.notChecking')} ${i18n.t('reason.no_permission.heading')}`,
  });
}
