import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addCount, type CorpusCount, emptyCount } from '#lib/authoring/corpus-count.ts';
import type { CorpusRecord } from '#lib/authoring/corpus-records.ts';
import type { CorpusShape } from '#lib/authoring/corpus-row.ts';
import type { OwnText } from '#lib/authoring/shared-runs.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { Progress } from './progress.ts';

/** What each thread needs: one ruleset's image, or two to be compared, and our own texts that no row may share a run with. */
export type CorpusJob = { images: Uint8Array[]; shape: CorpusShape; own: OwnText[] };

/** Portions on their way to one thread: enough that none waits, few enough that memory stays flat. */
const inFlight = 3;

/** Counts a whole corpus on all cores; the result is the same for any number of threads. Progress goes to stderr. */
export async function countCorpus(
  corpus: OpenCorpus,
  job: Omit<CorpusJob, 'shape'>,
  threads = availableParallelism(),
): Promise<{ count: CorpusCount; seconds: number }> {
  const start = performance.now();
  const progress = new Progress();
  const pool = Array.from({ length: Math.max(1, threads) }, () => new Thread({ ...job, shape: corpus.shape }));
  try {
    for await (const records of corpus.batches) {
      await Promise.race(pool.map((thread) => thread.ready()));
      const free = pool.find((thread) => thread.isFree) as Thread;
      free.send(records);
      progress.add(records.length);
    }
    const total = emptyCount(job.images.length);
    for (const count of await Promise.all(pool.map((thread) => thread.finish()))) addCount(total, count);
    progress.end();
    return { count: total, seconds: (performance.now() - start) / 1000 };
  } finally {
    await Promise.all(pool.map((thread) => thread.stop()));
  }
}

/** What one portion leaves behind is cleared early, so that memory stays flat however long the corpus. */
const youngMemory = { maxYoungGenerationSizeMb: 24 };

class Thread {
  private readonly worker: Worker;
  private waiting = 0;
  private wake = () => {};
  private freed: Promise<void> | null = null;
  private readonly result: Promise<CorpusCount>;
  private failure: Error | null = null;

  constructor(job: CorpusJob) {
    this.worker = new Worker(new URL('./corpus-worker.ts', import.meta.url), { workerData: job, resourceLimits: youngMemory });
    this.result = new Promise((resolve, reject) => {
      this.worker.on('message', (message: { counted: number } | { count: CorpusCount }) => {
        if ('count' in message) resolve(message.count);
        else this.waiting--;
        this.free();
      });
      this.worker.on('error', (error) => {
        this.failure = error as Error;
        reject(error as Error);
        this.free();
      });
    });
    this.result.catch(() => {});
  }

  get isFree(): boolean {
    return this.waiting < inFlight;
  }

  /** Resolves when the thread can take a portion; one promise for all who wait. Throws what made the thread fail. */
  async ready(): Promise<void> {
    if (!this.isFree && !this.failure) {
      this.freed ??= new Promise((resolve) => {
        this.wake = resolve;
      });
      await this.freed;
    }
    if (this.failure) throw this.failure;
  }

  private free(): void {
    this.freed = null;
    this.wake();
  }

  send(records: CorpusRecord[]): void {
    this.waiting++;
    this.worker.postMessage(records);
  }

  finish(): Promise<CorpusCount> {
    this.worker.postMessage(null);
    return this.result;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
