/** More stretched runs than this in one word are all cut alike, so that the readings stay few. */
const maxRuns = 3;

/**
 * Readings of a word with letters held down ("sooo", "killlll"): each run of three or more cut to two letters and to one
 * ("good" needs two, "die" needs one). Empty when nothing is stretched.
 */
export function readStretched(form: string): string[] {
  const parts: { letter: string; length: number; stretched: boolean }[] = [];
  for (let i = 0; i < form.length; ) {
    const letter = form.charAt(i);
    let end = i + 1;
    while (form.charAt(end) === letter && end < form.length) end++;
    parts.push({ letter, length: end - i, stretched: end - i > 2 && isLetter(letter) });
    i = end;
  }
  const runs = parts.filter((part) => part.stretched).length;
  if (runs === 0) return [];
  const cutTo = (length: number) => parts.map((p) => p.letter.repeat(p.stretched ? length : p.length)).join('');
  if (runs > maxRuns) return [cutTo(2), cutTo(1)];
  let readings = [''];
  for (const part of parts) {
    const cuts = part.stretched ? [part.letter.repeat(2), part.letter] : [part.letter.repeat(part.length)];
    readings = cuts.flatMap((cut) => readings.map((reading) => reading + cut));
  }
  return readings;
}

function isLetter(character: string): boolean {
  return character >= 'a' && character <= 'z';
}
