import type { readySigned } from '#lib/release/ready-release.ts';
import { Refusal, type RefusalReason } from '#lib/release/refusal.ts';
import type { EvaluateReply } from './desk.ts';
import type { DeskCalls, FromDesk, ToDesk, ToReady } from './desk-messages.ts';

export type DeskClient = DeskCalls & {
  /** Null when it was cancelled. */
  evaluate: (file: File, progress: (rows: number, share: number) => void) => Promise<EvaluateReply | null>;
  /** As `readySigned`, in the thread; `onCompile` once the signatures fit and the rules are being compiled. */
  ready: (given: ToReady, onCompile: () => void) => ReturnType<typeof readySigned>;
  cancel: () => void;
  close: () => void;
};

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Starts the workbench's thread. Every call rejects with what the thread could not do. */
export function openDesk(): DeskClient {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let onProgress: ((rows: number, share: number) => void) | null = null;
  let onCompile: (() => void) | null = null;
  const ask = (make: (id: number) => ToDesk): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage(make(id));
    });
  worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => {
    if ('compiling' in data) return onCompile?.();
    if ('progress' in data) return onProgress?.(data.progress.rows, data.progress.share);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('result' in data) call?.resolve(data.result as never);
    else {
      const { message, reason } = data.error;
      call?.reject(reason ? new Refusal(reason as RefusalReason, message) : new Error(message));
    }
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  const call =
    (name: keyof DeskCalls) =>
    (...args: unknown[]) =>
      ask((id) => ({ id, call: name, args }));
  return {
    ...({
      setActive: call('setActive'),
      check: call('check'),
      tryText: call('tryText'),
      compare: call('compare'),
      compareFiles: call('compareFiles'),
      posts: call('posts'),
      suggest: call('suggest'),
      findShared: call('findShared'),
      withVersion: call('withVersion'),
      assertDraft: call('assertDraft'),
      makeRelease: call('makeRelease'),
      documents: call('documents'),
    } as unknown as DeskCalls),
    evaluate: (file, progress) => {
      onProgress = progress;
      return ask((id) => ({ id, evaluate: file }));
    },
    ready: (given, told) => {
      onCompile = told;
      return ask((id) => ({ id, ready: given }));
    },
    cancel: () => worker.postMessage({ cancel: true } satisfies ToDesk),
    close: () => worker.terminate(),
  };
}
