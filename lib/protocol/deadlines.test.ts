import { describe, expect, it } from 'vitest';
import { deadlinesOf } from './deadlines.ts';
import { packagedProtocol } from './packaged.ts';
import type { Protocol } from './schema.ts';
import { startWalk, takeOption, type WalkState } from './walk.ts';

const set: Record<string, string> = {
  'time.noReplyMinutes': '20',
  'time.reEscalateMinutes': '15',
  'time.recordWithinHours': '24',
};
const filled: Protocol = {
  ...packagedProtocol,
  values: packagedProtocol.values.map((one) => ({ ...one, value: set[one.name] ?? one.value })),
};
const at = (minute: number) => new Date(Date.parse('2026-11-22T23:40:00Z') + minute * 60_000).toISOString();
const walk = (protocol: Protocol, ...options: string[]): WalkState =>
  options.reduce(
    (state, option, i) => takeOption(protocol, state, option, at(i + 1)),
    startWalk(protocol, { now: at(0), origin: 'matched' }),
  );

const toTeam = ['read', 'distressed', 'service'];

describe('deadlines', () => {
  it('run none while the steps name none', () => {
    expect(deadlinesOf(filled, walk(filled))).toEqual([]);
    expect(deadlinesOf(filled, walk(filled, ...toTeam))).toEqual([]);
  });

  it('wait for a reply from the moment the step is reached', () => {
    expect(deadlinesOf(filled, walk(filled, ...toTeam, 'shared'))).toEqual([{ kind: 'no-reply', from: at(4), dueAt: at(24) }]);
  });

  it('begin anew with each message left', () => {
    const n8 = filled.nodes.find(({ id }) => id === 'n8');
    const left = n8?.options.find(({ note }) => note?.includes('reEscalateMinutes'))?.id ?? '';
    expect(deadlinesOf(filled, walk(filled, ...toTeam, left))).toEqual([{ kind: 're-escalate', from: at(4), dueAt: at(19) }]);
    expect(deadlinesOf(filled, walk(filled, ...toTeam, left, left))).toEqual([
      { kind: 're-escalate', from: at(5), dueAt: at(20) },
    ]);
  });

  it('count the record from the first time the step was reached, and end with it', () => {
    const there = walk(filled, ...toTeam, 'taken');
    expect(deadlinesOf(filled, there)).toEqual([{ kind: 'record-by', from: at(4), dueAt: at(4 + 24 * 60) }]);
    expect(deadlinesOf(filled, takeOption(filled, there, 'done', at(9)))).toEqual([]);
  });

  it('are none of ours: where the organisation has set no time, or nonsense, there is none', () => {
    expect(deadlinesOf(packagedProtocol, walk(packagedProtocol, ...toTeam, 'shared'))).toEqual([]);
    const odd = { ...filled, values: filled.values.map((one) => ({ ...one, value: one.name in set ? 'soon' : one.value })) };
    expect(deadlinesOf(odd, walk(odd, ...toTeam, 'shared'))).toEqual([]);
  });
});
