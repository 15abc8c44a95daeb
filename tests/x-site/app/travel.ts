type State = { mounted: number; loaded: number; total: number };
export type Travel = { pixelsPerFrame?: number; posts?: number; limitMs?: number };

/**
 * Scroll down like a reader in a hurry until the end of the timeline, or until so many `posts` have been mounted.
 * Answers how many different posts stood in the page, and the most cells at any time.
 */
export async function scrollThrough(
  state: () => State | undefined,
  travel: Travel,
): Promise<{ posts: number; mostCells: number }> {
  const seen = new Set<string>();
  let mostCells = 0;
  let still = 0;
  const until = performance.now() + (travel.limitMs ?? 60_000);
  while (performance.now() < until) {
    for (const link of document.querySelectorAll('article[data-testid="tweet"] a:has(> time)'))
      seen.add(link.getAttribute('href') ?? '');
    mostCells = Math.max(mostCells, state()?.mounted ?? 0);
    const before = window.scrollY;
    window.scrollBy(0, travel.pixelsPerFrame ?? 600);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { loaded, total } = state() ?? { loaded: 0, total: 0 };
    if (travel.posts && seen.size >= travel.posts) break;
    // The list follows a frame behind, so one still frame is not yet the end.
    still = total > 0 && loaded >= total && window.scrollY === before ? still + 1 : 0;
    if (still === 4) break;
  }
  return { posts: seen.size, mostCells };
}
