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
  let onArticle: () => unknown = () => {};
  const follower = {
    onArticle: (found: Element) => {
      seen.push(found);
      onArticle();
    },
    onBatch: vi.fn(),
    onRoute: vi.fn(),
    onRescan: vi.fn(),
  };
  const follow = () => followTimeline(document, follower, stop.signal, (work) => work());

  beforeEach(() => {
    stop = new AbortController();
    document.body.replaceChildren();
    seen.length = 0;
    onArticle = () => {};
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

  it('reads each post of a row that is re-filled twice between two looks', async () => {
    const cell = article('one');
    cell.insertAdjacentHTML('afterbegin', '<a href="/kit_example/status/1"><time>1h</time></a>');
    document.body.append(cell);
    follow();
    await frame();
    const read: (string | null)[] = [];
    onArticle = () => read.push(cell.textContent);
    const fill = (id: number, words: string) => {
      cell.querySelector('a')?.setAttribute('href', `/kit_example/status/${id}`);
      cell.querySelector('p')?.replaceChildren(words);
    };
    for (const [id, words] of ['two', 'three', 'four'].entries()) {
      fill(id + 2, words);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await frame();
    expect(read).toEqual(['1htwo', '1hthree', '1hfour']);
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

  describe('with the clock and the observer moved by hand, so that a slow machine changes nothing', () => {
    let hear: (records: unknown[]) => void = () => undefined;
    class Observer {
      constructor(callback: typeof hear) {
        hear = callback;
      }
      observe() {}
      disconnect() {}
    }
    const add = (post: Element, to: Element = document.body) => {
      to.append(post);
      hear([{ type: 'childList', target: to, addedNodes: [post] }]);
    };
    beforeEach(() => {
      vi.useFakeTimers();
      vi.stubGlobal('MutationObserver', Observer);
      follow();
      vi.advanceTimersByTime(1000);
      vi.clearAllMocks();
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });

    it('reads a lone new post at once, and those that follow quickly together', () => {
      add(article());
      expect(seen).toHaveLength(1);
      vi.advanceTimersByTime(3);
      add(article());
      add(article());
      expect(seen).toHaveLength(1);
      vi.advanceTimersByTime(100);
      expect(seen).toHaveLength(3);
      expect(follower.onBatch).toHaveBeenCalledTimes(2);
    });

    it('reads a post also that comes and goes between two looks', () => {
      add(article());
      const brief = article();
      add(brief);
      brief.remove();
      vi.advanceTimersByTime(100);
      expect(seen).toContain(brief);
    });

    it('reads a post also that goes while others are still being read', () => {
      const posts = [article('1'), article('2'), article('3')];
      // Each takes longer than there is time for in one look.
      onArticle = () => vi.advanceTimersByTime(10);
      for (const post of posts) add(post);
      vi.advanceTimersByTime(45);
      expect(seen).toEqual(posts.slice(0, 2));
      posts[2]?.remove();
      vi.advanceTimersByTime(100);
      expect(seen).toEqual(posts);
    });

    it('reads those that wait longest first', () => {
      onArticle = () => vi.advanceTimersByTime(5);
      const posts = ['1', '2', '3', '4'].map(article);
      for (const post of posts.slice(0, 3)) add(post);
      vi.advanceTimersByTime(41);
      // One more for each that is read.
      add(posts[3] as Element);
      vi.advanceTimersByTime(100);
      expect(seen).toEqual(posts);
    });

    it('reads no post that went from where private messages stand, or from a window of the page', () => {
      add(article());
      for (const attributes of ['data-testid="DMDrawer"', 'role="dialog"']) {
        document.body.insertAdjacentHTML('beforeend', `<div ${attributes}><div></div></div>`);
        const brief = article();
        add(brief, document.body.lastElementChild?.firstElementChild as Element);
        brief.remove();
      }
      vi.advanceTimersByTime(100);
      expect(seen).toHaveLength(1);
    });
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
