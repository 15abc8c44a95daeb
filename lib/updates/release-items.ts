import * as z from 'zod/mini';
import type { Trust } from '#lib/release/accept.ts';
import { keySetSchema } from '#lib/release/key-set.ts';
import type { Lowering } from '#lib/release/lowering.ts';
import type { Parts } from '#lib/release/parts.ts';
import type { RefusalReason } from '#lib/release/refusal.ts';
import { checkedItem } from '#lib/settings/checked-item.ts';

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

const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))));
const fits =
  <T>(schema: z.ZodMiniType) =>
  (stored: unknown): T | null =>
    (schema.safeParse(stored).data as T | undefined) ?? null;

const activeSchema = z.looseObject({
  source: z.enum(['policy', 'address', 'file']),
  hash: z.string(),
  version: z.int(),
  organisation: z.string(),
  released: z.string(),
  expires: z.string(),
  protocolHash: z.string(),
});

/** Null: the packaged rules and protocol. */
export const activeReleaseItem = checkedItem<ActiveRelease | null>('local:activeRelease', fits(activeSchema), null);

/** The release's own text, for the workbench and for lowering one of its rules. */
export const releaseTextItem = checkedItem<string | null>('local:releaseText', fits(z.string()), null);

/** The keys that releases must be signed with and the last one taken; kept only after a release has been verified. */
export const trustItem = checkedItem<Trust | null>(
  'local:releaseTrust',
  fits(z.object({ keys: keySetSchema, version: z.int(), hash: z.nullable(z.string()) })),
  null,
);

const standingFields = { rule: z.string(), from: time, until: time };

/** A rule that an approver has lowered for at most 72 hours, and the way it came. Those that ended stay: a second one is refused. */
export type TakenLowering = Lowering & { source: Exclude<ReleaseSource, 'packaged'> };
export const loweringsItem = checkedItem<TakenLowering[]>(
  'local:lowerings',
  fits(z.array(z.looseObject({ ...standingFields, release: z.string(), by: z.string(), reason: z.string() }))),
  [],
);
const refusalSchema = z.object({ reason: z.string(), detail: z.string(), source: z.string(), at: time });

/** Why the last lowering that was offered was not taken. */
export const loweringRefusalItem = checkedItem<UpdateState['refusal']>('local:loweringRefusal', fits(refusalSchema), null);

/** Rules that the clinician has moved to the quiet list for a day, because they flood. */
export type Quietened = { rule: string; from: string; until: string };
export const quietenedItem = checkedItem<Quietened[]>('local:quietened', fits(z.array(z.object(standingFields))), []);

/** How the last look for a release went; what was refused and why stays visible until the next is taken. */
export type UpdateState = {
  triedAt: string | null;
  failures: number;
  nextAt: string | null;
  refusal: { reason: RefusalReason | 'not-reached'; detail: string; source: ReleaseSource; at: string } | null;
};
export const updateStateItem = checkedItem<UpdateState>(
  'local:releaseUpdate',
  fits(z.object({ triedAt: z.nullable(time), failures: z.int(), nextAt: z.nullable(time), refusal: z.nullable(refusalSchema) })),
  { triedAt: null, failures: 0, nextAt: null, refusal: null },
);
