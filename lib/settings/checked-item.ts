import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { logOnce } from '#lib/log.ts';

/**
 * A stored value that only the background and Heed's own pages use, read through its schema (`parse`: null does not fit). What does not fit is
 * left where it is, logged by name, and reads as `fallback`: one damaged value must not keep messages from being raised.
 */
export function checkedItem<T>(key: StorageItemKey, parse: (value: unknown) => T | null, fallback: T) {
  const item = storage.defineItem<unknown>(key);
  const getValue = async (): Promise<T> => {
    const stored = await item.getValue();
    if (stored === null || stored === undefined) return fallback;
    const value = parse(stored);
    if (value === null) logOnce('stored value needs attention', { key });
    return value ?? fallback;
  };
  return {
    getValue,
    setValue: (value: T): Promise<void> => item.setValue(value),
    watch: (callback: () => void): (() => void) => item.watch(callback),
    /** Whether something is stored that does not fit. */
    isDamaged: async (): Promise<boolean> => {
      const stored = await item.getValue();
      return stored !== null && stored !== undefined && parse(stored) === null;
    },
  };
}
