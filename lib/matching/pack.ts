/** How numbers lie in an image: each as it is, as the step from the one before (rising lists), or as the step up or down. */
export const packings = { plain: 0, rising: 1, steps: 2 } as const;
type Packing = (typeof packings)[keyof typeof packings];

/** Seven bits a byte, the eighth says that more follow: most numbers of an image take one or two bytes instead of four. */
export function packNumbers(numbers: ArrayLike<number>, packing: Packing): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    let rest = number;
    if (packing === packings.rising) rest = number - before;
    else if (packing === packings.steps) rest = ((number - before) << 1) ^ ((number - before) >> 31);
    before = number;
    rest >>>= 0;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers that the bytes hold, so many of them. */
export function unpackNumbers(bytes: Uint8Array, count: number, packing: number): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(count);
  let at = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    let number = bytes[at++] as number;
    if (number > 127) {
      number &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++] as number;
        number |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    if (packing === packings.rising) number += before;
    else if (packing === packings.steps) number = before + ((number >>> 1) ^ -(number & 1));
    numbers[i] = before = number;
  }
  return numbers;
}
