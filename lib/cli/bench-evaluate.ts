import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePosts } from '#tests/bench/make-posts.ts';

/**
 * `bench:evaluate [--rows N]`: `rules evaluate` reads made-up rows from stdin, a tenth of them and then all, on all cores and on one.
 * Prints peak memory of each run in MB (Linux only), its growth with ten times the rows, and whether one core gives the same result.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const command = fileURLToPath(new URL('rules.ts', import.meta.url));

const posts = makePosts(5000, 3);
const distress = [
  'I want to die',
  'goodbye everyone, I am going to kill myself tonight',
  'this homework makes me want to die lol',
];

/** One row in a thousand is broken; one in fifty holds a phrase of the rules. */
function makeRow(i: number): string {
  if (i % 1000 === 777) return 'broken\n';
  const text = `${posts[i % posts.length]} ${i % 50 === 0 ? distress[(i / 50) % distress.length] : i}`;
  return `${i % 7 === 0 ? 1 : 0},"${text.replaceAll('"', '""')}"\n`;
}

type Run = { result: Record<string, unknown>; peakMB: number | null; postsPerSecond: number };

async function run(count: number, threads: number): Promise<Run> {
  const child = spawn(process.execPath, [command, 'evaluate', '-', '--format', 'csv', '--json', '--threads', `${threads}`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  let peakMB: number | null = null;
  const look = setInterval(() => (peakMB = readPeak(child.pid as number) ?? peakMB), 50);
  const closed = once(child, 'close');
  child.stdin.write('label,text\n');
  for (let i = 0; i < count; i++) if (!child.stdin.write(makeRow(i))) await once(child.stdin, 'drain');
  child.stdin.end();
  const [exit] = await closed;
  clearInterval(look);
  if (exit !== 0) throw new Error(`evaluate ended with ${exit}`);
  const { postsPerSecond, ...result } = JSON.parse(out);
  return { result, peakMB, postsPerSecond };
}

/** The most memory that a process has held so far; null where the system does not say, or when it has ended. */
function readPeak(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

const cores = availableParallelism();
const [tenth, all, one] = [await run(rows / 10, cores), await run(rows, cores), await run(rows, 1)];
const growth = all.peakMB !== null && tenth.peakMB !== null ? Number((all.peakMB / tenth.peakMB).toFixed(2)) : null;
process.stdout.write(
  `${JSON.stringify({
    rows,
    cores,
    peakMB: { tenth: tenth.peakMB, all: all.peakMB, oneCore: one.peakMB },
    growth,
    postsPerSecond: { all: all.postsPerSecond, oneCore: one.postsPerSecond },
    sameOnOneCore: JSON.stringify(all.result) === JSON.stringify(one.result),
  })}\n`,
);
