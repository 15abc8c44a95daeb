import { type Case, timeOf } from './case.ts';

/** Messages of one author to one account, newest first. */
export type MessageGroup = { key: string; cases: [Case, ...Case[]] };

/** One line for many: by account and author, newest first. A message begun by hand, or one whose author is forgotten, stands alone. */
export function groupMessages(cases: readonly Case[]): MessageGroup[] {
  const groups = new Map<string, MessageGroup>();
  for (const one of [...cases].sort((a, b) => timeOf(b).localeCompare(timeOf(a)))) {
    const key = one.authorKey === null ? one.id : `${one.handle} ${one.authorKey}`;
    const group = groups.get(key);
    if (group) group.cases.push(one);
    else groups.set(key, { key, cases: [one] });
  }
  return [...groups.values()];
}

const floodMs = 60 * 60_000;
const floodOf = 5;

/** Rules that have raised this many messages within the hour, most first: the clinician may move one to the quieter list for a day. */
export function floodingRules(cases: readonly Case[], now: Date): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { raisedAt, rules, origin } of cases) {
    if (origin !== 'matched' || now.getTime() - Date.parse(raisedAt) > floodMs) continue;
    for (const rule of new Set(rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const flooding = [...counts].filter(([, count]) => count >= floodOf).map(([rule, count]) => ({ rule, count }));
  return flooding.sort((a, b) => b.count - a.count);
}
