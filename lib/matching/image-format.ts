import { imageFormat, type Program } from './program.ts';

/**
 * Layout: "HEED", format version (u32), two checksum words (u32), body length (u32), all little-endian; then the program as UTF-8 JSON.
 * The checksum finds damage and mix-ups; it proves nothing about who wrote the ruleset (release/ signs for that).
 */
const magic = [0x48, 0x45, 0x45, 0x44];
const headerBytes = 20;

export function writeImage(program: Program): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(program));
  const image = new Uint8Array(headerBytes + body.length);
  image.set(magic);
  image.set(body, headerBytes);
  const view = new DataView(image.buffer);
  const [low, high] = checksum(body);
  view.setUint32(4, imageFormat, true);
  view.setUint32(8, low, true);
  view.setUint32(12, high, true);
  view.setUint32(16, body.length, true);
  return image;
}

/** The program and the 16 hex digits of its checksum. Throws an Error that says why the bytes are no image of this version. */
export function readImage(image: Uint8Array): { program: Program; hash: string } {
  if (!(image instanceof Uint8Array) || image.length < headerBytes)
    throw new Error('rules image: too short; compile the ruleset again');
  if (magic.some((byte, i) => image[i] !== byte))
    throw new Error('rules image: does not begin with "HEED"; this is not a compiled ruleset');
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const format = view.getUint32(4, true);
  if (format !== imageFormat)
    throw new Error(`rules image: format ${format}, this Heed reads format ${imageFormat}; compile the ruleset again`);
  const body = image.subarray(headerBytes);
  if (view.getUint32(16, true) !== body.length)
    throw new Error(
      `rules image: ${body.length} bytes of content, ${view.getUint32(16, true)} expected; the copy is cut short or too long`,
    );
  const [low, high] = checksum(body);
  if (low !== view.getUint32(8, true) || high !== view.getUint32(12, true))
    throw new Error('rules image: the content does not fit its checksum; the copy is damaged');
  const program = JSON.parse(new TextDecoder().decode(body)) as Program;
  return { program, hash: hex(high) + hex(low) };
}

function checksum(bytes: Uint8Array): [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte ^ (high >>> 15), 0x85ebca6b);
  }
  return [low >>> 0, high >>> 0];
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
