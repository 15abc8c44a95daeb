import { writeFile } from 'node:fs/promises';
import { assertDraft } from '#lib/authoring/draft-release.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import { plainName } from '#lib/release/key-set.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { type Approval, approvalBytes } from '#lib/release/release.ts';
import { signWith } from '#lib/release/signing-file.ts';
import { dayOf } from './day-of.ts';
import { askPassphrase } from './passphrase.ts';
import { readOptions } from './read-options.ts';
import { needed, openRelease, openSigningFile } from './signed-files.ts';
import { UsageError } from './usage-error.ts';

const options = {
  key: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  previous: { type: 'string' },
} as const;

/** `rules approve DRAFT --key SIGNING-FILE` adds one person's approval to the draft; `--by NAME` where the device's policy is the trust. */
export async function approveDraft(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError('approve takes the draft to approve');
  const release = await openRelease(path);
  await assertDraft(release, values.previous === undefined ? null : await openRelease(values.previous));
  const file = values.key === undefined ? null : await openSigningFile(values.key);
  const by = file?.holder ?? needed(values.by, 'by');
  if (plainName(by) === plainName(release.draft.author))
    throw new Refusal('author-approves', `${by} wrote this change and cannot approve it`);
  if (release.draft.bump === 'major' && !values.reason)
    throw new Refusal('reason-missing', 'this change can miss people: say with --reason why it is made');
  const approval: Approval = { by, on: dayOf(new Date()), reason: values.reason ?? null, signature: null };
  if (file) {
    const passphrase = await askPassphrase(`Passphrase of ${file.holder}: `);
    approval.signature = await signWith(file, passphrase, await approvalBytes(release, approval));
  }
  const others = release.approvals.filter((other) => plainName(other.by) !== plainName(by));
  await writeFile(path, writeCanonical({ ...release, approvals: [...others, approval] }));
  process.stdout.write(`${by} approves version ${release.version}; approvals now: ${others.length + 1}\n`);
  return 0;
}
