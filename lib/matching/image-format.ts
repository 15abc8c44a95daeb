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
  cuePairs: plain,
  classAnchors: steps,
  anchors: plain,
  /** Each anchor's two labels (the second + 1), and the first of the ways through a phrase that have it (`anchor-index.ts`). */
  anchorFirst: steps,
  anchorSecond: plain,
  anchorPath: rising,
  /** For each way through a phrase its labels, which of them its anchor begins with, the gap it lets in, the phrase, and what stands beside the anchor. */
  pathAt: rising,
  pathLabels: plain,
  pathAnchor: plain,
  pathGap: plain,
  pathPhrase: steps,
  pathThird: plain,
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
export type Sections = Packed & Derived;
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
  if (!(bytes instanceof Uint8Array) || bytes.length < headerBytes) throw broken(wrongLength);
  // Typed arrays need aligned bytes; a view into a larger buffer may not be.
  const image = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = (from: number, count: number) => new Uint32Array(image.buffer, image.byteOffset + from, count);
  const [found, format, low, high, length] = words(0, headerBytes >>> 2) as unknown as [number, number, number, number, number];
  if (found !== magic) throw broken('does not begin with HEED');
  if (format !== imageFormat) throw broken(`format ${format}, not ${imageFormat}`);
  if (length !== image.length - headerBytes || length % 4 !== 0) throw broken(wrongLength);
  const body = words(headerBytes, length >>> 2);
  const [sumLow, sumHigh] = checksum(body);
  if (sumLow !== low || sumHigh !== high) throw broken('damaged');
  let start = headerBytes + sectionNames.length * 8;
  const packed = Object.fromEntries(
    sectionNames.map((name, i) => {
      const packing = layout[name];
      const bytes = image.subarray(start, start + (body[i * 2 + 1] as number));
      start += bytes.length;
      return [name, packing === raw ? bytes.slice() : unpackNumbers(bytes, body[i * 2] as number, packing)];
    }),
  ) as Packed;
  return { sections: { ...packed, ...deriveTables(packed) }, hash: hex(high) + hex(low) };
}

const wrongLength = 'cut short or too long';

function broken(why: string): Error {
  return new Error(`rules image: ${why}; compile the ruleset again`);
}

/** Two lanes, so that the multiplications of neighbouring words need not wait for each other. */
function checksum(words: Uint32Array): [low: number, high: number] {
  let [a, b] = [0x811c9dc5, words.length];
  for (let i = 1; i < words.length; i += 2) {
    a = Math.imul(a ^ (words[i - 1] as number), 0x01000193);
    b = Math.imul(b ^ (words[i] as number), 0x85ebca6b);
  }
  if (words.length & 1) {
    a = Math.imul(a ^ (words.at(-1) as number), 0x01000193);
    b = Math.imul(b, 0x85ebca6b);
  }
  return [(a ^ (b >>> 13)) >>> 0, (b ^ (a >>> 15)) >>> 0];
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
