import { openContent } from '#lib/release/accept.ts';
import { longestLowering, loweringBytes } from '#lib/release/lowering.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { releaseHash } from '#lib/release/release.ts';
import { signWith } from '#lib/release/signing-file.ts';
import { askPassphrase } from './passphrase.ts';
import { readOptions } from './read-options.ts';
import { needed, openRelease, openSigningFile, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = {
  release: { type: 'string' },
  key: { type: 'string' },
  reason: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `rules lower RULE`: one approver's emergency answer to a rule that floods; for 72 hours its matches go to the quiet list. */
export async function lowerRule(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [rule] = words;
  if (rule === undefined) throw new UsageError('lower takes the id of the rule');
  const release = await openRelease(needed(values.release, 'release'));
  if (!openContent(release.files).ruleset.rules.some(({ id }) => id === rule))
    throw new Refusal('no-such-rule', `there is no rule ${rule} in this release`);
  const file = await openSigningFile(needed(values.key, 'key'));
  const now = Date.now();
  const lowering = {
    ...{ kind: 'heed-lowering' as const, schema: 1 as const, release: await releaseHash(release), rule, by: file.holder },
    reason: needed(values.reason, 'reason'),
    ...{ from: new Date(now).toISOString(), until: new Date(now + longestLowering).toISOString() },
  };
  const passphrase = await askPassphrase(`Passphrase of ${file.holder}: `);
  await writeNew(needed(values.out, 'out'), {
    ...lowering,
    signature: await signWith(file, passphrase, loweringBytes(lowering)),
  });
  process.stdout.write(`${rule} goes to the quiet list until ${lowering.until}\n`);
  return 0;
}
