import { hashProtocol } from './hash.ts';
import type { Protocol, ProtocolNode, ProtocolOption } from './schema.ts';

/** Steps that no option of the protocol stands for. "@" cannot begin an option id, so the two never meet. */
export const bars = { emergency: '@emergency', handOver: '@hand-over', under18: '@under-18', skip: '@skip' } as const;

type Step = { at: string; node: string; option: string };

/** One walk through a protocol. JSON only; ids, times and flags, never a word that somebody typed. Times are ISO strings. */
export type WalkState = {
  protocol: { version: string; hash: string };
  origin: 'matched' | 'by-hand';
  startedAt: string;
  /** The node it began at. Walks kept by an older Heed have none: they began at the protocol's `start`. */
  start?: string;
  at: string;
  steps: Step[];
  flags: { under18: boolean };
  ended: string | null;
};

export type WalkErrorCode =
  | 'other-protocol'
  | 'walk-ended'
  | 'unknown-option'
  | 'not-offered'
  | 'nothing-to-undo'
  | 'damaged-walk';

/** An event that the walk cannot take. The state that was passed in is unchanged and still good. */
export class WalkError extends Error {
  readonly code: WalkErrorCode;
  constructor(code: WalkErrorCode, message: string) {
    super(message);
    this.name = 'WalkError';
    this.code = code;
  }
}

type Beginning = { now: string; origin: WalkState['origin']; offDuty?: boolean };

export function startWalk(protocol: Protocol, { now, origin, offDuty = false }: Beginning): WalkState {
  const start = startOf(protocol, origin, offDuty);
  return {
    protocol: { version: protocol.version, hash: hashProtocol(protocol) },
    origin,
    startedAt: now,
    start,
    at: start,
    steps: [],
    flags: { under18: false },
    ended: null,
  };
}

/**
 * Hours are those of the moment at which the words are asked for, not of the moment at which Heed found them. A walk that has taken a
 * step, has ended or belongs to another protocol stays as it is.
 */
export function beginAgain(protocol: Protocol, state: WalkState, offDuty: boolean): WalkState {
  if (state.steps.length > 0 || state.ended !== null || state.protocol.hash !== hashProtocol(protocol)) return state;
  // Damage is not mended here: it would hide that something was lost.
  if (state.at !== (state.start ?? protocol.start)) return state;
  if (![protocol.start, protocol.offDuty, protocol.byHand].includes(state.at)) return state;
  const start = startOf(protocol, state.origin, offDuty);
  return { ...state, start, at: start };
}

/** Whether the walk was opened, or has come, to where the clinician is off duty. */
export function isOffDuty({ offDuty }: Protocol, { at, start, steps }: WalkState): boolean {
  return offDuty !== undefined && [at, start, ...steps.map(({ node }) => node)].includes(offDuty);
}

function startOf({ start, offDuty, byHand }: Protocol, origin: WalkState['origin'], isOff: boolean): string {
  if (isOff && offDuty !== undefined) return offDuty;
  return origin === 'by-hand' ? (byHand ?? start) : start;
}

export function takeOption(protocol: Protocol, state: WalkState, optionId: string, now: string): WalkState {
  const node = currentNode(protocol, state);
  const option = node.options.find((candidate) => candidate.id === optionId);
  if (!option) throw new WalkError('unknown-option', `Node "${node.id}" has no option "${optionId}".`);
  if (!isOffered(protocol, state, option)) {
    throw new WalkError('not-offered', `Option "${optionId}" of node "${node.id}" is not offered in this walk.`);
  }
  return step(protocol, state, { at: now, node: node.id, option: optionId });
}

/** Passes over a step. Where that leads is the protocol's decision. */
export function skip(protocol: Protocol, state: WalkState, now: string): WalkState {
  return takeBar(protocol, state, bars.skip, now);
}

/** "I can't take this now", from any node. */
export function handOver(protocol: Protocol, state: WalkState, now: string): WalkState {
  return takeBar(protocol, state, bars.handOver, now);
}

/** The 999 bar, from any node. */
export function emergency(protocol: Protocol, state: WalkState, now: string): WalkState {
  return takeBar(protocol, state, bars.emergency, now);
}

/** "They may be under 18", from any node; kept for the rest of the walk. */
export function markUnder18(protocol: Protocol, state: WalkState, now: string): WalkState {
  return takeBar(protocol, state, bars.under18, now);
}

/** Takes the last step back by replaying the others, so that flags go back too. */
export function goBack(protocol: Protocol, state: WalkState): WalkState {
  currentNode(protocol, state);
  if (state.steps.length === 0) throw new WalkError('nothing-to-undo', 'This walk has no step to go back from.');
  const { start = protocol.start } = state;
  const fresh: WalkState = { ...state, start, at: start, steps: [], flags: { under18: false }, ended: null };
  return state.steps.slice(0, -1).reduce((walk, taken) => step(protocol, walk, taken), fresh);
}

/** Whether an option of the current node is open to this walk. */
export function isOffered(protocol: Protocol, state: WalkState, option: ProtocolOption): boolean {
  const needed = protocol.nodes.find((node) => node.id === option.next)?.under18Needs;
  if (needed === undefined || !state.flags.under18) return true;
  return protocol.values.some(({ name, value }) => name === needed && value === 'allowed');
}

/** The node a walk is at; also checks that walk and protocol belong together. */
export function currentNode(protocol: Protocol, state: WalkState): ProtocolNode {
  const node = nodeAt(protocol, state);
  if (state.ended !== null) throw new WalkError('walk-ended', `This walk ended at ${state.ended}. Start a new one.`);
  return node;
}

/** As `currentNode`, for walks that have ended too. */
export function nodeAt(protocol: Protocol, state: WalkState): ProtocolNode {
  if (state.protocol.hash !== hashProtocol(protocol)) {
    const message = `This walk began with protocol ${state.protocol.version} (${state.protocol.hash}), not with ${protocol.version}.`;
    throw new WalkError('other-protocol', message);
  }
  const node = protocol.nodes.find((candidate) => candidate.id === state.at);
  if (!node) throw new WalkError('damaged-walk', `Protocol ${protocol.version} has no node "${state.at}".`);
  return node;
}

function takeBar(protocol: Protocol, state: WalkState, bar: (typeof bars)[keyof typeof bars], now: string): WalkState {
  const node = currentNode(protocol, state);
  return step(protocol, state, { at: now, node: node.id, option: bar });
}

function step(protocol: Protocol, state: WalkState, taken: Step): WalkState {
  const node = protocol.nodes.find((candidate) => candidate.id === taken.node);
  const option = node?.options.find((candidate) => candidate.id === taken.option);
  const at = node && leadsTo(protocol, node, taken.option);
  const next = protocol.nodes.find((candidate) => candidate.id === at);
  if (!next || state.at !== taken.node) {
    throw new WalkError(
      'damaged-walk',
      `Step "${taken.option}" at node "${taken.node}" does not fit protocol ${protocol.version}.`,
    );
  }
  const under18 = state.flags.under18 || option?.flag === 'under18' || taken.option === bars.under18;
  return { ...state, at: next.id, steps: [...state.steps, taken], flags: { under18 }, ended: next.end ? taken.at : null };
}

function leadsTo(protocol: Protocol, node: ProtocolNode, option: string): string | undefined {
  if (option === bars.emergency) return protocol.emergency;
  if (option === bars.handOver) return protocol.handOver;
  if (option === bars.under18) return protocol.under18;
  if (option === bars.skip) return node.skip;
  return node.options.find((candidate) => candidate.id === option)?.next;
}
