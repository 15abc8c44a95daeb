import { writeCanonical } from '#lib/release/canonical.ts';
import { acceptLowering, type Lowering, loweringBytes, planLowering, runningRelease } from '#lib/release/lowering.ts';
import { signWith } from '#lib/release/signing-file.ts';
import { askPassphrase } from './passphrase.ts';
import { readOptions } from './read-options.ts';
import { needed, openKeySet, openRelease, openSigningFile, writeNew } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = {
  release: { type: 'string' },
  key: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  out: { type: 'string' },
} as const;

/**
 * `rules lower RULE`: one approver's emergency answer to a rule that floods; for 72 hours its matches go to the quiet list. `--by NAME` where
 * the device's policy is the trust.
 */
export async function lowerRule(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [rule] = words;
  if (rule === undefined) throw new UsageError('lower takes the id of the rule');
  const running = await runningRelease(await openRelease(needed(values.release, 'release')), []);
  const file = values.key === undefined ? null : await openSigningFile(values.key);
  const { release, generation, version } = running;
  const by = file?.holder ?? needed(values.by, 'by');
  const now = new Date();
  const plan = planLowering({ release, generation, version, rule, by, reason: needed(values.reason, 'reason') }, now);
  // As a policy would take it: whatever a browser would refuse is not written.
  await acceptLowering(writeCanonical({ ...plan, signature: null }), running, null, now);
  const signature = file && (await signWith(file, await askPassphrase(`Passphrase of ${file.holder}: `), loweringBytes(plan)));
  await writeNew(needed(values.out, 'out'), { ...plan, signature });
  process.stdout.write(`${rule} goes to the quiet list until ${plan.until}, in every browser that has this file\n`);
  return 0;
}

/** `rules verify LOWERING --release RELEASE`: would a browser with that release take it now? With keys by signature, else as from a policy. */
export async function tellLowering(text: string, releasePath: string | undefined, keysPath: string | undefined): Promise<void> {
  const running = await runningRelease(await openRelease(needed(releasePath, 'release')), []);
  const keys = keysPath === undefined ? null : await openKeySet(keysPath);
  const { rule, from, until, by, reason, version }: Lowering = await acceptLowering(text, running, keys, new Date());
  const lines = [
    `lowers ${rule} of version ${version} to the quiet list`,
    `from ${from} until ${until}, then it ends by itself`,
    `by ${by}: ${reason}`,
    keys ? 'signed by a holder of these keys' : 'the signature was not checked: as in a device policy',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
