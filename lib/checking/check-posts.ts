import type { Response } from '#lib/matching/finding.ts';
import type { Matcher } from '#lib/matching/image.ts';
import type { Report, ReportReply } from '#lib/messages/to-background.ts';
import type { Post } from '#lib/x/post.ts';

export type PostChecker = {
  /** Matches a post once for each wording, and reports it; tried again at the next sight when the report did not arrive. */
  check: (post: Post, handle: string) => void;
  /** Forgets which posts were checked: another account, or another ruleset. */
  reset: () => void;
};

type Needs = {
  /** False for somebody whose posts to this account are not to be matched. */
  mayMatch: (author: string, handle: string) => Promise<boolean>;
  loadMatcher: () => Promise<Matcher | null>;
  report: (report: Omit<Report, 'fullScreen'>) => Promise<ReportReply>;
  onReply: (reply: ReportReply) => void;
  onMatcherMissing: () => void;
  onSilence: () => void;
};

const mostRemembered = 20_000;

/** Texts in memory are compared by this hash, so that no wording stays behind in the tab. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

export function createPostChecker(needs: Needs): PostChecker {
  const checked = new Map<string, number>();
  let matcher: Promise<Matcher | null> | null = null;

  const remember = (id: string, hash: number) => {
    checked.set(id, hash);
    const oldest = checked.size > mostRemembered ? checked.keys().next().value : undefined;
    if (oldest !== undefined) checked.delete(oldest);
  };

  const checkOne = async (post: Post, id: string, handle: string) => {
    try {
      if (!(await needs.mayMatch(post.author, handle))) return;
    } catch {
      checked.delete(id);
      return needs.onSilence();
    }
    matcher ??= needs.loadMatcher();
    const ready = await matcher;
    if (ready === null) {
      matcher = null;
      checked.delete(id);
      return needs.onMatcherMissing();
    }
    const finding = ready.match(post.text);
    if (finding.response === 'none') return;
    const { author, authorName, alsoTo, partial, text, addressedBy: evidence, postedAt } = post;
    const message = { text, author, authorName, alsoTo, partial, evidence, matches: finding.matches };
    const response: Response = finding.response;
    try {
      needs.onReply(
        await needs.report({ handle, postId: id, response, rulesetVersion: ready.ruleset.version, postedAt, message }),
      );
    } catch {
      checked.delete(id);
      needs.onSilence();
    }
  };

  return {
    check: (post, handle) => {
      if (post.id === null) return;
      const hash = hashText(post.text);
      if (checked.get(post.id) === hash) return;
      remember(post.id, hash);
      void checkOne(post, post.id, handle);
    },
    reset: () => {
      checked.clear();
      matcher = null;
    },
  };
}
