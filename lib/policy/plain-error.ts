import type * as z from 'zod/mini';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What each type of value is called by somebody who writes JSON and reads no code. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a whole number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list, such as ["…", "…"]',
  object: 'an object, such as {"…": …}',
  record: 'an object, such as {"…": …}',
};

/** Says what a value must be, for whoever looks after the browsers. */
export function plainError(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than the ${issue.maximum} letters that it may have`
        : `must be ${issue.maximum} or less`;
    case 'unrecognized_keys':
      return `has what this Heed does not know: ${issue.keys.join(', ')}`;
    default:
      return 'does not fit';
  }
}
