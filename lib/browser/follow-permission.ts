import { browser } from 'wxt/browser';
import { applyStops } from '#lib/policy/apply-policy.ts';
import { mayReadX } from './hosts.ts';
import { startReadersInOpenTabs } from './start-readers.ts';
import { showPermission } from './toolbar.ts';

/** Background, at every start: whether Heed may read X, now and after each change. */
export function followPermission(): void {
  const changed = async () => {
    const granted = await mayReadX();
    await showPermission(granted);
    await applyStops();
    if (granted) await startReadersInOpenTabs();
  };
  browser.permissions.onAdded.addListener(() => void changed());
  browser.permissions.onRemoved.addListener(() => void changed());
  void mayReadX().then(showPermission);
}
