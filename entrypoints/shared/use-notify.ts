import { useEffect, useState } from 'react';
import { askToNotify, mayNotify, stopNotifying } from '#lib/browser/notify.ts';

/** Whether the computer's own notifications are on, and the way to change it, straight from a click. */
export function useNotify(): { on: boolean; onNotify: (on: boolean) => void } {
  const [on, setOn] = useState(false);
  useEffect(() => void mayNotify().then(setOn), []);
  return { on, onNotify: (wanted) => void (wanted ? askToNotify() : stopNotifying()).then(mayNotify).then(setOn) };
}
