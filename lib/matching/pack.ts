/** How numbers lie in an image: each as it is, as the step from the one before (rising lists), as the step up or down; letters are unpacked to 16 bits. */
export const packings = { plain: 0, rising: 1, steps: 2, letters: 3 } as const;
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

/** The numbers that the bytes hold, so many of them; where each takes one byte, nothing is asked of them singly. */
export function unpackNumbers(bytes: Uint8Array, count: number, packing: number): Int32Array | Uint16Array {
  const numbers = packing === packings.letters ? new Uint16Array(count) : new Int32Array(count);
  if (bytes.length === count) numbers.set(bytes);
  else {
    let number = 0;
    let shift = 0;
    for (let at = 0, i = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      number |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      numbers[i] = number;
      i = (i + 1) | 0;
      number = shift = 0;
    }
  }
  if (packing === packings.rising || packing === packings.steps) {
    let before = 0;
    for (let i = 0; i < count; i++) {
      const step = numbers[i] as number;
      before = (before + (packing === packings.rising ? step : (step >>> 1) ^ -(step & 1))) | 0;
      numbers[i] = before;
    }
  }
  return numbers;
}
