import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendToBackground } from './send.ts';
import { onMessageFromTab as onMessage } from './to-background.ts';

const counts = { toYou: 0, checked: 0, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 };
const good = { state: 'checking', why: null, handle: 'noor_example', since: 1, counts } as const;

// The fake browser gives senders no id.
const ownId = (id: string | undefined) => Object.defineProperty(fakeBrowser.runtime, 'id', { value: id, configurable: true });

describe('messages', () => {
  let stop = () => {};
  beforeEach(() => {
    stop();
    fakeBrowser.reset();
    ownId(undefined);
  });

  it('hands a message that fits to its handler and brings the answer back', async () => {
    const handler = vi.fn(() => ({ toRead: 2 }));
    stop = onMessage('page-state', handler);
    await expect(sendToBackground('page-state', good)).resolves.toEqual({ toRead: 2 });
    expect(handler).toHaveBeenCalledWith(good, expect.anything());
  });

  it('takes the longest post that X knows, and the longest name', async () => {
    const emoji = '👩🏽‍❤️‍💋‍👨🏻';
    const message = {
      ...{ text: emoji.repeat(12_500), author: 'kit_example', authorName: emoji.repeat(25) },
      ...{ alsoTo: 0, partial: false, evidence: [], matches: [] },
    };
    const handler = vi.fn(() => ({ outcome: 'raised', toRead: 1, openWindow: false }) as const);
    stop = onMessage('report', handler);
    const report = { handle: 'noor_example', postId: '1', response: 'now', rulesetVersion: '', postedAt: null } as const;
    await sendToBackground('report', { ...report, fullScreen: false, message });
    expect(handler).toHaveBeenCalled();
  });

  it.each([
    ['an unknown state', { ...good, state: 'all is well' }],
    ['an unknown reason', { ...good, state: 'not-checking', why: 'because' }],
    ['a count below nought', { ...good, counts: { ...counts, toYou: -1 } }],
    ['a handle with markup', { ...good, handle: '<b>' }],
    ['nothing at all', undefined],
  ])('refuses %s, and logs the message by name without its content', async (_, data) => {
    const handler = vi.fn(() => ({ toRead: 0 }));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    stop = onMessage('page-state', handler);
    await expect(sendToBackground('page-state', data as never)).rejects.toThrow(/page-state.*refused/);
    expect(handler).not.toHaveBeenCalled();
    for (const [line] of warn.mock.calls) expect(line).not.toMatch(/all is well|because|<b>/);
    warn.mockRestore();
  });

  it('refuses a message of another extension', async () => {
    const handler = vi.fn(() => ({ toRead: 0 }));
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    stop = onMessage('page-state', handler);
    ownId('this extension');
    await expect(sendToBackground('page-state', good)).rejects.toThrow(/refused/);
    expect(handler).not.toHaveBeenCalled();
  });

  it('says when the background does not answer', async () => {
    stop = onMessage('page-state', () => new Promise(() => {}));
    await expect(sendToBackground('page-state', good, 20)).rejects.toThrow('did not answer');
  });
});
