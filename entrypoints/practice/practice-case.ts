import type { Case, CaseText } from '#lib/cases/case.ts';
import type { Situation } from '#lib/protocol/situation.ts';
import type { WalkState } from '#lib/protocol/walk.ts';

const minuteMs = 60_000;

/** What the steps show of an invented message: it has no post on X, so no page opens any. Never stored. */
export function practiceCase({ message }: Situation, walk: WalkState): { current: Case; text: CaseText } {
  const from = message.text.indexOf(message.phrase);
  const postedAt = new Date(Date.parse(walk.startedAt) - message.minutesAgo * minuteMs).toISOString();
  return {
    current: {
      id: 'practice',
      key: 'practice',
      postId: null,
      handle: 'you',
      authorKey: null,
      origin: 'matched',
      response: 'now',
      rules: ['practice'],
      rulesetVersion: walk.protocol.version,
      raisedAt: walk.startedAt,
      postedAt,
      readAt: walk.startedAt,
      status: 'open',
      walk,
    },
    text: {
      text: message.text,
      author: message.author,
      authorName: message.name,
      alsoTo: message.alsoTo,
      partial: false,
      evidence: ['text-mention'],
      matches: [
        { rule: 'practice', phrase: message.phrase, span: [from, from + message.phrase.length], response: 'now', context: [] },
      ],
    },
  };
}
