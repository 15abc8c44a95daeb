const seen = new Set<string>();

type Detail = Record<string, string | number | boolean | null>;

/**
 * The only use of the console. Logs each event once per context. Pass codes, counts and ids of rules or nodes:
 * never post text, a handle or a post id.
 */
export function logOnce(event: string, detail: Detail = {}): void {
  const line = `heed: ${event} ${JSON.stringify(detail)}`;
  if (seen.has(line)) return;
  seen.add(line);
  // biome-ignore lint/suspicious/noConsole: the one place
  console.warn(line);
}

/** Logs where an error came from, without its message: messages of parsers can quote their input. */
export function logError(where: string, error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line)) : [];
  logOnce(where, {
    error: error instanceof Error ? error.name : typeof error,
    at: frames.slice(0, 3).join(' < ').replace(/\s+/g, ' '),
  });
}
