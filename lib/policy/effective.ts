type Source = 'locked' | 'user' | 'policy' | 'built-in';
export type Effective<T> = { value: T; source: Source };

type Said<T> = { policy: T | undefined; locked: boolean; user: T | undefined; builtIn: T };

/** Locked > user > policy > built in (architecture, decision 14). Undefined says nothing. */
export function effective<T>({ policy, locked, user, builtIn }: Said<T>): Effective<T> {
  if (locked && policy !== undefined) return { value: policy, source: 'locked' };
  if (user !== undefined) return { value: user, source: 'user' };
  return policy === undefined ? { value: builtIn, source: 'built-in' } : { value: policy, source: 'policy' };
}
