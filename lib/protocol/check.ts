import { namesIn } from './fill.ts';
import { notKnowing } from './not-knowing.ts';
import type { Protocol, ProtocolNode } from './schema.ts';

/** `path` leads to the faulty place in the file, as keys and indexes. */
export type Fault = { path: (string | number)[]; message: string };

/**
 * What the shape alone cannot show: names that lead nowhere, nodes nobody can come to, walks that cannot finish, no way to 999.
 * An empty list means that every walk can go on from every node and reach an end.
 */
export function checkProtocol(protocol: Protocol): Fault[] {
  const named = [...checkUnique(protocol), ...checkNames(protocol), ...checkApproval(protocol)];
  // Ways through the flow mean nothing while names lead nowhere.
  return named.length > 0 ? named : [...checkBars(protocol), ...checkNodes(protocol), ...checkWays(protocol)];
}

function checkUnique({ nodes, templates, contacts, values }: Protocol): Fault[] {
  const faults: Fault[] = [];
  const lists: [string, string[], string][] = [
    ['nodes', nodes.map((node) => node.id), 'node id'],
    ['templates', templates.map((template) => template.id), 'template id'],
    ['contacts', contacts.map((contact) => contact.id), 'contact id'],
    ['values', values.map((value) => value.name), 'value name'],
  ];
  for (const [list, ids, what] of lists) {
    for (const index of repeats(ids)) {
      faults.push({ path: [list, index], message: `${what} "${ids[index]}" is used twice; give this one another` });
    }
  }
  for (const [at, node] of nodes.entries()) {
    const ids = node.options.map((option) => option.id);
    for (const index of repeats(ids)) {
      faults.push({
        path: ['nodes', at, 'options', index],
        message: `option id "${ids[index]}" is used twice in node "${node.id}"`,
      });
    }
  }
  return faults;
}

