import { once } from 'node:events';
import type { Matcher } from '#lib/matching/image.ts';
import { readLines } from './lines.ts';
import { openRules } from './open-rules.ts';
import { readRulesOption } from './rules-folder-option.ts';
import { UsageError } from './usage-error.ts';

/** `rules match`: one answer line for each line of stdin, in order, as it comes; 1 at the end when a line was not valid. */
export async function matchLines(args: string[]): Promise<number> {
  const { folder, words } = readRulesOption(args);
  if (words.length > 0) throw new UsageError(`match reads posts from stdin, not "${words[0]}"`);
  const { matcher } = await openRules(folder);
  let exit = 0;
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    const answer = answerLine(matcher, line, number);
    if ('error' in answer) exit = 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
  }
  return exit;
}

/** Key order as in contracts.md. The id comes back as it was given; null where there was none. */
function answerLine(
  matcher: Matcher,
  line: string,
  number: number,
): { id: unknown; error: string } | { id: unknown; response: string; matches: unknown[]; suppressed: unknown[] } {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return { id: null, error: `line ${number}: not valid JSON; write {"id":"…","text":"…"}` };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { id: null, error: `line ${number}: not a JSON object; write {"id":"…","text":"…"}` };
  const { id = null, text } = input as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number')
    return { id: null, error: `line ${number}: "id" is missing or neither text nor a number` };
  if (typeof text !== 'string') return { id, error: `line ${number}: "text" is missing or not text` };
  const { response, matches, suppressed } = matcher.match(text);
  return {
    id,
    response,
    matches: matches.map(({ rule, phrase, span, response: own, context }) => ({
      rule,
      phrase,
      span,
      response: own,
      context: context.map(({ cue, text: words, effect }) => ({ cue, text: words, effect })),
    })),
    suppressed: suppressed.map(({ rule, phrase, span, because }) => ({ rule, phrase, span, because })),
  };
}
