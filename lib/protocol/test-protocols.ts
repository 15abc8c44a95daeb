import { readFileSync } from 'node:fs';
import { loadProtocol } from './load.ts';
import type { Protocol } from './schema.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A made-up protocol, small enough to break by hand. */
export const smallText = read('tests/fixtures/protocol/small.yaml');

/** The protocol of rules/, loaded as the build loads it. */
export function loadShipped(): Protocol {
  const loaded = loadProtocol(read('rules/protocol.yaml'), 'rules/protocol.yaml');
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return loaded.protocol;
}
