import type { Desk } from './desk.ts';

type Calls = Pick<
  Desk,
  'setActive' | 'check' | 'tryText' | 'compare' | 'posts' | 'suggest' | 'findShared' | 'makeRelease' | 'documents'
>;

/** What the page asks of the thread: a call of the desk by name, an evaluation with progress, or its end. */
export type ToDesk = { id: number; call: keyof Calls; args: unknown[] } | { id: number; evaluate: File } | { cancel: true };
export type FromDesk =
  | { id: number; result: unknown }
  | { id: number; error: { message: string; reason: string | null } }
  | { progress: { rows: number; share: number } };

type Answer<T> = T extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
export type DeskCalls = { [K in keyof Calls]: Answer<Calls[K]> };
