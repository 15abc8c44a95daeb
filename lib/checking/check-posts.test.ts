import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '#lib/matching/finding.ts';
import type { ReportReply } from '#lib/messages/to-background.ts';
import type { Sighting } from '#lib/x/sight-post.ts';
import { createPostChecker } from './check-posts.ts';

const post = (text: string, id = '1'): Sighting => {
  const seen = { id, text, partial: false, checked: true };
  return {
    ...seen,
    whole: () => ({
      ...seen,
      author: 'kit_example',
      authorName: 'Kit',
      quotedText: '',
      kind: 'reply',
      addressedBy: ['reply-block'],
      alsoTo: 2,
      postedAt: '2026-11-22T23:28:00.000Z',
    }),
  };
};
const none: Finding = { response: 'none', matches: [], suppressed: [] };
const today: Finding = {
  response: 'today',
  matches: [{ rule: 'en.a', phrase: 'a', span: [0, 1], response: 'today', context: [] }],
  suppressed: [],
};
const reply: ReportReply = { outcome: 'raised', toRead: 1, openWindow: false };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('createPostChecker', () => {
  const match = vi.fn((text: string, _inTime?: boolean) => (text.includes('die') ? today : none));
  const needs = {
    leavesOut: vi.fn(() => false),
    mayMatch: vi.fn(async () => true),
    onLeftOut: vi.fn(),
    loadMatcher: vi.fn(async () => ({ match, ruleset: { version: '0.1.0', hash: 'h' } }) as never),
    report: vi.fn(async () => reply),
    onReply: vi.fn(),
    onMatcherMissing: vi.fn(),
    onSilence: vi.fn(),
  };
  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal('requestIdleCallback', setTimeout);
  });

  it('matches each wording of a post once and reports what the rules ask to read', async () => {
    const checker = createPostChecker(needs);
    for (let sight = 0; sight < 3; sight += 1) checker.check(post('I want to die'), 'noor_example');
    checker.check(post('thank you', '2'), 'noor_example');
    await settle();
    expect(match).toHaveBeenCalledTimes(2);
    expect(needs.report).toHaveBeenCalledTimes(1);
    expect(needs.report).toHaveBeenCalledWith(
      expect.objectContaining({ handle: 'noor_example', postId: '1', response: 'today', rulesetVersion: '0.1.0' }),
    );
    checker.check(post('I want to die, really', '1'), 'noor_example');
    await settle();
    expect(needs.report).toHaveBeenCalledTimes(2);
  });

  it('reads a text to its end, later, when not all of it could be read in time', async () => {
    match.mockImplementationOnce(() => ({ ...none, unread: 3 }));
    createPostChecker(needs).check(post('so many words, die'), 'noor_example');
    await settle();
    await settle();
    expect(match.mock.calls.map(([, inTime]) => inTime)).toEqual([true, undefined]);
    expect(needs.report).toHaveBeenCalledTimes(1);
  });

  it('tries again at the next sight when the background did not answer', async () => {
    const checker = createPostChecker(needs);
    needs.report.mockRejectedValueOnce(new Error('The background did not answer.'));
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.onSilence).toHaveBeenCalledTimes(1);
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.onReply).toHaveBeenCalledWith(reply);
  });

  it('does not match what somebody on the do-not-match list writes, nor anything while nobody can say who is on it', async () => {
    const checker = createPostChecker(needs);
    needs.leavesOut.mockReturnValue(true);
    needs.mayMatch.mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('The background did not answer.'));
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.mayMatch).toHaveBeenCalledWith('kit_example', 'noor_example');
    expect(needs.onLeftOut.mock.calls).toEqual([['1']]);
    expect(needs.onSilence).not.toHaveBeenCalled();
    checker.check(post('I want to die', '2'), 'noor_example');
    await settle();
    expect(needs.onSilence).toHaveBeenCalledTimes(1);
    expect(match).not.toHaveBeenCalled();
    checker.check(post('I want to die', '2'), 'noor_example');
    await settle();
    expect(match).toHaveBeenCalledTimes(1);
    needs.leavesOut.mockReturnValue(false);
    checker.check(post('I want to die', '3'), 'noor_example');
    expect(match).toHaveBeenCalledTimes(2);
    expect(needs.mayMatch).toHaveBeenCalledTimes(3);
  });

  it('does not take a post for checked that the matcher failed at', async () => {
    const checker = createPostChecker(needs);
    match.mockImplementationOnce(() => {
      throw new Error('at the first post');
    });
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.onMatcherMissing).toHaveBeenCalledTimes(1);
    checker.check(post('thank you', '2'), 'noor_example');
    await settle();
    match.mockImplementationOnce(() => {
      throw new Error('later');
    });
    expect(() => checker.check(post('I want to die'), 'noor_example')).toThrow('later');
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.report).toHaveBeenCalledTimes(1);
  });

  it('says so when the ruleset cannot be read', async () => {
    const checker = createPostChecker(needs);
    needs.loadMatcher.mockRejectedValueOnce(new Error('storage'));
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.onMatcherMissing).toHaveBeenCalledTimes(1);
  });

  it('says so when there is no ruleset, and checks the post once there is one', async () => {
    const checker = createPostChecker(needs);
    needs.loadMatcher.mockResolvedValueOnce(null as never);
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.onMatcherMissing).toHaveBeenCalledTimes(1);
    expect(needs.report).not.toHaveBeenCalled();
    checker.check(post('I want to die'), 'noor_example');
    await settle();
    expect(needs.report).toHaveBeenCalledTimes(1);
  });
});
