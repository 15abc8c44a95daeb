import { expect, it } from 'vitest';
import { makeTurn } from './in-turn.ts';

it('begins each when the one before has ended, also where that failed', async () => {
  const inTurn = makeTurn();
  const seen: string[] = [];
  const step = (name: string, fails: boolean) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const answers = await Promise.allSettled([inTurn(step('a', false)), inTurn(step('b', true)), inTurn(step('c', false))]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
