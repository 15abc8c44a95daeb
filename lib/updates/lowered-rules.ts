import type { Response } from '#lib/matching/finding.ts';
import { loweredNow } from '#lib/release/lowering.ts';
import { activeReleaseItem, loweringsItem, quietenedItem } from './release-items.ts';

const day = 24 * 60 * 60 * 1000;

/** Ids of the rules whose matches go to the quiet list at the moment: lowered by an approver, or moved there by the clinician. */
export async function readLoweredRules(now: Date): Promise<Set<string>> {
  const active = await activeReleaseItem.getValue();
  const lowerings = (await loweringsItem.getValue()).filter(({ release }) => release === active?.hash);
  return loweredNow([...lowerings, ...(await quietenedItem.getValue())], now);
}

/** Ids of the rules that this person has moved to the quiet list at the moment. */
export async function readQuietened(now: Date): Promise<string[]> {
  return [...loweredNow(await quietenedItem.getValue(), now)];
}

/** The clinician's own answer to a rule that floods: for 24 hours, shown and counted; a second time needs somebody to say it again. */
export async function quietenRule(rule: string, now: Date): Promise<void> {
  const others = (await quietenedItem.getValue()).filter(
    ({ rule: other, until }) => other !== rule && Date.parse(until) > now.getTime(),
  );
  const until = new Date(now.getTime() + day).toISOString();
  await quietenedItem.setValue([...others, { rule, from: now.toISOString(), until }]);
}

const byHaste: readonly Response[] = ['now', 'today', 'review'];

/** How soon the message is to be read when these rules are lowered. A lowered rule never hides another one's match. */
export function responseWith(
  lowered: ReadonlySet<string>,
  matches: readonly { rule: string; response: Response }[],
  given: Response,
): Response {
  if (!matches.some(({ rule }) => lowered.has(rule))) return given;
  const left = matches.map(({ rule, response }) => (lowered.has(rule) ? 'review' : response));
  return byHaste.find((response) => left.includes(response)) ?? given;
}
