import type { readySigned } from '#lib/release/ready-release.ts';
import type { Desk } from './desk.ts';

type Calls = Pick<
  Desk,
  | 'setActive'
  | 'check'
  | 'tryText'
  | 'compare'
  | 'compareFiles'
  | 'posts'
  | 'suggest'
  | 'findShared'
  | 'withVersion'
  | 'assertDraft'
  | 'makeRelease'
  | 'documents'
>;

type Four<T> = T extends [infer A, infer B, infer C, infer D, ...unknown[]] ? [A, B, C, D] : never;
/** A release's text, the trust, today, and the hash of the one in use. */
export type ToReady = Four<Parameters<typeof readySigned>>;

/** What the page asks of the thread: a call of the desk by name, an evaluation or a release to make ready (both with progress), or the evaluation's end. */
export type ToDesk =
  | { id: number; call: keyof Calls; args: unknown[] }
  | { id: number; evaluate: File }
  | { id: number; ready: ToReady }
  | { cancel: true };
export type FromDesk =
  | { id: number; result: unknown }
  | { id: number; error: { message: string; reason: string | null } }
  | { progress: { rows: number; share: number } }
  | { compiling: true };

type Answer<T> = T extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
export type DeskCalls = { [K in keyof Calls]: Answer<Calls[K]> };
