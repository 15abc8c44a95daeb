import type { SiteOptions } from '../options.ts';
import { ordinaryPost } from '../ordinary-posts.ts';
import { practicePosts } from '../posts.ts';
import { isAddressedTo, makeId, type SitePost } from '../site-post.ts';

/** Every post the site knows, and what each timeline shows of them. */
export type Store = {
  find(id: string): SitePost | undefined;
  home(): SitePost[];
  mentionsOf(handle: string): SitePost[];
  by(handle: string): SitePost[];
  matching(query: string): SitePost[];
  above(post: SitePost): SitePost[];
  below(post: SitePost): SitePost[];
  add(post: Partial<SitePost>): SitePost;
};

/** A post whose parent is in the list too comes right after it, as one thread. */
function threaded(posts: SitePost[]): SitePost[] {
  const ids = new Set(posts.map(({ id }) => id));
  const after = (parent: SitePost): SitePost[] => [
    parent,
    ...posts.filter((post) => post.inReplyTo === parent.id).flatMap((post) => after(post)),
  ];
  const heads = posts.filter((post) => !post.inReplyTo || !ids.has(post.inReplyTo));
  return posts.some((post) => post.inReplyTo && ids.has(post.inReplyTo)) ? heads.flatMap((post) => after(post)) : posts;
}

export function createStore(options: SiteOptions): Store {
  const posts: SitePost[] = options.ordinaryOnly ? [] : [...practicePosts];
  const byId = new Map(posts.map((post) => [post.id, post]));
  const fillers = new Map<string, SitePost[]>();
  const newestFirst = (some: SitePost[]) => some.sort((one, other) => one.minutesAgo - other.minutesAgo);

  /** Everyday posts after the practice posts, until there are `count`; made once, so that they stay the same. */
  function filled(some: SitePost[], replyTo: string): SitePost[] {
    const made = fillers.get(replyTo) ?? [];
    fillers.set(replyTo, made);
    const startMinutesAgo = options.ordinaryOnly ? 5 : 6000;
    while (some.length + made.length < options.count) {
      const post = ordinaryPost(made.length, {
        seed: options.seed + (replyTo ? 500 : 0),
        startMinutesAgo,
        ...(replyTo ? { replyTo } : {}),
      });
      made.push(post);
      byId.set(post.id, post);
    }
    return [...newestFirst(some), ...made];
  }

  return {
    find: (id) => byId.get(id),
    home: () =>
      threaded(
        filled(
          posts.filter((post) => post.home),
          '',
        ),
      ),
    mentionsOf: (handle) =>
      filled(
        posts.filter((post) => isAddressedTo(post, handle)),
        handle,
      ),
    by(handle) {
      const own = newestFirst(posts.filter((post) => post.author.toLowerCase() === handle.toLowerCase() && !post.promoted));
      return [...own.filter((post) => post.pinned), ...own.filter((post) => !post.pinned)];
    },
    matching: (query) =>
      newestFirst(posts.filter((post) => !post.promoted && post.text.toLowerCase().includes(query.toLowerCase()))),
    above(post) {
      const chain: SitePost[] = [];
      for (let up = byId.get(post.inReplyTo ?? ''); up; up = byId.get(up.inReplyTo ?? '')) chain.unshift(up);
      return chain;
    },
    below: (post) => posts.filter((each) => each.inReplyTo === post.id),
    add(given) {
      const secondsSince = Math.max(0, Date.now() - options.now);
      const post: SitePost = {
        id: makeId(-secondsSince - posts.length, 3_000_000 + posts.length),
        author: 'kit_example',
        text: '',
        minutesAgo: -secondsSince / 60_000,
        expect: 'none',
        ...given,
      };
      posts.push(post);
      byId.set(post.id, post);
      return post;
    },
  };
}
