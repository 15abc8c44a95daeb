import type { Response } from '#lib/matching/finding.ts';
import { readPolicy } from '#lib/policy/current-policy.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { wholeText } from '#lib/policy/whole-text.ts';
import { standing } from '#lib/release/lowering.ts';
import { activeReleaseItem, loweringsItem, quietenedItem, type TakenLowering } from './release-items.ts';
import { isText } from './take-lowering.ts';

const day = 24 * 60 * 60 * 1000;

/** What everybody who has it may see of a lowering. */
export type LoweredRule = Pick<TakenLowering, 'rule' | 'until' | 'by' | 'reason'>;

/** What approvers have lowered and stands at the moment. One that came by the policy ends with it, too. */
export async function readLowerings(now: Date): Promise<TakenLowering[]> {
  const [active, lowerings, policy] = await Promise.all([activeReleaseItem.getValue(), loweringsItem.getValue(), readPolicy()]);
  const ofRelease = lowerings.filter(({ release }) => release === active?.hash);
  return standing(ofRelease, now).filter((one) => one.source !== 'policy' || isHeld(one, policy.lowering));
}

const isHeld = (lowering: TakenLowering, text: string | undefined) => text !== undefined && isText(lowering, wholeText(text));

/** Ids of the rules whose matches go to the quiet list at the moment: lowered by an approver, or moved there by the clinician. */
export async function readLoweredRules(now: Date): Promise<Set<string>> {
  const [lowerings, quietened] = await Promise.all([readLowerings(now), readQuietened(now)]);
  return new Set([...lowerings.map(({ rule }) => rule), ...quietened]);
}

/** Ids of the rules that this person has moved to the quiet list at the moment. */
export async function readQuietened(now: Date): Promise<string[]> {
  return standing(await quietenedItem.getValue(), now).map(({ rule }) => rule);
}

/** Calls back when what stands may have changed, except by the clock. Returns the way to stop. */
export function observeLowerings(callback: () => void): () => void {
  const stops = [activeReleaseItem, loweringsItem, policyItem].map((item) => item.watch(callback));
  return () => {
    for (const stop of stops) stop();
  };
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
