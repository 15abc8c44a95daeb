/** More stretched runs than this in one word are all cut alike, so that the spelt stay few. */
const maxRuns = 3;

/**
 * Readings of a word with letters held down ("sooo", "killlll"): each run of three or more cut to two letters and to one
 * ("good" needs two, "die" needs one). Empty when nothing is stretched; the last has one letter of each run.
 */
export function readStretched(form: string): string[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0, end = 0; at < form.length; at = end) {
    const unit = form.charCodeAt(at);
    do end++;
    while (form.charCodeAt(end) === unit);
    if (end - at > 2 && unit >= 97 && unit <= 122) {
      starts.push(at);
      ends.push(end);
    }
  }
  const spelt: string[] = [];
  const last = starts.length > maxRuns ? 1 : (1 << starts.length) - 1;
  for (let pick = 0; starts.length > 0 && pick <= last; pick++) {
    // A bit for each run: whether only one letter of it stays.
    const ones = pick === last ? -1 : pick;
    let reading = '';
    let from = 0;
    for (let run = 0; run < starts.length; run++) {
      reading += form.slice(from, (starts[run] as number) + 2 - ((ones >> run) & 1));
      from = ends[run] as number;
    }
    spelt.push(reading + form.slice(from));
  }
  return spelt;
}
