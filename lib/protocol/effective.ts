/** Where a value comes from: the organisation has locked it, a person or team on this device has set it, or nobody has. */
export type Source = 'locked' | 'user' | 'default';
export type Effective<T> = { value: T; source: Source };

/** Locked > user > the policy's own default > built in (architecture, decision 14). Undefined means: says nothing. */
export function effective<T>(said: {
  locked?: T | undefined;
  user?: T | undefined;
  suggested?: T | undefined;
  builtIn: T;
}): Effective<T> {
  if (said.locked !== undefined) return { value: said.locked, source: 'locked' };
  if (said.user !== undefined) return { value: said.user, source: 'user' };
  return { value: said.suggested !== undefined ? said.suggested : said.builtIn, source: 'default' };
}
