import { logOnce } from '#lib/log.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import type { KeySet } from '#lib/release/key-set.ts';
import { acceptLowering, type Lowering, type Running, runningRelease } from '#lib/release/lowering.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { type Release, readRelease } from '#lib/release/release.ts';
import { readTrust } from './read-trust.ts';
import { loweringRefusalItem, loweringsItem, releaseTextItem, type TakenLowering } from './release-items.ts';

/** More than one release ever sees; the oldest go first. */
const mostKept = 50;

/** Whether this is the text that the lowering was taken from. */
export const isText = ({ source: _, ...lowering }: TakenLowering, text: string): boolean => writeCanonical(lowering) === text;

/** Throws a Refusal where no release is in use. */
export async function readReleaseInUse(): Promise<Release> {
  const text = await releaseTextItem.getValue();
  if (text === null)
    throw new Refusal('no-such-rule', 'the rules in use here are no release of yours, so there is nothing to lower');
  return readRelease(text);
}

/** The release in use as a lowering is held against it. Throws a Refusal where none is. */
export async function readRunning(): Promise<Running> {
  return runningRelease(await readReleaseInUse(), await loweringsItem.getValue());
}

/** Takes one lowering, or knows it already. `keys` null: it stands in the device's own policy. Throws a Refusal; nothing has changed then. */
async function takeLowering(text: string, source: TakenLowering['source'], keys: KeySet | null, now: Date): Promise<Lowering> {
  const all = await loweringsItem.getValue();
  const known = all.find((one) => isText(one, text));
  // What only the policy vouched for has to stand on its signature once it comes another way.
  if (known && (known.source !== 'policy' || source === 'policy')) return known;
  const others = all.filter((one) => one !== known);
  const lowering = await acceptLowering(text, { ...(await readRunning()), lowerings: others }, keys, now);
  await loweringsItem.setValue([...others, { ...lowering, source }].slice(-mostKept));
  logOnce('one rule lowered', { rule: lowering.rule, until: lowering.until });
  return lowering;
}

/** From a file that somebody opened here. Throws a Refusal. */
export async function takeLoweringFile(text: string, now: Date): Promise<Lowering> {
  const trust = await readTrust(await policyItem.getValue());
  if (!trust)
    throw new Refusal('unknown-key', 'no keys are trusted in this browser, so a file cannot lower a rule: the device policy can');
  return takeLowering(text, 'file', trust.keys, now);
}

type Offer = { text: string; keys: KeySet | null } | null;

/** Background: takes what is offered, if anything is; why it was refused is kept for the pages to show, and what stands stays. */
export async function offerLowering(source: 'policy' | 'address', now: Date, offer: () => Promise<Offer>): Promise<void> {
  try {
    const given = await offer();
    if (given !== null) await takeLowering(given.text, source, given.keys, now);
    if ((await loweringRefusalItem.getValue())?.source === source) await loweringRefusalItem.setValue(null);
  } catch (error) {
    const reason = error instanceof Refusal ? error.reason : ('not-reached' as const);
    logOnce('lowering not taken', { source, reason });
    const detail = error instanceof Refusal ? error.message : '';
    await loweringRefusalItem.setValue({ reason, detail, source, at: now.toISOString() });
  }
}
