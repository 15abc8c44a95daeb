import { describe, expect, it } from 'vitest';
import { makeMatcher } from '#tests/unit/make-matcher.ts';

// Emoji of one block share their first code unit; a match by units took any of them for any other.
describe('emoji', () => {
  const matcher = makeMatcher({
    rules: [{ phrases: ['want to die'] }],
    cues: { hyperbole: { groups: [{ phrases: ['💀', '😂'], direction: 'both', scope: 40, within: 'post' }] } },
    context: { hyperbole: 'lower' },
  });

  it('is a cue when it is the cue', () => expect(matcher.match('i want to die 💀').response).toBe('review'));
  it.each(['💔', '😢', '🦑', '🥺', '🌧️'])('is no cue when it is another: %s', (emoji) => {
    expect(matcher.match(`i want to die ${emoji}`).response).toBe('today');
  });
});
