import { imageFormat } from './program.ts';

/**
 * Layout, all little-endian: "HEED", format (u32), two checksum words (u32), length of the body (u32), then the body: one
 * `[offset, bytes]` pair (u32, counted from the body) for each section, and the sections, each aligned to four bytes. A reader lays
 * typed arrays over it; nothing is parsed. The checksum finds damage and mix-ups; it proves nothing about who wrote the ruleset.
 */
const magic = 0x44454548;
const headerBytes = 20;

const layout = {
  foldPageOf: Uint8Array,
  foldPages: Uint16Array,
  formAt: Uint32Array,
  formChars: Uint16Array,
  formFlags: Uint16Array,
  formLabelAt: Uint32Array,
  formLabels: Uint32Array,
  /** Words with the same labels are one class; filters of pairs of classes (`word-classes.ts`). */
  formClass: Uint16Array,
  listPairs: Uint32Array,
  classAnchors: Uint32Array,
  anchors: Uint32Array,
  anchorThirds: Uint32Array,
  /** How many of a form's labels, from the first, may be reached by a misspelling. */
  formFuzzy: Uint8Array,
  /** Hashes with one letter left out: `check << 20 | form + 1`; 0 = free. */
  deletes: Uint32Array,
  /** Forms by length and first letter, for words with masked letters; `shapeAt` holds where each bucket begins. */
  shapes: Uint32Array,
  shapeAt: Uint32Array,
  expansionForms: Uint32Array,
  expansionAt: Uint32Array,
  expansionWords: Uint32Array,
  /** Where each root leads by each label: `root * labels + label`. */
  rootNext: Int32Array,
  /** Edge table: triples of node, label and where it leads (`program.ts`); 0 = free. */
  edgeTable: Int32Array,
  /** For each node, which labels modulo 32 lead on. */
  nodeMask: Uint32Array,
  /** One bit for each edge by its hash: most looks end here, in memory that stays near. */
  edgeFilter: Uint32Array,
  endAt: Uint32Array,
  ends: Uint32Array,
  phraseRule: Uint32Array,
  phraseAt: Uint32Array,
  phraseChars: Uint16Array,
  /** filler label, negator label, first list label, bits of roots that take lists, number of labels, widest gap. */
  numbers: Int32Array,
  /** The program's names, rules and cues as JSON in UTF-8: a few kilobytes, read at the first phrase found. */
  names: Uint8Array,
  /** Name, version and language of the ruleset, and what characters fold to where they fold to several; parted by line ends. */
  head: Uint16Array,
} as const;

type Layout = typeof layout;
export type Sections = {
  [K in keyof Layout]: Layout[K] extends { prototype: infer P }
    ? P extends Uint8Array
      ? Uint8Array
      : P extends Uint16Array
        ? Uint16Array
        : P extends Uint32Array
          ? Uint32Array
          : Int32Array
    : never;
};
const sectionNames = Object.keys(layout) as (keyof Layout)[];

export function writeImage(sections: Sections): Uint8Array {
  let end = sectionNames.length * 8;
  const places = sectionNames.map((name) => {
    const at = end;
    end += (sections[name].byteLength + 3) & ~3;
    return at;
  });
  const image = new Uint8Array(headerBytes + end);
  const view = new DataView(image.buffer);
  sectionNames.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    const at = places[i] as number;
    view.setUint32(headerBytes + i * 8, at, true);
    view.setUint32(headerBytes + i * 8 + 4, byteLength, true);
    image.set(new Uint8Array(buffer, byteOffset, byteLength), headerBytes + at);
  });
  const [low, high] = checksum(new Uint32Array(image.buffer, headerBytes));
  [magic, imageFormat, low, high, end].forEach((word, i) => {
    view.setUint32(i * 4, word, true);
  });
  return image;
}

/** The sections laid over the bytes, and the 16 hex digits of their checksum. Throws an Error that says why the bytes are no image of this version. */
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
  const sections = Object.fromEntries(
    sectionNames.map((name, i) => {
      const Section = layout[name];
      const start = image.byteOffset + headerBytes + (body[i * 2] as number);
      return [name, new Section(image.buffer as ArrayBuffer, start, (body[i * 2 + 1] as number) / Section.BYTES_PER_ELEMENT)];
    }),
  ) as Sections;
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
