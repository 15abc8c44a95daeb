import { describe, expect, it } from 'vitest';
import { captureNames, hasCaptures, readCapture } from '#tests/fixtures/x/captures.ts';
import { type CountedName, expectedCounts } from '#tests/fixtures/x/expected-counts.ts';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { css, notes, partOf, type SelectorName } from './selectors.ts';

const uncounted: SelectorName[] = [
  'link',
  'anyText',
  'linkBlock',
  'focused',
  'timeline',
  'dialog',
  'helpLink',
  'media',
  'heading',
  'control',
];
const counted = (Object.keys(css) as SelectorName[]).filter((name): name is CountedName => !uncounted.includes(name));

describe('selectors', () => {
  it.each(Object.entries(notes))('%s says when it was last seen', (_, entry) => {
    expect(entry.seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])(?: reported)?$/);
    expect(entry.what).not.toBe('');
  });

  it('knows a part by its test id as the table does', () => {
    expect(partOf('User-Name')).toBe(css.userName);
    expect(partOf('Tweet-User-Avatar')).toBe(css.avatarColumn);
    expect(partOf('UserAvatar-Container-kit_example')).toBe(css.avatar);
    expect(partOf('card.wrapper')).toBe(css.media);
    expect(partOf('tweetPhoto')).toBe(css.media);
    expect(partOf('like')).toBeUndefined();
  });

  describe.skipIf(!hasCaptures)('in captured pages', () => {
    it.each(captureNames)('finds in %s what is there, and no more', (name) => {
      const doc = parsePage(readCapture(name));
      const found = Object.fromEntries(
        counted.map((selector) => [selector, doc.querySelectorAll(css[selector]).length]).filter(([, count]) => count),
      );
      expect(found).toEqual(expectedCounts[name]);
    });
  });
});
