/** Why a release, a key set or a lowering was not taken; what runs stays as it is. The words stand in locales/en.yml under `refused`. */
const refusalReasons = [
  'too-large',
  'cut-short',
  'not-a-release',
  'not-canonical',
  'unknown-schema',
  'bad-signature',
  'unknown-key',
  'too-few-approvers',
  'author-approves',
  'reason-missing',
  'tests-failed',
  'misses-not-shown',
  'other-key-set',
  'rotation-not-signed',
  'expired-keys',
  'older-version',
  'too-far-ahead',
  'content-refused',
  'no-such-rule',
  'more-than-one-rule',
  'only-lowers',
  'already-lower',
  'lowered-before',
  'not-begun',
  'ended',
  'too-long',
  'cannot-check-signatures',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Carries its reason and, in `detail`, what and where: never a post's text. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
