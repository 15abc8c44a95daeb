// The workbench's thread: neither a file of 100,000 rows nor the compiling of thousands of phrases holds up the page.
import { readySigned } from '#lib/release/ready-release.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { Desk } from './desk.ts';
import type { FromDesk, ToDesk } from './desk-messages.ts';

const desk = new Desk();
let cancelled = false;
const answer = (message: FromDesk) => postMessage(message);

async function run(id: number, work: () => unknown): Promise<void> {
  try {
    answer({ id, result: await work() });
  } catch (error) {
    const reason = error instanceof Refusal ? error.reason : null;
    answer({ id, error: { message: error instanceof Error ? error.message : 'something went wrong', reason } });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToDesk>) => {
  if ('cancel' in data) cancelled = true;
  else if ('evaluate' in data) {
    cancelled = false;
    const progress = (rows: number, share: number) => answer({ progress: { rows, share } });
    void run(data.id, () => desk.evaluate(data.evaluate, progress, () => cancelled));
  } else if ('ready' in data) {
    void run(data.id, () => readySigned(...data.ready, () => answer({ compiling: true })));
  } else {
    void run(data.id, () => (desk[data.call] as (...args: unknown[]) => unknown).apply(desk, data.args));
  }
});
