import { describe, expect, it } from 'vitest';
import { longestRuns, ownTimeMs, type Profile } from './cpu-profile.ts';

const isOurs = (url: string) => url.startsWith('chrome-extension://');
/** root(1) -> page(2) -> native(3); root -> heed(4) -> native(5) */
const profile: Profile = {
  nodes: [
    { id: 1, callFrame: { url: '' }, children: [2, 4] },
    { id: 2, callFrame: { url: 'https://x.com/app.js' }, children: [3] },
    { id: 3, callFrame: { url: '' } },
    { id: 4, callFrame: { url: 'chrome-extension://a/x.js' }, children: [5] },
    { id: 5, callFrame: { url: '' } },
  ],
  samples: [2, 4, 5, 3, 4, 2],
  timeDeltas: [1000, 2000, 3000, 4000, 5000, 6000],
};

describe('CPU profile', () => {
  it('counts our functions and what they call, not the page nor what it calls', () =>
    expect(ownTimeMs(profile, isOurs)).toBe(10));
  it('tells the stretches apart', () => expect(longestRuns(profile, isOurs)).toEqual([5, 5]));
});
