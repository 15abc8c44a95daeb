export type Route =
  | { kind: 'home' | 'notifications' | 'mentions' | 'messages' | 'explore' | 'missing' }
  | { kind: 'status'; handle: string; id: string; photo: boolean }
  | { kind: 'profile'; handle: string }
  | { kind: 'search'; query: string }
  | { kind: 'list'; id: string };

const simple: Record<string, Route> = {
  '/': { kind: 'home' },
  '/home': { kind: 'home' },
  '/notifications': { kind: 'notifications' },
  '/notifications/mentions': { kind: 'mentions' },
  '/messages': { kind: 'messages' },
  '/i/chat': { kind: 'messages' },
  '/explore': { kind: 'explore' },
};

/** What X shows at this address. */
export function readRoute(url: URL): Route {
  const path = url.pathname.replace(/(.)\/$/, '$1');
  const known = simple[path];
  if (known) return known;
  if (path === '/search') return { kind: 'search', query: url.searchParams.get('q') ?? '' };
  const list = /^\/i\/lists\/(\d+)$/.exec(path);
  if (list) return { kind: 'list', id: list[1] ?? '' };
  const status = /^\/(\w{1,20})(?:\/web)?\/status\/(\d+)(\/photo\/\d+)?(?:\/history)?$/.exec(path);
  if (status) return { kind: 'status', handle: status[1] ?? '', id: status[2] ?? '', photo: Boolean(status[3]) };
  const profile = /^\/(\w{1,20})$/.exec(path);
  if (profile) return { kind: 'profile', handle: profile[1] ?? '' };
  return { kind: 'missing' };
}
