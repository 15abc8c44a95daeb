import { describe, expect, it } from 'vitest';
import { heavier, isAtLeastVersion, nextVersion } from './version-bump.ts';

describe('version rules', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'patch', '0.2.4'],
  ] as const)('%s and a %s change ask for %s', (version, bump, least) => expect(nextVersion(version, bump)).toBe(least));

  it.each([
    ['0.10.0', '0.9.9', true],
    ['0.9.9', '0.10.0', false],
    ['1.0.0', '1.0.0', true],
    ['2.0.0', '1.9.9', true],
    ['1.0.1', '1.1.0', false],
  ])('%s is at least %s: %s', (version, least, is) => expect(isAtLeastVersion(version, least)).toBe(is));

  it('of two changes the heavier counts', () => {
    expect(heavier('patch', 'major')).toBe('major');
    expect(heavier(null, 'minor')).toBe('minor');
    expect(heavier(null, null)).toBeNull();
  });
});
