import type { Finding } from '#lib/matching/finding.ts';
import type { TabMatcher } from '#lib/matching/open-matcher.ts';
import type { Report, ReportReply } from '#lib/messages/to-background.ts';
import { hashOf } from '#lib/text/hash.ts';
import type { Post } from '#lib/x/post.ts';
import type { Sighting } from '#lib/x/sight-post.ts';
import { remember } from './remember.ts';

export type PostChecker = {
  /**
   * Matches a post once for each wording, and reports it; tried again at the next sight when the report did not arrive. Throws what the
   * matcher throws, and does not take the post for checked then.
   */
  check: (sighting: Sighting, handle: string) => void;
  /** Forgets which posts were checked: another account, or another ruleset. */
  reset: () => void;
};

type Needs = {
  /** Whether there is anybody at all whose posts are not to be matched. */
  leavesOut: () => boolean;
  /** False for somebody whose posts to this account are not to be matched; asked only while there is anybody. */
  mayMatch: (author: string, handle: string) => Promise<boolean>;
  /** Nothing of this post was matched, because its author is left out. */
  onLeftOut: (id: string) => void;
  loadMatcher: () => Promise<TabMatcher | null>;
  report: (report: Omit<Report, 'fullScreen'>) => Promise<ReportReply>;
  onReply: (reply: ReportReply) => void;
  onMatcherMissing: () => void;
  onSilence: () => void;
};

export function createPostChecker(needs: Needs): PostChecker {
  /** By id the hash of the words, so that no wording stays behind in the tab. */
  const checked = new Map<string, number>();
  let loading: Promise<TabMatcher | null> | null = null;
  let matcher: TabMatcher | null = null;

  const report = async (post: Post, finding: Finding, id: string, handle: string, rulesetVersion: string) => {
    if (finding.response === 'none') return;
    const { author, authorName, alsoTo, partial, text, addressedBy: evidence, postedAt } = post;
    const message = { text, author, authorName, alsoTo, partial, evidence, matches: finding.matches };
    try {
      needs.onReply(await needs.report({ handle, postId: id, response: finding.response, rulesetVersion, postedAt, message }));
    } catch {
      checked.delete(id);
      needs.onSilence();
    }
  };

  /** A text made of very many unusual spellings cannot be read in time: it is read to its end when the page is idle, before anything is said. */
  const matchPost = (ready: TabMatcher, text: string, whole: () => Post, id: string, handle: string) => {
    const finding = ready.match(text, true);
    const { version } = ready.ruleset;
    if (finding.unread !== undefined) {
      const post = whole();
      requestIdleCallback(() => void report(post, ready.match(text), id, handle, version));
    } else if (finding.response !== 'none') void report(whole(), finding, id, handle, version);
  };

  /** Before the first post is matched, the ruleset comes from storage; by then X may show another post in the same place. */
  const checkLater = async (post: Post, id: string, handle: string) => {
    loading ??= needs.loadMatcher();
    const current = loading;
    try {
      const ready = await current;
      if (!ready) throw new Error();
      matchPost(ready, post.text, () => post, id, handle);
      if (loading === current) matcher = ready;
    } catch {
      if (loading === current) loading = null;
      checked.delete(id);
      needs.onMatcherMissing();
    }
  };

  /** Nothing is matched of somebody who asked for that, nor while nobody can say who did. */
  const checkAsked = async (post: Post, id: string, handle: string) => {
    try {
      if (!(await needs.mayMatch(post.author, handle))) return needs.onLeftOut(id);
    } catch {
      checked.delete(id);
      return needs.onSilence();
    }
    await checkLater(post, id, handle);
  };

  return {
    check: (sighting, handle) => {
      const { id, text } = sighting;
      if (id === null) return;
      const hash = hashOf(text);
      if (checked.get(id) === hash) return;
      if (needs.leavesOut()) {
        remember(checked, id, hash);
        return void checkAsked(sighting.whole(), id, handle);
      }
      if (!matcher) {
        remember(checked, id, hash);
        return void checkLater(sighting.whole(), id, handle);
      }
      matchPost(matcher, text, () => sighting.whole(), id, handle);
      remember(checked, id, hash);
    },
    reset: () => {
      checked.clear();
      loading = null;
      matcher = null;
    },
  };
}
