// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitForQuiet } from './wait-for-quiet.ts';

describe('waitForQuiet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function wait(signal = new AbortController().signal) {
    const done = vi.fn();
    void waitForQuiet(document, signal).then(done);
    const pass = async (ms: number, press = false) => {
      if (press) document.dispatchEvent(new Event('keydown'));
      await vi.advanceTimersByTimeAsync(ms);
      return done.mock.calls.length > 0;
    };
    return pass;
  }

  it('waits for two seconds without a key', async () => {
    const pass = await wait();
    expect(await pass(1900)).toBe(false);
    expect(await pass(200)).toBe(true);
  });

  it('begins again at each key', async () => {
    const pass = await wait();
    expect(await pass(1900, true)).toBe(false);
    expect(await pass(1900, true)).toBe(false);
    expect(await pass(2100)).toBe(true);
  });

  it('waits ten seconds at most', async () => {
    const pass = await wait();
    for (let second = 0; second < 9; second += 1) expect(await pass(1000, true)).toBe(false);
    expect(await pass(1100, true)).toBe(true);
  });
});
