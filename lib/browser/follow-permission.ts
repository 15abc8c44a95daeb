import { browser } from 'wxt/browser';
import { applyStops } from '#lib/policy/apply-policy.ts';
import { mayReadX } from './hosts.ts';
import { startReadersInOpenTabs } from './start-readers.ts';
import { showPermission } from './toolbar.ts';

/** Background, at every start: whether Heed may read X, now and after each change. */
export function followPermission(): void {
  const changed = async () => {
    await showPermission(await mayReadX());
    await applyStops();
  };
  // Also of one host while others stay withheld: each page goes by its own.
  browser.permissions.onAdded.addListener(() => void changed().then(startReadersInOpenTabs));
  browser.permissions.onRemoved.addListener(() => void changed());
  void mayReadX().then(showPermission);
}
