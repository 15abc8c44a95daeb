import type { Sections } from './image-format.ts';

/** Words with masked letters ("k*ll") are looked for among the forms of the same length and first letter. */
const shortest = 3;
const longest = 20;
const buckets = (longest - shortest + 1) * 26;

/** The bucket, or -1 where a word is too short, too long or begins with no letter a–z. */
export function shapeOf(length: number, first: number): number {
  if (length < shortest || length > longest || first < 97 || first > 122) return -1;
  return (length - shortest) * 26 + first - 97;
}

/** For each bucket how many forms it holds and the first of them + 1, and for each form the next of its bucket + 1; 0 = no more. */
export type Shapes = { count: Uint32Array; first: Uint32Array; next: Uint32Array };

/** Holds the forms that mean something to a rule. Made at the first masked word. */
export function buildShapes({ formAt, formChars, formLabelAt }: Sections): Shapes {
  const forms = formAt.length - 1;
  const shapes = { count: new Uint32Array(buckets), first: new Uint32Array(buckets), next: new Uint32Array(forms) };
  for (let form = forms - 1; form >= 0; form--) {
    const from = formAt[form] as number;
    const bucket = shapeOf((formAt[form + 1] as number) - from, formChars[from] as number);
    if (bucket < 0 || formLabelAt[form] === formLabelAt[form + 1]) continue;
    shapes.next[form] = shapes.first[bucket] as number;
    shapes.first[bucket] = form + 1;
    shapes.count[bucket] = (shapes.count[bucket] as number) + 1;
  }
  return shapes;
}
