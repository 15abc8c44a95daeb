import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { readLines } from './lines.ts';
import { UsageError } from './usage-error.ts';

/** Asked for without an echo at a terminal; otherwise the first line of stdin. Never an option: those stand in shell histories. */
export async function askPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    for await (const line of readLines(process.stdin)) return line;
    throw new UsageError('no passphrase: give it as the first line of stdin');
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => terminal.question('', resolve));
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
