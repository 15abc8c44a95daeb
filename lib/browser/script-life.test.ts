import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { beginLife } from './script-life.ts';

describe('the life of the reader in a page', () => {
  let doc: Document;
  beforeEach(() => {
    vi.useFakeTimers();
    const window = new Window();
    doc = window.document as unknown as Document;
    vi.stubGlobal('Event', window.Event);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('ends when a newer one begins in the same page, and the newer one goes on', () => {
    const first = beginLife(doc);
    expect(first.isOver()).toBe(false);
    const second = beginLife(doc);
    expect(first.signal.aborted).toBe(true);
    expect(second.isOver()).toBe(false);
    const third = beginLife(doc);
    expect(second.signal.aborted).toBe(true);
    expect(third.isOver()).toBe(false);
  });

  it('goes on when one begins in another page', () => {
    const life = beginLife(doc);
    beginLife(new Window().document as unknown as Document);
    expect(life.isOver()).toBe(false);
  });

  it('ends within five seconds of the extension, without being asked, and looks no more', () => {
    const life = beginLife(doc);
    const id = vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    vi.advanceTimersByTime(4999);
    expect(life.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(life.signal.aborted).toBe(true);
    const looks = id.mock.calls.length;
    vi.advanceTimersByTime(20_000);
    expect(id).toHaveBeenCalledTimes(looks);
  });

  it('ends at once when asked after the extension is gone', () => {
    const life = beginLife(doc);
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    expect(life.isOver()).toBe(true);
    expect(life.signal.aborted).toBe(true);
  });
});
