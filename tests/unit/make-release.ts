import { type Corpus, draftRelease } from '#lib/authoring/draft-release.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import { type KeySet, keySetBytes } from '#lib/release/key-set.ts';
import { approvalBytes, type Release } from '#lib/release/release.ts';
import { makeSigningFile, type SigningFile, signWith } from '#lib/release/signing-file.ts';
import agreement from '#rules/agreement.json' with { type: 'json' };
import bankHolidays from '#rules/bank-holidays.json' with { type: 'json' };
import signposts from '#rules/signposts.json' with { type: 'json' };
import { smallText } from '#tests/fixtures/protocol/protocols.ts';
import { makeRuleFiles } from './make-matcher.ts';

export const passphrase = 'a passphrase of a person';
export const today = '2026-11-25';

/** Made once: wrapping a key takes its time. */
export const holders = {
  ann: await makeSigningFile('Ann Lee', passphrase),
  bob: await makeSigningFile('Bob Roy', passphrase),
  cat: await makeSigningFile('Cat Moss', passphrase),
  dan: await makeSigningFile('Dan Poe', passphrase),
};

export async function makeKeySet(generation: number, files: SigningFile[], signedBy: SigningFile[] = [], threshold = 2) {
  const keys = files.map(({ holder, key }) => ({ holder, key }));
  const set: KeySet = { kind: 'heed-keys', schema: 1, generation, threshold, expires: '2028-01-01', keys, signatures: [] };
  for (const file of signedBy) set.signatures.push(await signWith(file, passphrase, keySetBytes(set)));
  return set;
}

const rules = (phrases: string[] = ['want rest', 'need quiet']) =>
  makeRuleFiles({ rules: [{ phrases, tests: { match: [`I ${phrases[0]} now`], noMatch: ['tea'] } }] });

/** What goes beside the rules, as shipped; a part that is given stands in its place. */
export const makeParts = (given: { signposts?: unknown; bankHolidays?: unknown; agreement?: unknown } = {}) => ({
  'protocol.yaml': smallText,
  'signposts.json': JSON.stringify(given.signposts ?? signposts),
  'bank-holidays.json': JSON.stringify(given.bankHolidays ?? bankHolidays),
  'agreement.json': JSON.stringify(given.agreement ?? agreement),
});

export function makeFiles(phrases?: string[], parts = makeParts()): Record<string, string> {
  return { ...Object.fromEntries(rules(phrases).map(({ path, text }) => [path, text])), ...parts };
}

export async function makeDraft(
  version: number,
  change: Partial<Parameters<typeof draftRelease>[0]> = {},
  previous: Release | null = null,
  corpus: Corpus | null = null,
) {
  const given = {
    ...{ organisation: 'A Trust', version, generation: 1, released: today, expires: '2027-11-25' },
    ...{ files: makeFiles(), rotations: [], author: 'Eve Author', reason: 'It was missing.', signOffs: [], ...change },
  };
  return draftRelease(given, previous, corpus);
}

export async function approve(release: Release, files: SigningFile[], reason: string | null = 'It is needed.'): Promise<Release> {
  const approvals = [];
  for (const file of files) {
    const approval = { by: file.holder, on: today, reason, signature: null };
    approvals.push({ ...approval, signature: await signWith(file, passphrase, await approvalBytes(release, approval)) });
  }
  return { ...release, approvals };
}

export const write = writeCanonical;
