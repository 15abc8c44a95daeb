import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Key } from '#components/options/Keys.tsx';
import { i18n } from '#i18n';

/** The keys as the browser has them, read again whenever the page comes to the front: they are changed elsewhere. */
export function useKeys(): Key[] {
  const [keys, setKeys] = useState<Key[]>([]);
  useEffect(() => {
    const read = async () => {
      const all = await browser.commands.getAll();
      setKeys(
        all.map(({ name = '', description, shortcut = '' }) => ({
          name,
          what: name === '_execute_action' ? i18n.t('options.openPopup') : (description ?? name),
          keys: shortcut,
        })),
      );
    };
    void read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return keys;
}
