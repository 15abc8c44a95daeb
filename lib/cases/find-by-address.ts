import { accountsItem } from '#lib/settings/items.ts';
import { statusIn, xPath } from '#lib/x/links.ts';
import type { Case } from './case.ts';
import { readable } from './case-schema.ts';
import { database } from './database.ts';
import { keyedDigest } from './keyed-digest.ts';
import { type QuietMatch, readQuietMatches } from './quiet-matches.ts';
import { readCases } from './store.ts';

export type Found = {
  cases: Case[];
  /** Erased or purged: only a digest is left, until then (ISO time). */
  settledUntil: string | null;
  quiet: QuietMatch[];
};

/** The post id in a pasted link, with or without "https://"; null when it is no link to a post on X. */
export function postIdIn(address: string): string | null {
  const text = address.trim();
  const link = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return statusIn(xPath(link))?.id ?? null;
}

/**
 * Everything that is kept about the post at this address, for any account ever checked here: its digest is computed anew and compared.
 * Null when it is no link to a post.
 */
export async function findByAddress(address: string): Promise<Found | null> {
  const postId = postIdIn(address);
  if (postId === null) return null;
  const handles = new Set([...Object.keys(await accountsItem.read()), ...(await readCases()).map(({ handle }) => handle)]);
  const keys = await Promise.all([...handles].map((handle) => keyedDigest('post', handle, postId)));
  const cases = readable(await database.cases.where('key').anyOf(keys).toArray());
  const settled = (await database.settled.bulkGet(keys)).flatMap((one) => one?.until ?? []);
  const quiet = (await readQuietMatches()).filter((match) => match.postId === postId);
  return { cases, settledUntil: settled.sort().at(-1) ?? null, quiet };
}
