import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followPermission } from './follow-permission.ts';
import { startReadersInOpenTabs } from './start-readers.ts';

vi.mock('./toolbar.ts', () => ({ showPermission: vi.fn() }));
vi.mock('./start-readers.ts', () => ({ startReadersInOpenTabs: vi.fn() }));
vi.mock('#lib/policy/apply-policy.ts', () => ({ applyStops: vi.fn() }));

type Listener = () => void;

describe('followPermission', () => {
  let added: Listener = () => undefined;
  let removed: Listener = () => undefined;
  beforeEach(() => {
    vi.clearAllMocks();
    Object.assign(browser.permissions, {
      // One of the four hosts stays withheld.
      contains: async () => false,
      onAdded: {
        addListener: (listener: Listener) => {
          added = listener;
        },
      },
      onRemoved: {
        addListener: (listener: Listener) => {
          removed = listener;
        },
      },
    });
    followPermission();
  });

  it('starts the readers of a host that is granted while others are not', async () => {
    added();
    await vi.waitFor(() => expect(startReadersInOpenTabs).toHaveBeenCalledTimes(1));
  });
  it('starts none where a host is withdrawn', async () => {
    const { applyStops } = await import('#lib/policy/apply-policy.ts');
    removed();
    await vi.waitFor(() => expect(applyStops).toHaveBeenCalledTimes(1));
    expect(startReadersInOpenTabs).not.toHaveBeenCalled();
  });
});
