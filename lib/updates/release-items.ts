import { storage } from 'wxt/utils/storage';
import type { Trust } from '#lib/release/accept.ts';
import type { Lowering } from '#lib/release/lowering.ts';
import type { Parts } from '#lib/release/parts.ts';
import type { RefusalReason } from '#lib/release/refusal.ts';

/** Where the ruleset and protocol in use came from. */
export type ReleaseSource = 'packaged' | 'policy' | 'address' | 'file';
export type ActiveRelease = {
  source: Exclude<ReleaseSource, 'packaged'>;
  hash: string;
  version: number;
  organisation: string;
  released: string;
  expires: string;
  protocolHash: string;
  /** Kept with the rest, so that a browser that dies half-way has all of one release or all of the other. */
  parts?: Parts;
  takenAt: string;
};

/** Null: the packaged rules and protocol. */
export const activeReleaseItem = storage.defineItem<ActiveRelease | null>('local:activeRelease', { fallback: null });

/** The release's own text, for the workbench and for lowering one of its rules. */
export const releaseTextItem = storage.defineItem<string | null>('local:releaseText', { fallback: null });

/** The keys that releases must be signed with and the last one taken; kept only after a release has been verified. */
export const trustItem = storage.defineItem<Trust | null>('local:releaseTrust', { fallback: null });

/** A rule that an approver has lowered for at most 72 hours, and the way it came. Those that ended stay: a second one is refused. */
export type TakenLowering = Lowering & { source: Exclude<ReleaseSource, 'packaged'> };
export const loweringsItem = storage.defineItem<TakenLowering[]>('local:lowerings', { fallback: [] });
/** Why the last lowering that was offered was not taken. */
export const loweringRefusalItem = storage.defineItem<UpdateState['refusal']>('local:loweringRefusal', { fallback: null });

/** Rules that the clinician has moved to the quiet list for a day, because they flood. */
export type Quietened = { rule: string; from: string; until: string };
export const quietenedItem = storage.defineItem<Quietened[]>('local:quietened', { fallback: [] });

/** How the last look for a release went; what was refused and why stays visible until the next is taken. */
export type UpdateState = {
  triedAt: string | null;
  failures: number;
  nextAt: string | null;
  refusal: { reason: RefusalReason | 'not-reached'; detail: string; source: ReleaseSource; at: string } | null;
};
export const updateStateItem = storage.defineItem<UpdateState>('local:releaseUpdate', {
  fallback: { triedAt: null, failures: 0, nextAt: null, refusal: null },
});
