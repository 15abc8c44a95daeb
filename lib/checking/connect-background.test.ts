// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connectBackground } from './connect-background.ts';
import type { PageView } from './page-checker.ts';

const send = vi.hoisted(() => vi.fn());
vi.mock('#lib/messages/send.ts', () => ({ sendToBackground: send }));
vi.mock('./wait-for-quiet.ts', () => ({ waitForQuiet: () => Promise.resolve() }));

const view: PageView = {
  state: { state: 'not-checking', why: 'x-changed' },
  counts: { toYou: 0, checked: 0, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 },
  handle: 'noor_example',
  since: 1,
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('connectBackground', () => {
  const stop = new AbortController();
  const onToRead = vi.fn();
  const onSilence = vi.fn();
  const link = connectBackground({ doc: document, signal: stop.signal, onToRead, onSilence });
  beforeEach(() => {
    vi.clearAllMocks();
    send.mockReset();
  });

  it('tells the state in one flat message, and whether there was an answer', async () => {
    send.mockResolvedValueOnce({ toRead: 2 });
    expect(await link.tell(view)).toBe(true);
    expect(send).toHaveBeenCalledWith('page-state', {
      state: 'not-checking',
      why: 'x-changed',
      counts: view.counts,
      handle: 'noor_example',
      since: 1,
    });
    expect(onToRead).toHaveBeenCalledWith(2);
    send.mockRejectedValueOnce(new Error('The background did not answer.'));
    expect(await link.tell(view)).toBe(false);
  });

  it('is not taken for answering again until what was reported in vain has arrived', async () => {
    const report = { postId: '1' } as never;
    send.mockRejectedValueOnce(new Error('refused'));
    await link.report(report).catch(() => undefined);
    send.mockResolvedValue({ toRead: 0 });
    expect(await link.tell(view)).toBe(false);
    await link.report({ postId: '2' } as never);
    expect(await link.tell(view)).toBe(false);
    await link.report(report);
    expect(await link.tell(view)).toBe(true);
  });

  it('nor until it has said whether somebody is left out', async () => {
    send.mockRejectedValueOnce(new Error('refused'));
    await link.mayMatch('kit_example', 'noor_example').catch(() => undefined);
    send.mockResolvedValue({ toRead: 0, may: true });
    expect(await link.tell(view)).toBe(false);
    await link.mayMatch('kit_example', 'noor_example');
    expect(await link.tell(view)).toBe(true);
  });

  it('opens the window only where the answer asks for it', async () => {
    send.mockResolvedValue({});
    link.onReply({ outcome: 'raised', toRead: 1, openWindow: false });
    await settle();
    expect(send).not.toHaveBeenCalled();
    link.onReply({ outcome: 'raised', toRead: 1, openWindow: true });
    await settle();
    expect(send).toHaveBeenCalledWith('open-steps', { asked: false });
  });

  it('does not let a click on the signal come to nothing unseen', async () => {
    send.mockRejectedValueOnce(new Error('The background did not answer.'));
    link.openSteps();
    await settle();
    expect(onSilence).toHaveBeenCalledTimes(1);
  });
});
