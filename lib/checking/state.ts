/** Why Heed is not checking. Each has its own words in locales/ and is shown on the page, on the toolbar icon and in the popup. */
export const reasons = [
  'organisation-paused',
  'host-not-allowed',
  'steps-not-approved',
  'account-not-allowed',
  'starting',
  'x-changed',
  'x-error',
  'not-signed-in',
  'account-unclear',
  'account-not-shown',
  'own-post-not-shown',
  'account-unconfirmed',
  'account-not-mine',
  'set-up-unfinished',
  'evidence-old',
  'no-permission',
  'rules-not-loaded',
  'background-silent',
  'x-pro',
  'private-messages',
] as const;
export type Reason = (typeof reasons)[number];

type Underscored<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : T;
/** Name of a reason in locales/, where Chromium allows no hyphen. */
export const reasonKey = <R extends Reason>(reason: R) => reason.replaceAll('-', '_') as Underscored<R>;

export type HeedState = { state: 'checking' | 'paused'; why: null } | { state: 'not-checking'; why: Reason };

/** Every state, as one value that compares by content. */
export const sameState = (a: HeedState, b: HeedState): boolean => a.state === b.state && a.why === b.why;

/** What became of the posts addressed to the account on this page since it was opened; the parts add up to `toYou`. */
export type Counts = {
  toYou: number;
  checked: number;
  /** Of somebody whose posts to this account are not to be matched. */
  leftOut: number;
  onlyPictures: number;
  cutShort: number;
  unreadable: number;
};
