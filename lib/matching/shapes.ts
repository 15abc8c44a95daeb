import type { Sections } from './image-format.ts';

/** Forms by length and first letter: words with masked letters ("k*ll") are looked for among those of their own. */
export type Shapes = Map<number, number[]>;

export function shapeOf(length: number, first: number): number {
  return (length << 16) | first;
}

/** Holds the forms that mean something to a rule. Made at the first masked word. */
export function buildShapes({ formAt, formChars, formLabelAt }: Sections): Shapes {
  const shapes: Shapes = new Map();
  for (let form = 0; form + 1 < formAt.length; form++) {
    if (formLabelAt[form] === formLabelAt[form + 1]) continue;
    const from = formAt[form] as number;
    const shape = shapeOf((formAt[form + 1] as number) - from, formChars[from] as number);
    const same = shapes.get(shape);
    if (same) same.push(form);
    else shapes.set(shape, [form]);
  }
  return shapes;
}
