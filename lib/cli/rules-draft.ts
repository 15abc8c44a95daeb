import { draftRelease } from '#lib/authoring/draft-release.ts';
import { signOffRoles } from '#lib/release/release.ts';
import { dayOf } from './day-of.ts';
import { openLabelledPosts } from './open-labelled-posts.ts';
import { readOptions } from './read-options.ts';
import { readReleaseFiles } from './read-release-files.ts';
import { packagedRules } from './rules-folder-option.ts';
import { needed, neededDay, openKeySet, openRelease, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = {
  author: { type: 'string' },
  reason: { type: 'string' },
  organisation: { type: 'string' },
  keys: { type: 'string' },
  previous: { type: 'string' },
  corpus: { type: 'string' },
  expires: { type: 'string' },
  'sign-off': { type: 'string', multiple: true },
  out: { type: 'string' },
} as const;

/** `rules draft [DIR]`: a release that nobody has approved yet, with its tests run and its differences from the one before weighed. */
export async function makeDraft(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const keys = values.keys === undefined ? null : await openKeySet(values.keys);
  const previous = values.previous === undefined ? null : await openRelease(values.previous);
  const follows = previous !== null && previous.generation === (keys?.generation ?? 0);
  const rotated = keys && previous && keys.generation > previous.generation;
  const release = await draftRelease(
    {
      organisation: needed(values.organisation ?? previous?.organisation, 'organisation'),
      version: follows ? previous.version + 1 : 1,
      generation: keys?.generation ?? 0,
      released: dayOf(new Date()),
      expires: neededDay(values.expires, 'expires', dayOf(new Date())),
      files: await readReleaseFiles(words[0] ?? packagedRules),
      rotations: [...(previous?.rotations ?? []), ...(rotated ? [keys] : [])],
      author: needed(values.author, 'author'),
      reason: needed(values.reason, 'reason'),
      signOffs: signOffRoles.map((role) => signOff(role, values['sign-off'] ?? [])),
    },
    previous,
    values.corpus === undefined ? null : await openLabelledPosts(values.corpus),
  );
  await writeNew(needed(values.out, 'out'), release);
  const { bump, evidence } = release.draft;
  const weight = bump === null ? 'finds the same texts as before' : `is ${bump}`;
  process.stdout.write(
    `release ${release.version} ${weight}; ${evidence.tests.passed} tests passed, ${evidence.tests.failed} failed\n`,
  );
  for (const { rule, falseAlarms, misses } of evidence.lowered)
    process.stdout.write(`${rule} finds less: ${misses} more missed, ${falseAlarms} false alarms fewer\n`);
  return evidence.tests.failed > 0 ? 1 : 0;
}

/** `--sign-off clinical-safety=Dr Name` says it is done today; what is not named stays openly not done. */
function signOff(role: (typeof signOffRoles)[number], given: readonly string[]) {
  for (const text of given) {
    const [name, by] = text.split('=');
    if (!signOffRoles.some((known) => known === name) || !by)
      throw new UsageError(`--sign-off takes ROLE=NAME; the roles are ${signOffRoles.join(', ')}`);
  }
  const by = given.find((text) => text.startsWith(`${role}=`))?.slice(role.length + 1) ?? null;
  return { role, by, on: by && dayOf(new Date()) };
}
