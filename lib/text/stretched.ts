/** More stretched runs than this in one word are all cut alike, so that the readings stay few. */
const maxRuns = 3;

/**
 * Readings of a word with letters held down ("sooo", "killlll"): each run of three or more cut to two letters and to one
 * ("good" needs two, "die" needs one). Empty when nothing is stretched.
 */
export function readStretched(form: string): string[] {
  const runs = form.match(/(.)\1*/gs) ?? [];
  const stretched = runs.filter(isStretched).length;
  if (stretched === 0) return [];
  const cut = (run: string, length: number) => (isStretched(run) ? run.slice(0, length) : run);
  const cutAll = (length: number) => runs.map((run) => cut(run, length)).join('');
  if (stretched > maxRuns) return [cutAll(2), cutAll(1)];
  let readings = [''];
  for (const run of runs) {
    const cuts = isStretched(run) ? [2, 1] : [2];
    readings = cuts.flatMap((length) => readings.map((reading) => reading + cut(run, length)));
  }
  return readings;
}

function isStretched(run: string): boolean {
  return run.length > 2 && run >= 'a' && run < '{';
}
