import { useEffect, useState } from 'react';

/** Where in the options a person is: nothing is the overview. Kept in the address, so that the browser's own "back" works. */
export type Place = { handle: string; page: string } | null;

function readPlace(): Place {
  const [, handle, page = 'summary'] = /^#agreement\/([a-z0-9_]+)(?:\/([\w.-]+))?$/i.exec(location.hash) ?? [];
  return handle === undefined ? null : { handle: handle.toLowerCase(), page };
}

export const addressOf = (place: Place): string => (place === null ? '#' : `#agreement/${place.handle}/${place.page}`);

export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const moved = () => setPlace(readPlace());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return [
    place,
    (next) => {
      location.hash = addressOf(next);
    },
  ];
}
