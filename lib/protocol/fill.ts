import type { Protocol } from './schema.ts';

/** What is filled in, by name (`time.noReplyMinutes`, `dutyTeam.phone`). A missing name is NOT SET. */
export type Values = Readonly<Record<string, string>>;

/**
 * A piece of a text: plain words, a value, a value that is NOT SET, or a gap that a person fills. `[name|label]` is a value where there is
 * one, and a gap with that label where there is none.
 */
export type Piece =
  | { kind: 'words' | 'value'; text: string }
  | { kind: 'gap'; text: string; name?: string }
  | { kind: 'not-set'; text: string; fallback: string };

const marks = /\[([\w.]+)(?:\|([^[\]|]+))?\]|\{([^{}]+)\}/g;

export function namesIn(text: string): string[] {
  return [...text.matchAll(marks)].flatMap((mark) => (mark[1] === undefined ? [] : [mark[1]]));
}

export function valuesOf(protocol: Protocol): Values {
  const values: Record<string, string> = {};
  for (const { name, value } of protocol.values) if (value !== null) values[name] = value;
  for (const { id, phone, hours } of protocol.contacts) {
    if (phone !== null) values[`${id}.phone`] = phone;
    if (hours !== null) values[`${id}.hours`] = hours;
  }
  return values;
}

/** Puts values into a protocol text. Never drops a name without a word: what is not set comes back as a piece of its own. */
export function fillText(protocol: Protocol, text: string, values: Values): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const mark of text.matchAll(marks)) {
    if (mark.index > from) pieces.push({ kind: 'words', text: text.slice(from, mark.index) });
    from = mark.index + mark[0].length;
    const [, name = '', label, gap = label] = mark;
    const value = values[name];
    if (value !== undefined) pieces.push({ kind: 'value', text: value });
    else if (gap !== undefined) pieces.push({ kind: 'gap', text: gap, ...(name === '' ? {} : { name }) });
    else pieces.push({ kind: 'not-set', ...describeMissing(protocol, name) });
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}

function describeMissing(protocol: Protocol, name: string): { text: string; fallback: string } {
  const value = protocol.values.find((candidate) => candidate.name === name);
  if (value) return { text: value.label, fallback: value.fallback ?? protocol.fallback };
  const [id, part] = name.split('.');
  const contact = protocol.contacts.find((candidate) => candidate.id === id);
  if (!contact) return { text: name, fallback: protocol.fallback };
  return {
    text: `${part === 'hours' ? 'hours' : 'number'} of the ${contact.role}`,
    fallback: contact.fallback ?? protocol.fallback,
  };
}
