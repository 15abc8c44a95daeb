import { useEffect, useState } from 'react';
import { DoNotMatch } from '#components/agreement/DoNotMatch.tsx';
import { addDoNotMatch, findDoNotMatch, isListUsable, removeDoNotMatch } from '#lib/cases/do-not-match.ts';
import { typedHandle } from '#lib/cases/typed-handle.ts';
import { doNotMatchItem } from '#lib/settings/do-not-match.ts';

/** Whose posts to this account are left out. */
export function LeaveOutPage({ handle }: { handle: string }) {
  const [list, setList] = useState({ count: 0, usable: true });
  useEffect(() => {
    const read = async () => setList({ count: (await doNotMatchItem.read()).entries.length, usable: await isListUsable() });
    void read();
    return doNotMatchItem.observe(() => void read());
  }, []);
  return (
    <DoNotMatch
      handle={handle}
      {...list}
      readHandle={typedHandle}
      onTest={(author) => findDoNotMatch(handle, author)}
      onAdd={(author) => addDoNotMatch(handle, author, new Date())}
      onRemove={(author) => removeDoNotMatch(handle, author)}
    />
  );
}
