import { assertDraft } from '#lib/authoring/draft-release.ts';
import { acceptFromPolicy, acceptRelease } from '#lib/release/accept.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import { isLowering } from '#lib/release/lowering.ts';
import { type Release, releaseHash } from '#lib/release/release.ts';
import { dayOf } from './day-of.ts';
import { readOptions } from './read-options.ts';
import { tellLowering } from './rules-lower.ts';
import { naming, needed, openKeySet, openRelease, readText, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = { keys: { type: 'string' }, previous: { type: 'string' }, out: { type: 'string' } } as const;

/** `rules release DRAFT --out RELEASE`: the approved draft as the file that browsers take, or the reason why they would refuse it. */
export async function releaseDraft(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError('release takes the approved draft');
  const release = await openRelease(path);
  const previous = values.previous === undefined ? null : await openRelease(values.previous);
  await assertDraft(release, previous);
  await assertTaken(writeCanonical(release), values.keys, previous);
  await writeNew(needed(values.out, 'out'), release);
  return 0;
}

const verifying = { keys: { type: 'string' }, previous: { type: 'string' }, release: { type: 'string' } } as const;

/** `rules verify FILE`: would a browser with these keys take this release, or this lowering? Says what is in it, or why not. */
export async function verifyRelease(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, verifying, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError('verify takes the release, or the lowering, to look at');
  const text = await readText(path);
  if (isLowering(text)) {
    await naming(path, () => tellLowering(text, values.release, values.keys));
    return 0;
  }
  const previous = values.previous === undefined ? null : await openRelease(values.previous);
  const release = await naming(path, () => assertTaken(text, values.keys, previous));
  const { author, reason, bump, signOffs } = release.draft;
  const lines = [
    `${release.organisation}, version ${release.version} of ${release.released}, to be reviewed by ${release.expires}`,
    `by ${author}: ${reason}`,
    bump === null ? 'finds the same texts as the one before' : `${bump} change`,
    ...release.approvals.map(({ by, on, reason: why }) => `approved by ${by} on ${on}${why ? `: ${why}` : ''}`),
    ...signOffs.map(({ role, by, on }) => `${role}: ${by ? `${by}, ${on}` : 'not done'}`),
    `${Object.keys(release.files).length} files, hash ${await releaseHash(release)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** With keys as a browser that trusts them and has the release before; without, as one that has it from its device's policy. */
async function assertTaken(text: string, keysPath: string | undefined, previous: Release | null): Promise<Release> {
  if (keysPath === undefined) return (await acceptFromPolicy(text)).release;
  const keys = await openKeySet(keysPath);
  const follows = previous?.generation === keys.generation;
  const trust = { keys, version: follows ? previous.version : 0, hash: follows ? await releaseHash(previous) : null };
  return (await acceptRelease(text, trust, dayOf(new Date()))).release;
}
