import { tokenize } from '#lib/text/tokens.ts';

export type PatternPart =
  | { kind: 'word'; form: string }
  | { kind: 'list'; name: string }
  | { kind: 'optional'; parts: PatternPart[] };

/** What a governance lead wrote cannot be compiled; the message says what to write instead. Any other error is a defect of ours. */
export class PatternError extends Error {}

const maxOptional = 6;
const maxParts = 16;

/** A check asks for each phrase several times, and the workbench checks with every change. */
const known = new Map<string, PatternPart[]>();

/**
 * A phrase as a governance lead writes it, "{want} to [just] {die}", in parts, which are not the caller's to change. Its words pass
 * through the same tokeniser as posts. Throws a PatternError that says what to write instead.
 */
export function parsePattern(phrase: string): PatternPart[] {
  let parts = known.get(phrase);
  if (parts === undefined) {
    parts = readParts(phrase);
    known.set(phrase, parts);
  }
  return parts;
}

function readParts(phrase: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let optional = 0;
  for (let at = 0; at < phrase.length; ) {
    const open = phrase.charAt(at);
    if (open === '{' || open === '[') {
      const close = open === '{' ? '}' : ']';
      const end = phrase.indexOf(close, at);
      if (end < 0) throw new PatternError(`"${phrase}": "${open}" is never closed; write "${open}…${close}"`);
      const inner = phrase.slice(at + 1, end).trim();
      if (open === '{') parts.push(readSlot(phrase, inner));
      else {
        if (inner.includes('[')) throw new PatternError(`"${phrase}": an optional part cannot hold another; write two phrases`);
        const inside = parsePattern(inner);
        parts.push({ kind: 'optional', parts: inside });
        optional++;
      }
      at = end + 1;
      continue;
    }
    let end = at;
    while (end < phrase.length && phrase[end] !== '{' && phrase[end] !== '[') end++;
    parts.push(...readLiteral(phrase, phrase.slice(at, end)));
    at = end;
  }
  if (optional > maxOptional)
    throw new PatternError(`"${phrase}": at most ${maxOptional} optional parts in one phrase; write two phrases`);
  if (parts.length > maxParts)
    throw new PatternError(`"${phrase}": at most ${maxParts} words and slots in one phrase; shorten it`);
  if (!parts.some((part) => part.kind !== 'optional'))
    throw new PatternError(`"${phrase}": has no word that must be there; leave one outside the square brackets`);
  return parts;
}

function readSlot(phrase: string, name: string): PatternPart {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new PatternError(`"${phrase}": "{${name}}" is not a list name; write a name from lists/, such as {want}`);
  return { kind: 'list', name };
}

function readLiteral(phrase: string, text: string): PatternPart[] {
  if (/[}\]]/.test(text)) throw new PatternError(`"${phrase}": a closing bracket without its opening one`);
  return tokenize(text).map((token) => {
    if (token.kind === 'handle' || token.kind === 'link')
      throw new PatternError(`"${phrase}": a phrase cannot hold an @handle or a web address`);
    return { kind: 'word', form: token.form };
  });
}
