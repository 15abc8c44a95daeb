import * as z from 'zod/mini';
import type { Finding } from '#lib/matching/finding.ts';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import { parseYaml, readAs, type TextFile } from '#lib/ruleset/yaml-file.ts';

/** What a post asks of the rules: `raise` = now or today; `quiet` = review or none. */
export const expectations = ['now', 'raise', 'quiet', 'none'] as const;
export type Expectation = (typeof expectations)[number];

const text = z.string().check(z.minLength(1));
const capabilitiesSchema = z.strictObject({
  capabilities: z.array(z.strictObject({ name: text, expected: z.enum(expectations), means: text })).check(z.minLength(1)),
});
export type Capability = z.infer<typeof capabilitiesSchema>['capabilities'][number];

/** The capabilities in the order of the report; every fault is a problem with its place. */
export function readCapabilities(file: TextFile): { capabilities: Capability[]; problems: Problem[] } {
  const { parsed, problems } = parseYaml(file);
  if (problems.length > 0) return { capabilities: [], problems };
  const read = readAs(capabilitiesSchema, parsed);
  return { capabilities: read.data?.capabilities ?? [], problems: read.problems };
}

/** "Burden, hopelessness" and "burden-hopelessness" name one capability. */
export function capabilityKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function meets(expected: Expectation, response: Finding['response']): boolean {
  if (expected === 'raise') return response === 'now' || response === 'today';
  if (expected === 'quiet') return response === 'review' || response === 'none';
  return response === expected;
}

/** A post may ask for more than its capability (now for raise, none for quiet), never for less. */
export function isAtLeast(expected: Expectation, least: Expectation): boolean {
  return expected === least || (least === 'raise' && expected === 'now') || (least === 'quiet' && expected === 'none');
}
