import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'must be text; put it in quotation marks',
  array: 'must be a list: one item a line, each behind a dash',
  object: 'must hold lines of "name: value", indented below it',
  record: 'must hold lines of "name: value", indented below it',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
};

/** What is wrong with a value of a rules file, for somebody who has never seen a schema; undefined leaves it to the library's words. */
export function inPlainWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'is missing' : kinds[issue.expected];
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return issue.origin === 'array' ? 'needs at least one item' : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' ? `must have ${issue.maximum} characters at most` : `must be ${issue.maximum} or less`;
    case 'unrecognized_keys':
      return `nothing here is called ${issue.keys.map((key) => `"${key}"`).join(', ')}; is it a slip, or indented too far?`;
    case 'invalid_key':
      return `a name in it: ${issue.issues[0]?.message ?? 'cannot be used'}`;
    default:
      return undefined;
  }
}

const containers = new Set(['rules', 'lists', 'groups']);

/** The way to a value without what file and line say already: "tests.match", not "rules.3.tests.match.0". */
export function tellPath(path: readonly PropertyKey[]): string {
  const own = containers.has(String(path[0])) && typeof path[1] === 'number' ? path.slice(2) : path;
  return own.filter((part) => typeof part !== 'number').join('.');
}
