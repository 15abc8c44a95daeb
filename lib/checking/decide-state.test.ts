import { describe, expect, it } from 'vitest';
import { noStops } from '#lib/settings/items.ts';
import { type Circumstances, decideState, evidenceLimitMs } from './decide-state.ts';

const now = Date.parse('2026-11-22T23:40:00Z');
const day = 24 * 60 * 60 * 1000;
const at = (ms: number) => new Date(ms).toISOString();
const well: Circumstances = {
  now,
  pauseEnds: null,
  host: 'x.com',
  stops: noStops,
  page: null,
  handle: 'noor_example',
  accounts: { noor_example: { kind: 'work', confirmedAt: at(now - day) } },
  lacksRules: false,
  backgroundSilent: false,
  onMentionsPage: false,
  provenAt: {},
};
const why = (change: Partial<Circumstances>) => decideState({ ...well, ...change }).why;

describe('decideState', () => {
  it('checks when nothing stands against it', () => {
    expect(decideState(well)).toEqual({ state: 'checking', why: null });
  });

  it('says of each fault which it is', () => {
    expect(why({ page: 'x-changed' })).toBe('x-changed');
    expect(why({ page: 'not-signed-in', handle: null })).toBe('not-signed-in');
    expect(why({ handle: null })).toBe('x-changed');
    expect(why({ handle: 'someone_else' })).toBe('account-unconfirmed');
    expect(why({ accounts: { noor_example: { kind: 'not-mine', confirmedAt: at(now) } } })).toBe('account-not-mine');
    expect(why({ lacksRules: true })).toBe('rules-not-loaded');
    expect(why({ backgroundSilent: true })).toBe('background-silent');
  });

  it('reads nothing more where the browser has withdrawn the site', () => {
    expect(why({ stops: { ...noStops, withheld: ['x.com'], paused: true } })).toBe('no-permission');
    expect(why({ stops: { ...noStops, withheld: ['mobile.x.com'] } })).toBeNull();
  });

  it('does as the organisation says, whatever else stands against it', () => {
    expect(why({ stops: { ...noStops, paused: true }, pauseEnds: at(now + day), handle: null })).toBe('organisation-paused');
    expect(why({ stops: { ...noStops, hosts: ['twitter.com'] } })).toBe('host-not-allowed');
    expect(why({ stops: { ...noStops, hosts: ['x.com'] } })).toBeNull();
    expect(why({ stops: { ...noStops, unapproved: true } })).toBe('steps-not-approved');
    expect(why({ stops: { ...noStops, kinds: ['service'] } })).toBe('account-not-allowed');
    expect(why({ stops: { ...noStops, kinds: ['service', 'work'] } })).toBeNull();
    expect(why({ stops: { ...noStops, practiceOnly: true } })).toBe('set-up-unfinished');
    expect(why({ stops: { ...noStops, practiceOnly: true }, accounts: {} })).toBe('account-unconfirmed');
  });

  it('is paused until the pause ends, and not a moment longer', () => {
    expect(decideState({ ...well, pauseEnds: at(now + 1), page: 'x-changed' }).state).toBe('paused');
    expect(decideState({ ...well, pauseEnds: at(now) }).state).toBe('checking');
  });

  it('asks for the mentions page when a kind of evidence has not been proved within the limit', () => {
    const accounts = { noor_example: { kind: 'work' as const, confirmedAt: at(now - evidenceLimitMs - day) } };
    expect(why({ accounts })).toBe('evidence-old');
    expect(why({ accounts, onMentionsPage: true })).toBeNull();
    expect(why({ accounts, provenAt: { 'reply-block': at(now - day) } })).toBe('evidence-old');
    expect(why({ accounts, provenAt: { 'reply-block': at(now - day), 'thread-reply': at(now - day) } })).toBeNull();
    expect(why({ accounts, provenAt: { 'reply-block': at(now - evidenceLimitMs - 1), 'thread-reply': at(now) } })).toBe(
      'evidence-old',
    );
  });

  it('is not kept quiet about old evidence by a clock that was years ahead for a day', () => {
    const ahead = at(now + 800 * day);
    const accounts = { noor_example: { kind: 'work' as const, confirmedAt: ahead } };
    expect(why({ accounts, provenAt: { 'reply-block': ahead, 'thread-reply': ahead } })).toBe('evidence-old');
    expect(why({ accounts, provenAt: { 'reply-block': at(now), 'thread-reply': at(now) } })).toBeNull();
  });
});
