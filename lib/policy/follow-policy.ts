import { browser } from 'wxt/browser';
import { logOnce } from '#lib/log.ts';
import { type Answer, nextPolicyState } from './next-policy-state.ts';
import { policyItem } from './policy-item.ts';

/** When the managed storage is asked again while it answers nothing; after the last time the answer counts. */
const waitsMs = [500, 1000, 2000, 4000, 8000];
const longestAnswerMs = 3000;

/** Background, at every start: reads the policy, keeps the last good one, and follows its changes. Calls back after each change. */
export function followPolicy(onChange: () => void): void {
  let turn = 0;
  const take = async (answer: Answer, final: boolean) => {
    const before = await policyItem.getValue();
    const next = nextPolicyState(before, answer, final, new Date());
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    await policyItem.setValue(next);
    for (const { key } of next.state === 'policy' ? next.problems : []) logOnce('policy value does not fit', { key });
    onChange();
  };
  const ask = async () => {
    const mine = ++turn;
    for (const wait of [...waitsMs, null]) {
      const answer = await readManaged();
      if (mine !== turn) return;
      await take(answer, wait === null);
      if (wait === null || (answer && Object.keys(answer).length > 0)) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    turn += 1;
    void readManaged().then((answer) => take(answer, answer !== null));
  });
  void ask();
}

async function readManaged(): Promise<Answer> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestAnswerMs));
  // Firefox rejects where no policy is set.
  const answer = Promise.resolve(browser.storage.managed.get()).catch(() => null);
  return Promise.race([answer as Promise<Answer>, late]);
}
