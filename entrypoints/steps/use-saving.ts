import { useState } from 'react';
import { WalkError } from '#lib/protocol/walk.ts';

/** Saves a step; answers whether it was saved. One that was not is said on the page, and the walk stays where it was. */
export function useSaving() {
  const [failed, setFailed] = useState(false);
  const save = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      setFailed(false);
      return true;
    } catch (error) {
      // A step that no longer fits was taken elsewhere (a second window): the live page shows where the walk is now.
      setFailed(!(error instanceof WalkError));
      return false;
    }
  };
  return { failed, save };
}
