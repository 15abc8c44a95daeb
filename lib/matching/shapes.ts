/** Words with masked letters ("k*ll") are looked for among the forms of the same length and first letter. */
const shortest = 3;
const longest = 20;
export const shapeBuckets = (longest - shortest + 1) * 26;

/** The bucket, or -1 where a word is too short, too long or begins with no letter a–z. */
export function shapeOf(length: number, first: number): number {
  if (length < shortest || length > longest || first < 97 || first > 122) return -1;
  return (length - shortest) * 26 + first - 97;
}
