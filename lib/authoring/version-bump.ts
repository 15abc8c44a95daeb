/** How much a change weighs: `major` = it can miss somebody whom the version before found. */
const bumps = ['patch', 'minor', 'major'] as const;
export type Bump = (typeof bumps)[number];

export function heavier(a: Bump | null, b: Bump | null): Bump | null {
  if (a === null || b === null) return a ?? b;
  return bumps.indexOf(a) >= bumps.indexOf(b) ? a : b;
}

type Version = readonly [number, number, number];

function parse(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

/** The least version for the change. Before 1.0.0 the second number stands for major, the third for all else, as Semantic Versioning has it. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = parse(version);
  if (bump === 'patch' || (bump === 'minor' && major === 0)) return `${major}.${minor}.${patch + 1}`;
  if (bump === 'minor' || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
}

export function isAtLeastVersion(version: string, least: string): boolean {
  const [a, b] = [parse(version), parse(least)];
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 || (a[i] as number) > (b[i] as number);
}
