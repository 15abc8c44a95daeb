/**
 * Checks for what every tab of X reads from storage and from messages. Written out: a schema library would be a sixth of the content script,
 * for five shapes. Everything else is checked by zod.
 */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === 'string';

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

export const isListOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

export const isOneOf =
  <T extends string>(known: readonly T[]): Guard<T> =>
  (value): value is T =>
    known.includes(value as T);

export const isNullOr =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isShape =
  <T extends object>(guards: { [K in keyof T]: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) && Object.entries(guards).every(([key, guard]) => (guard as Guard<unknown>)(value[key]));

/** Every key and every value must pass. */
export const isRecord =
  <K extends string, T>(isKey: Guard<K>, guard: Guard<T>): Guard<Partial<Record<K, T>>> =>
  (value): value is Partial<Record<K, T>> =>
    isObject(value) && Object.entries(value).every(([key, one]) => isKey(key) && guard(one));
