import { type Derived, deriveTables } from './derive-tables.ts';
import { packings, packNumbers, unpackNumbers } from './pack.ts';
import { imageFormat } from './program.ts';

/**
 * Layout, all little-endian: "HEED", format (u32), two checksum words (u32), length of the body (u32), then the body: for each section
 * how many numbers it holds and how many bytes they take (u32 each), and the sections one after the other, packed (`pack.ts`). What
 * can be worked out of them is made when an image is opened (`derive-tables.ts`). The checksum finds damage and mix-ups; it proves
 * nothing about who wrote the ruleset.
 */
const magic = 0x44454548;
const headerBytes = 20;
const { plain, rising, steps, letters } = packings;
/** Bytes as they are; copied, so that the image itself need not stay in memory. */
const raw = 4;

const layout = {
  foldPageOf: raw,
  foldPages: steps,
  formAt: rising,
  formChars: letters,
  formFlags: plain,
  formLabelAt: rising,
  formLabels: plain,
  /** Words with the same labels are one class; filters of pairs of classes (`word-classes.ts`). */
  formClass: steps,
  listPairs: plain,
  classAnchors: steps,
  anchors: plain,
  anchorThirds: plain,
  /** How many of a form's labels, from the first, may be reached by a misspelling. */
  formFuzzy: raw,
  expansionForms: rising,
  expansionAt: rising,
  expansionWords: plain,
  /** The one edge that leads to each node: where it comes from, and by which label. */
  nodeParent: steps,
  nodeLabel: steps,
  endAt: rising,
  ends: steps,
  phraseRule: steps,
  phraseAt: rising,
  /** The phrases in UTF-8; `phraseAt` counts bytes. */
  phraseBytes: raw,
  /** filler label, negator label, first list label, bits of roots that take lists, number of labels, widest gap. */
  numbers: plain,
  /** What tells contractions (`contraction-words.ts`), as JSON in UTF-8; read at the first of them. */
  contractions: raw,
  /** The program's names, rules and cues as JSON in UTF-8: a few kilobytes, read at the first phrase found. */
  names: raw,
  /** Name, version and language of the ruleset, and what characters fold to where they fold to several; parted by line ends. */
  head: raw,
} as const;

type Layout = typeof layout;
export type Packed = {
  [K in keyof Layout]: Layout[K] extends typeof raw ? Uint8Array : Layout[K] extends typeof letters ? Uint16Array : Int32Array;
};
export type Sections = Omit<Packed, 'nodeParent' | 'nodeLabel'> & Derived;
const sectionNames = Object.keys(layout) as (keyof Layout)[];

export function writeImage(sections: Packed): Uint8Array {
  const packed = sectionNames.map((name) => {
    const packing = layout[name];
    return packing === raw ? (sections[name] as Uint8Array) : packNumbers(sections[name], packing);
  });
  const size = packed.reduce((sum, { length }) => sum + length, sectionNames.length * 8);
  const body = new Uint8Array((size + 3) & ~3);
  const image = new Uint8Array(headerBytes + body.length);
  const view = new DataView(body.buffer);
  let end = sectionNames.length * 8;
  sectionNames.forEach((name, i) => {
    const bytes = packed[i] as Uint8Array;
    view.setUint32(i * 8, sections[name].length, true);
    view.setUint32(i * 8 + 4, bytes.length, true);
    body.set(bytes, end);
    end += bytes.length;
  });
  image.set(body, headerBytes);
  const [low, high] = checksum(new Uint32Array(body.buffer));
  [magic, imageFormat, low, high, body.length].forEach((word, i) => {
    new DataView(image.buffer).setUint32(i * 4, word, true);
  });
  return image;
}

/** The tables of the image, and the 16 hex digits of their checksum. Throws an Error that says why the bytes are no image of this version. */
export function readImage(bytes: Uint8Array): { sections: Sections; hash: string } {
  if (!(bytes instanceof Uint8Array) || bytes.length < headerBytes)
    throw new Error('rules image: too short; compile the ruleset again');
  // Typed arrays need aligned bytes; a view into a larger buffer may not be.
  const image = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [found, format, low, high, length] = Array.from({ length: 5 }, (_, i) =>
    new DataView(image.buffer, image.byteOffset).getUint32(i * 4, true),
  ) as [number, number, number, number, number];
  if (found !== magic) throw new Error('rules image: does not begin with "HEED"; this is not a compiled ruleset');
  if (format !== imageFormat)
    throw new Error(`rules image: format ${format}, this Heed reads format ${imageFormat}; compile the ruleset again`);
  if (length !== image.length - headerBytes || length % 4 !== 0)
    throw new Error(
      `rules image: ${image.length - headerBytes} bytes of content, ${length} expected; the copy is cut short or too long`,
    );
  const body = new Uint32Array(image.buffer, image.byteOffset + headerBytes, length >>> 2);
  const [sumLow, sumHigh] = checksum(body);
  if (sumLow !== low || sumHigh !== high)
    throw new Error('rules image: the content does not fit its checksum; the copy is damaged');
  let start = headerBytes + sectionNames.length * 8;
  const packed = Object.fromEntries(
    sectionNames.map((name, i) => {
      const packing = layout[name];
      const bytes = image.subarray(start, start + (body[i * 2 + 1] as number));
      start += bytes.length;
      return [name, packing === raw ? bytes.slice() : unpackNumbers(bytes, body[i * 2] as number, packing)];
    }),
  ) as Packed;
  // The edges live on in the tables made of them.
  const { nodeParent, nodeLabel, ...kept } = packed;
  const sections = { ...kept, ...deriveTables(packed) };
  return { sections, hash: hex(high) + hex(low) };
}

/** Four lanes, so that the multiplications of neighbouring words need not wait for each other. */
function checksum(words: Uint32Array): [low: number, high: number] {
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x1b873593];
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] as number), 0x01000193);
    b = Math.imul(b ^ (words[i + 1] as number), 0x85ebca6b);
    c = Math.imul(c ^ (words[i + 2] as number), 0x2c9277b5);
    d = Math.imul(d ^ (words[i + 3] as number), 0x27d4eb2f);
  }
  for (let i = whole; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), 0x01000193);
  const low = Math.imul(a ^ (c >>> 13), 0x85ebca6b) ^ d;
  const high = Math.imul(b ^ (d >>> 15), 0x9e3779b1) ^ c ^ words.length;
  return [low >>> 0, high >>> 0];
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
