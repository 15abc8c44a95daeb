// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTimeline } from './follow-timeline.ts';

const frame = () => new Promise((resolve) => setTimeout(resolve, 100));
const article = (text = '') => {
  const made = document.createElement('article');
  made.append(document.createElement('p'));
  made.firstElementChild?.append(text);
  return made;
};

describe('followTimeline', () => {
  let stop: AbortController;
  const seen: Element[] = [];
  const follower = {
    onArticle: (found: Element) => void seen.push(found),
    onBatch: vi.fn(),
    onRoute: vi.fn(),
    onRescan: vi.fn(),
  };
  const follow = () => followTimeline(document, follower, stop.signal, (work) => work());

  beforeEach(() => {
    stop = new AbortController();
    document.body.replaceChildren();
    seen.length = 0;
    vi.clearAllMocks();
  });
  afterEach(() => stop.abort());

  it('reads what is there, and what is added later, deep or shallow', async () => {
    const first = article();
    document.body.append(first);
    follow();
    const cell = document.createElement('div');
    const second = article();
    cell.append(second);
    document.body.append(cell);
    await frame();
    expect(seen).toEqual(expect.arrayContaining([first, second]));
  });

  it('reads a cell again when it is re-filled with another post', async () => {
    const cell = article('one');
    document.body.append(cell);
    follow();
    await frame();
    seen.length = 0;
    cell.firstElementChild?.replaceChildren('two');
    await frame();
    expect(seen).toEqual([cell]);
  });

  it('leaves a post alone whose counters or pictures change', async () => {
    const cell = article('one');
    cell.insertAdjacentHTML('beforeend', '<div role="group"><span>1</span></div><div data-testid="tweetPhoto"></div>');
    document.body.append(cell);
    follow();
    await frame();
    seen.length = 0;
    cell.querySelector('span')?.replaceChildren('2');
    cell.querySelector('[data-testid]')?.append(document.createElement('img'));
    await frame();
    expect(seen).toEqual([]);
  });

  it('reads a row again that is re-filled without a node of it being replaced', async () => {
    const cell = article('one');
    cell.insertAdjacentHTML('afterbegin', '<a href="/kit_example/status/1"><time>1h</time></a>');
    document.body.append(cell);
    follow();
    await frame();
    seen.length = 0;
    cell.querySelector('a')?.setAttribute('href', '/kit_example/status/2');
    await frame();
    expect(seen).toEqual([cell]);
  });

  it('is not misled by what X puts around a whole timeline', async () => {
    document.body.innerHTML = '<div role="group"></div>';
    const cell = article('one');
    document.body.firstElementChild?.append(cell);
    follow();
    await frame();
    seen.length = 0;
    cell.firstElementChild?.replaceChildren('two');
    await frame();
    expect(seen).toEqual([cell]);
  });

  it('reads a lone new post at once, and those that follow quickly together', () => {
    // The clock and the observer are moved by hand, so that a slow machine changes nothing.
    vi.useFakeTimers();
    let hear: (records: unknown[]) => void = () => undefined;
    class Observer {
      constructor(callback: typeof hear) {
        hear = callback;
      }
      observe() {}
      disconnect() {}
    }
    vi.stubGlobal('MutationObserver', Observer);
    try {
      follow();
      vi.advanceTimersByTime(1000);
      vi.clearAllMocks();
      const add = () => {
        const post = article();
        document.body.append(post);
        hear([{ type: 'childList', target: document.body, addedNodes: [post] }]);
      };
      add();
      expect(seen).toHaveLength(1);
      vi.advanceTimersByTime(3);
      add();
      add();
      expect(seen).toHaveLength(1);
      vi.advanceTimersByTime(100);
      expect(seen).toHaveLength(3);
      expect(follower.onBatch).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    }
  });

  it('leaves the reading of the whole page to the rescan', async () => {
    const { lookAgain } = follow();
    await frame();
    lookAgain();
    expect(follower.onRescan).toHaveBeenCalledTimes(1);
  });

  it('reads the post below one that comes in or changes, and no further', async () => {
    const [one, two, three] = [article('1'), article('2'), article('3')];
    document.body.append(one, two, three);
    follow();
    await frame();
    seen.length = 0;
    one.firstElementChild?.replaceChildren('changed');
    await frame();
    expect(seen).toEqual([one, two]);
  });

  it('reads a conversation again when a post is put in above another', async () => {
    history.pushState({}, '', '/kit_example/status/1');
    const below = article('an answer');
    document.body.append(below);
    follow();
    await frame();
    seen.length = 0;
    const above = article('a question');
    document.body.prepend(above);
    await frame();
    expect(seen).toEqual(expect.arrayContaining([above, below]));
  });

  it('follows when the whole app is replaced', async () => {
    document.body.innerHTML = '<div id="react-root"></div>';
    follow();
    await frame();
    const root = document.createElement('div');
    const post = article();
    root.append(post);
    document.body.replaceChildren(root);
    await frame();
    expect(seen).toEqual([post]);
  });

  it('does not hand out an article that has left the page', async () => {
    follow();
    const gone = article();
    document.body.append(gone);
    gone.remove();
    await frame();
    expect(seen).toEqual([]);
  });

  it('notices a change of address without a reload, and reads kept cells again', async () => {
    const kept = article();
    document.body.append(kept);
    follow();
    await frame();
    seen.length = 0;
    history.pushState({}, '', '/notifications/mentions');
    document.body.append(document.createElement('div'));
    await frame();
    expect(follower.onRoute).toHaveBeenCalledTimes(1);
    expect(seen).toEqual([kept]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { lookAgain } = follow();
    await frame();
    stop.abort();
    vi.clearAllMocks();
    document.body.append(article());
    lookAgain();
    await frame();
    expect(seen).toEqual([]);
    expect(follower.onRescan).not.toHaveBeenCalled();
  });
});