function repeats(ids: string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

function checkNames(protocol: Protocol): Fault[] {
  const faults: Fault[] = [];
  const nodes = new Set(protocol.nodes.map((node) => node.id));
  const contacts = new Set(protocol.contacts.map((contact) => contact.id));
  const templates = new Set(protocol.templates.map((template) => template.id));
  const values = new Set(protocol.values.map((value) => value.name));
  const expectNode = (name: string, path: Fault['path'], what: string) => {
    if (!nodes.has(name)) faults.push({ path, message: `${what} leads to "${name}", but there is no such node` });
  };
  for (const bar of ['start', 'emergency', 'handOver', 'under18', 'offDuty', 'byHand', 'supervised'] as const) {
    const name = protocol[bar];
    if (name !== undefined) expectNode(name, [bar], `"${bar}"`);
  }
  for (const [at, { of }] of protocol.templates.entries()) {
    if (of !== undefined && !templates.has(of))
      faults.push({ path: ['templates', at, 'of'], message: `there is no template "${of}"` });
  }
  for (const [at, node] of protocol.nodes.entries()) {
    for (const [index, option] of node.options.entries()) {
      expectNode(option.next, ['nodes', at, 'options', index, 'next'], `option "${option.id}" of node "${node.id}"`);
    }
    if (node.skip !== undefined) expectNode(node.skip, ['nodes', at, 'skip'], `skipping node "${node.id}"`);
    if (node.template !== undefined && !templates.has(node.template)) {
      faults.push({ path: ['nodes', at, 'template'], message: `there is no template "${node.template}"` });
    }
    for (const [index, contact] of (node.contacts ?? []).entries()) {
      if (!contacts.has(contact))
        faults.push({ path: ['nodes', at, 'contacts', index], message: `there is no contact "${contact}"` });
    }
    for (const [index, name] of (node.agreed ?? []).entries()) {
      if (!values.has(name)) faults.push({ path: ['nodes', at, 'agreed', index], message: `there is no value "${name}"` });
    }
    if (node.under18Needs !== undefined && !values.has(node.under18Needs)) {
      faults.push({ path: ['nodes', at, 'under18Needs'], message: `there is no value "${node.under18Needs}"` });
    }
  }
  for (const { path, text } of textsOf(protocol)) {
    for (const name of namesIn(text)) {
      const contact = /^(\w+)\.(phone|hours)$/.exec(name)?.[1];
      if (values.has(name) || liveNames.has(name) || (contact !== undefined && contacts.has(contact))) continue;
      faults.push({ path, message: `[${name}] is not among the values or contacts` });
    }
  }
  return faults;
}

/** Filled in by the page, from the message and from what the clinician has said of themselves. */
const liveNames = new Set([
  'message.age',
  'message.clock',
  'message.seen',
  'message.words',
  'message.way',
  'message.link',
  'me.name',
  'me.role',
]);

function* textsOf(protocol: Protocol): Generator<{ path: Fault['path']; text: string }> {
  for (const [at, template] of protocol.templates.entries()) yield { path: ['templates', at, 'text'], text: template.text };
  for (const [at, node] of protocol.nodes.entries()) {
    for (const key of ['heading', 'body', 'more'] as const) {
      const text = node[key];
      if (text !== undefined) yield { path: ['nodes', at, key], text };
    }
    if (node.old) {
      yield { path: ['nodes', at, 'old', 'heading'], text: node.old.heading };
      yield { path: ['nodes', at, 'old', 'body'], text: node.old.body };
    }
    for (const [index, option] of node.options.entries()) {
      if (option.note !== undefined) yield { path: ['nodes', at, 'options', index, 'note'], text: option.note };
    }
  }
}

function checkApproval(protocol: Protocol): Fault[] {
  if (protocol.status !== 'approved') return [];
  if (new Set(protocol.approvedBy).size >= 2 && protocol.approvedOn !== null) return [];
  return [
    { path: ['status'], message: 'approved needs two different names in approvedBy, and approvedOn; until then write draft' },
  ];
}

function checkBars(protocol: Protocol): Fault[] {
  const faults: Fault[] = [];
  const find = (id: string) => protocol.nodes.find((node) => node.id === id) as ProtocolNode;
  if (!find(protocol.emergency).emergency) {
    const message = `the emergency route is missing: node "${protocol.emergency}" is not marked "emergency: true"`;
    faults.push({ path: ['emergency'], message });
  }
  for (const bar of ['start', 'emergency', 'handOver', 'under18'] as const) {
    if (find(protocol[bar]).end) faults.push({ path: [bar], message: `"${bar}" leads to an end; it must lead to a step` });
  }
  return faults;
}

const limits = { heading: 12, body: 40 };

function checkNodes(protocol: Protocol): Fault[] {
  const faults: Fault[] = [];
  const ends = new Set(protocol.nodes.filter((node) => node.end).map((node) => node.id));
  const helping = new Set(protocol.nodes.filter((node) => node.emergency || node.contacts?.length).map((node) => node.id));
  for (const [at, node] of protocol.nodes.entries()) {
    for (const key of ['heading', 'body'] as const) {
      const count = node[key].trim().split(/\s+/).length;
      if (count > limits[key]) {
        faults.push({
          path: ['nodes', at, key],
          message: `${key} of "${node.id}" has ${count} words, at most ${limits[key]}; put the rest in more`,
        });
      }
    }
    if (node.end && (node.options.length > 0 || node.skip !== undefined)) {
      faults.push({ path: ['nodes', at], message: `node "${node.id}" is an end and so must have no options and no skip` });
    }
    if (!node.end && node.skip === undefined) {
      faults.push({
        path: ['nodes', at],
        message: `node "${node.id}" has no skip: any step can be skipped, so say where that leads`,
      });
    }
    for (const [index, option] of node.options.entries()) {
      const path = ['nodes', at, 'options', index];
      if (option.unsure && ends.has(option.next)) {
        faults.push({ path, message: `option "${option.id}" is an answer of not knowing and must not end the walk` });
      } else if (option.unsure && !helping.has(option.next)) {
        const message = `option "${option.id}" is an answer of not knowing; "${option.next}" must name contacts, or be an emergency`;
        faults.push({ path, message });
      }
      if (!option.unsure && ends.has(option.next) && notKnowing.test(option.label)) {
        faults.push({ path, message: `option "${option.id}" reads as not knowing; it must lead to a person, not to an end` });
      }
    }
  }
  return faults;
}

function checkWays(protocol: Protocol): Fault[] {
  const faults: Fault[] = [];
  const { start, emergency, handOver, under18, offDuty = start, byHand = start, supervised = start, nodes } = protocol;
  const ends = nodes.filter((node) => node.end).map((node) => node.id);
  if (ends.length === 0) return [{ path: ['nodes'], message: 'no node is marked "end: true", so no walk can finish' }];
  const reachable = reach([start, emergency, handOver, under18, offDuty, byHand, supervised], (id) => waysFrom(protocol, id));
  // Only what is offered to everybody counts: a walk must never rest on an answer that may be withheld.
  const finishing = reach(ends, (id) => nodes.filter((node) => openWaysFrom(protocol, node).includes(id)).map((node) => node.id));
  for (const [at, node] of nodes.entries()) {
    if (!reachable.has(node.id)) {
      const what = node.end ? 'end' : 'node';
      faults.push({ path: ['nodes', at], message: `${what} "${node.id}" cannot be reached from "${start}"` });
    } else if (!finishing.has(node.id)) {
      faults.push({ path: ['nodes', at], message: `no end can be reached from node "${node.id}" by its answers` });
    }
  }
  return faults;
}

function waysFrom({ nodes }: Protocol, id: string): string[] {
  const node = nodes.find((candidate) => candidate.id === id);
  return node ? [...node.options.map((option) => option.next), ...(node.skip === undefined ? [] : [node.skip])] : [];
}

function openWaysFrom(protocol: Protocol, node: ProtocolNode): string[] {
  const withheld = new Set(protocol.nodes.filter((other) => other.under18Needs !== undefined).map((other) => other.id));
  return node.options.map((option) => option.next).filter((next) => !withheld.has(next));
}

function reach(from: string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}
