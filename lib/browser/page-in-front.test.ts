import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { observePageInFront, type PageInFront } from './page-in-front.ts';
import { keepTabState } from './tab-states.ts';
import { showTabState } from './toolbar.ts';

vi.mock('./toolbar.ts', () => ({ showTabState: vi.fn() }));

const counts = { toYou: 0, checked: 0, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 };

async function look(url: string, { withheld = [] as string[], reader = false } = {}): Promise<PageInFront> {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never);
  const isGranted = (origin: string) => !withheld.some((host) => origin === `https://${host}/*`);
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every(isGranted),
  });
  if (reader) await keepTabState(7, { state: 'checking', why: null, handle: 'noor_example', since: 1, counts });
  return new Promise((resolve) => void observePageInFront(resolve));
}

describe('the page in front', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is what its reader says', async () => {
    expect((await look('https://x.com/home', { reader: true })).state).toMatchObject({
      state: 'checking',
      handle: 'noor_example',
    });
  });
  it('is not checking where the browser withholds the site, whatever a reader said before', async () => {
    expect((await look('https://x.com/home', { withheld: ['x.com'], reader: true })).state).toMatchObject({
      state: 'not-checking',
      why: 'no-permission',
    });
  });
  it('goes by its own host, and the others that are withheld are named apart', async () => {
    const withheld = ['twitter.com', 'mobile.twitter.com'];
    expect(await look('https://x.com/home', { withheld, reader: true })).toMatchObject({
      state: { state: 'checking' },
      withheld,
    });
    expect(await look('https://twitter.com/home', { withheld, reader: true })).toMatchObject({
      state: { why: 'no-permission' },
      withheld,
    });
    expect(await look('https://example.org/', { withheld })).toMatchObject({ state: null, withheld });
    expect((await look('https://x.com/home')).withheld).toEqual([]);
  });
  it('may be any page of X where the browser shows no address and withholds all of X', async () => {
    const all = ['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'];
    expect((await look('', { withheld: all })).state).toMatchObject({ why: 'no-permission' });
    expect((await look('', { withheld: ['twitter.com'] })).state).toBeNull();
    expect((await look('https://example.org/', { withheld: all })).state).toBeNull();
  });
  it('is not checking where no reader speaks, never silent', async () => {
    expect((await look('https://mobile.twitter.com/home')).state).toMatchObject({ state: 'not-checking', why: 'starting' });
  });
  it('is not checking where the background is gone, whatever it kept, and the icon says so', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver') as never);
    const seen: (string | null | undefined)[] = [];
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://x.com/home' }] as never);
    Object.assign(fakeBrowser.permissions, { contains: async () => true });
    await keepTabState(7, { state: 'checking', why: null, handle: 'noor_example', since: 1, counts });
    await observePageInFront(({ state }) => void seen.push(state?.why));
    expect(seen).toEqual([null, 'background-silent']);
    expect(showTabState).toHaveBeenCalledWith(7, expect.objectContaining({ why: 'background-silent' }));
  });
  it('is not covered on X Pro', async () => {
    for (const url of ['https://pro.twitter.com/', 'https://pro.x.com/i/decks/1', 'https://tweetdeck.twitter.com/'])
      expect((await look(url)).state, url).toMatchObject({ state: 'not-checking', why: 'x-pro' });
  });
  it.each(['https://example.org/', 'https://x.com.example.org/home', ''])('is nothing to Heed elsewhere: %s', async (url) => {
    expect((await look(url)).state).toBeNull();
  });
});
