import { entryOf, type FoldTable, kindShift, valueMask } from './fold-table.ts';
import { gaps, infoAfter, raise } from './gaps.ts';
import { hashBase, hashOf } from './hash.ts';
import * as kinds from './kinds.ts';
import { edgeIn, flags, kindCodes, kindIn, type RawTokens } from './raw-tokens.ts';
import { markParts } from './thread-parts.ts';
import { edges } from './token.ts';
import { findRecord, type WordTable } from './word-table.ts';

const http = hashOf('http');
const https = hashOf('https');
const www = hashOf('www');
const pic = hashOf('pic');
const linkEndings = new Set('com org uk co net ly be gl io me tv gov nhs info app link gg'.split(' ').map(hashOf));
/** Beyond Latin-1: read by the careful methods. */
const notHere = kinds.skip << kindShift;
/** Signs read ahead inside a word before the next letter must come. */
const maxAhead = 8;

/**
 * One pass over the code units: words with their hash, emoji, handles, links, and how each is parted from the one before.
 * Offsets are those of the text as given. Never throws, for any string; its time is linear in the length.
 */
export class Scanner {
  readonly #table: FoldTable;
  readonly #words: WordTable;
  #text = '';
  #out: RawTokens;
  #at = 0;
  /** What stood since the last token: `gaps` bits, and the edge above them. */
  #gap = 0;
  #quoted = 0;
  #hasNumbers = false;

  /** `words`: a word of plain letters is looked up while the text is read on, so that nobody waits for memory. */
  constructor(table: FoldTable, out: RawTokens, words: WordTable) {
    this.#table = table;
    this.#words = words;
    this.#out = out;
  }

  run(text: string): void {
    const out = this.#out;
    const { pages } = this.#table;
    const { length } = text;
    out.reserve(length);
    const { hash: hashes, from: starts, to: ends, info: infos, record: found } = out;
    const { slots, records, shift } = this.#words;
    this.#text = text;
    this.#quoted = 0;
    this.#hasNumbers = false;
    let count = 0;
    let gap = 0;
    // Words of plain letters and the blanks between them are read here; everything else is handed to the methods below.
    for (let at = 0; at < length; ) {
      const unit = text.charCodeAt(at);
      if (unit === 32) {
        gap |= gaps.spaced;
        at++;
        continue;
      }
      const first = unit < 256 ? (pages[unit] as number) : notHere;
      if (first < 128) {
        let hash = first;
        let end = at + 1;
        let seen = 0;
        let entry: number = kinds.space << kindShift;
        for (; end < length; end++) {
          const next = text.charCodeAt(end);
          entry = next < 256 ? (pages[next] as number) : notHere;
          if (entry >= 128) {
            if (next !== 39 && next !== 0x2019) break;
            const after = end + 1 < length ? text.charCodeAt(end + 1) : 0;
            if (after > 255 || (pages[after] as number) >= 128) break;
            entry = 39;
            seen = flags.hasApostrophe;
          }
          hash = (Math.imul(hash, hashBase) + entry) | 0;
        }
        const stop = entry >>> kindShift;
        // At the end of the text the last entry is a letter's.
        if (stop > kinds.at ? (stop !== kinds.period && stop !== kinds.clause) || !mayBeginLink(hash) : end === length) {
          hashes[count] = hash;
          starts[count] = at;
          ends[count] = end;
          infos[count] = (gap === gaps.spaced ? this.#quoted : infoAfter(gap, count) | this.#quoted) | seen;
          found[count++] = findRecord(slots, records, shift, hash);
          at = end;
          gap = 0;
          if (stop === kinds.space) {
            at++;
            gap = gaps.spaced;
          }
          continue;
        }
      }
      const kind = first >>> kindShift;
      if (kind >= kinds.line && kind !== kinds.slash && kind !== kinds.hash) {
        gap = this.#readSign(kind, gap, at++);
        continue;
      }
      this.#at = at;
      this.#gap = gap;
      out.length = count;
      this.#readOther();
      at = this.#at;
      gap = this.#gap;
      count = out.length;
    }
    out.length = count;
    if (this.#hasNumbers) markParts(out, text);
  }

  #readOther(): void {
    const kind = this.#kindAt(this.#at);
    if (kind <= kinds.digit) this.#readWord();
    else if (kind === kinds.space) {
      this.#gap |= gaps.spaced;
      this.#at++;
    } else this.#readSpecial(kind);
  }

  #readSpecial(kind: number): void {
    if (this.#readToken(kind)) return;
    this.#gap = this.#readSign(kind, this.#gap, this.#at);
    this.#at += this.#sizeAt(this.#at);
  }

  /** True when a token begins here that begins with no letter or digit. */
  #readToken(kind: number): boolean {
    const text = this.#text;
    const at = this.#at;
    const next = this.#kindAt(at + 1);
    if (kind === kinds.emoji) this.#readEmoji();
    else if (kind === kinds.at && isHandleUnit(text.charCodeAt(at + 1))) this.#readHandle();
    else if (kind === kinds.hash && next <= kinds.digit) this.#readHashtag();
    // A word may begin with "$" or "@" for its first letter, never with "*".
    else if ((kind === kinds.at || (kind === kinds.mask && text.charCodeAt(at) === 36)) && next === kinds.letter)
      this.#readWord();
    else return kind === kinds.slash && (this.#gap & (gaps.spaced | gaps.signs)) === 0 && this.#readSlash();
    return true;
  }

  #entryAt(at: number): number {
    const codePoint = this.#text.codePointAt(at);
    return codePoint === undefined ? kinds.space << kindShift : entryOf(this.#table, codePoint);
  }

  #kindAt(at: number): number {
    return this.#entryAt(at) >>> kindShift;
  }

  #sizeAt(at: number): number {
    return (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  #push(hash: number, kind: number, from: number, to: number, more: number): void {
    this.#out.push(hash, from, to, kind | infoAfter(this.#gap, this.#out.length) | this.#quoted | more);
    this.#gap = 0;
  }

  #readWord(): void {
    const text = this.#text;
    const table = this.#table;
    const { pages } = table;
    const length = text.length;
    const from = this.#at;
    let at = from;
    let to = from;
    let hash = 0;
    let seen = 0;
    let letters = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      let entry: number;
      let size = 1;
      if (unit < 256) {
        entry = pages[unit] as number;
        if (entry < 128 && entry > 0) {
          hash = (Math.imul(hash, hashBase) + entry) | 0;
          letters++;
          to = ++at;
          continue;
        }
      } else {
        entry = this.#entryAt(at);
        size = this.#sizeAt(at);
      }
      const kind = entry >>> kindShift;
      if (kind === kinds.skip) {
        at += size;
        continue;
      }
      if (kind === kinds.digit) seen |= flags.hasDigit;
      else if (kind === kinds.apostrophe) {
        if (at === from || !this.#letterFollows(at + 1)) break;
        seen |= flags.hasApostrophe;
        entry = 39;
      } else if (kind === kinds.mask || kind === kinds.at) {
        if (!this.#maskStandsInside(from, at)) break;
        seen |= flags.hasMask;
      } else if (kind !== kinds.letter) break;
      else letters++;
      hash = this.#hashEntry(hash, entry & valueMask, at);
      at += size;
      to = at;
    }
    this.#at = to;
    if (seen & flags.hasDigit && letters === 0 && !(seen & (flags.hasMask | flags.hasApostrophe))) {
      seen |= flags.onlyDigits;
      this.#hasNumbers = true;
    }
    const next = text.charCodeAt(to);
    if ((next === 58 || next === 46) && mayBeginLink(hash) && this.#readLink(from, hash)) return;
    this.#push(hash, kindCodes.word, from, to, seen);
  }

  #hashEntry(hash: number, value: number, at: number): number {
    if (value > 0 && value < 128) return (Math.imul(hash, hashBase) + value) | 0;
    const several = value === 0 ? '' : (this.#table.strings[value - 128] as string);
    if (several === '') {
      const codePoint = this.#text.codePointAt(at) ?? 0;
      return codePoint > 0xffff ? extend(hash, String.fromCodePoint(codePoint)) : (Math.imul(hash, hashBase) + codePoint) | 0;
    }
    return extend(hash, several);
  }

  #letterFollows(at: number): boolean {
    for (let end = at + maxAhead; at < end; at += this.#sizeAt(at)) {
      const kind = this.#kindAt(at);
      if (kind !== kinds.skip) return kind === kinds.letter;
    }
    return false;
  }

  /** "k*ll", "su**ide", "f***" (two or more at the end), "$uicide": a mask counts as a letter only beside letters. */
  #maskStandsInside(from: number, at: number): boolean {
    if (at === from) return this.#text.charCodeAt(at) !== 42;
    let stars = 1;
    for (let back = at; stars < maxAhead && back > from && this.#text.charCodeAt(back - 1) === 42; back--) stars++;
    for (let ahead = at + 1; ahead < at + maxAhead; ahead++) {
      const kind = this.#kindAt(ahead);
      if (kind <= kinds.digit) return true;
      if (kind === kinds.mask) stars++;
      else if (kind !== kinds.skip) return this.#text.charCodeAt(at) === 42 && stars > 1 && at - from <= 12;
    }
    return false;
  }

  #readEmoji(): void {
    const from = this.#at;
    const first = this.#text.codePointAt(from) ?? 0;
    let at = from + (first > 0xffff ? 2 : 1);
    while (at < this.#text.length) {
      const codePoint = this.#text.codePointAt(at) ?? 0;
      const selector = codePoint === 0xfe0f || codePoint === 0xfe0e || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff);
      const tag = codePoint >= 0xe0020 && codePoint <= 0xe007f;
      const afterJoiner = this.#text.charCodeAt(at - 1) === 0x200d && this.#kindAt(at) === kinds.emoji;
      if (codePoint !== 0x200d && !selector && !tag && !afterJoiner) break;
      at += codePoint > 0xffff ? 2 : 1;
    }
    this.#at = at;
    this.#push(extend(0, String.fromCodePoint(first)), kindCodes.emoji, from, at, 0);
  }

  #readHandle(): void {
    const from = this.#at++;
    while (isHandleUnit(this.#text.charCodeAt(this.#at))) this.#at++;
    this.#push(0, kindCodes.handle, from, this.#at, 0);
  }

  /** Called after "http", "https", "www" or "pic" and a colon or dot. */
  #readLink(from: number, head: number): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 12).toLowerCase();
    if (head === pic ? !rest.startsWith('.twitter.com') : rest.charCodeAt(0) === 58 ? !rest.startsWith('://') : rest.length < 2)
      return false;
    this.#endLink(from);
    return true;
  }

  #endLink(from: number): void {
    while (this.#at < this.#text.length && !isBlank(this.#text.charCodeAt(this.#at))) this.#at++;
    this.#push(0, kindCodes.link, from, this.#at, 0);
  }

  /** "2/3" is the number of a post in its thread; "bit.ly/x" a web address, known by its path. */
  #readSlash(): boolean {
    const out = this.#out;
    const last = out.length - 1;
    if (last < 0) return false;
    const info = out.info[last] as number;
    if (kindIn(info) !== kindCodes.word) return false;
    if (info & flags.onlyDigits && this.#kindAt(this.#at + 1) === kinds.digit && this.#at - (out.from[last] as number) <= 3) {
      do this.#at++;
      while (this.#kindAt(this.#at) === kinds.digit);
      out.to[last] = this.#at;
      out.info[last] = kindCodes.part | (Math.max(edgeIn(info), edges.line) << 3) | (info & flags.quoted);
      return true;
    }
    if (!linkEndings.has(out.hash[last] as number)) return false;
    let first = last;
    while (first > 0 && (out.info[first] as number) & flags.near && this.#text.charCodeAt((out.from[first] as number) - 1) === 46)
      first--;
    if (first === last) return false;
    const from = out.from[first] as number;
    const opening = out.info[first] as number;
    out.length = first;
    this.#endLink(from);
    out.info[first] = kindCodes.link | (edgeIn(opening) << 3) | (opening & flags.quoted);
    return true;
  }

  /** "#WantToDie" gives three tokens, "#wanttodie" one; each is marked `joined`, for it may still hold several words. The "#" belongs to the first. */
  #readHashtag(): void {
    const start = this.#at++;
    let first = start;
    while (this.#at < this.#text.length) {
      if (this.#text.charCodeAt(this.#at) === 95) {
        this.#at++;
        continue;
      }
      if (this.#kindAt(this.#at) > kinds.digit) break;
      this.#readPiece(first);
      first = this.#at;
    }
  }

  #readPiece(start: number): void {
    const from = this.#at;
    let hash = 0;
    let before = '';
    let seen: number = flags.joined;
    while (this.#at < this.#text.length) {
      const entry = this.#entryAt(this.#at);
      const kind = entry >>> kindShift;
      if (kind > kinds.skip) break;
      const size = this.#sizeAt(this.#at);
      if (kind !== kinds.skip) {
        const shape = kind === kinds.digit ? '0' : isUpper(this.#text, this.#at) ? 'A' : 'a';
        if (before !== '' && breaksBetween(before, shape, this.#text, this.#at + size)) break;
        if (shape === '0') seen |= flags.hasDigit | flags.onlyDigits;
        before = shape;
        hash = this.#hashEntry(hash, entry & valueMask, this.#at);
      }
      this.#at += size;
    }
    this.#push(hash, kindCodes.word, Math.min(start, from), this.#at, seen);
  }

  /** What stands before the next token, with this sign added. */
  #readSign(kind: number, before: number, at: number): number {
    if (kind === kinds.skip) return before;
    if (kind === kinds.line) return raise(before | gaps.spaced, edges.line);
    const glues = kind === kinds.hyphen || kind === kinds.period || kind === kinds.slash || kind === kinds.joiner;
    const gap = before & gaps.signs ? before | gaps.many : before | gaps.one | (glues ? gaps.glue : 0);
    switch (kind) {
      case kinds.comma:
      case kinds.slash:
        return raise(gap, edges.comma);
      case kinds.period:
        return raise(gap, this.#isRun(at) ? edges.pause : edges.sentence);
      case kinds.ellipsis:
        return raise(gap, edges.pause);
      case kinds.sentence:
        return raise(gap, edges.sentence);
      case kinds.clause:
        return raise(gap, edges.clause);
      case kinds.hyphen:
        return isBlank(this.#text.charCodeAt(at - 1)) ? raise(gap, edges.clause) : gap;
      case kinds.quote:
        this.#quoted ^= flags.quoted;
        return gap;
      case kinds.openQuote:
        this.#quoted = flags.quoted;
        return gap;
      case kinds.closeQuote:
        this.#quoted = 0;
        return gap;
    }
    return gap;
  }

  #isRun(at: number): boolean {
    return this.#text.charCodeAt(at + 1) === 46 || this.#text.charCodeAt(at - 1) === 46;
  }
}

function mayBeginLink(hash: number): boolean {
  return hash === http || hash === https || hash === www || hash === pic;
}

function extend(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, hashBase) + text.charCodeAt(i)) | 0;
  return hash;
}

/** "wantToDie", "NHSWorker" (the last capital before a small letter begins the next word), "Worker2024". */
function breaksBetween(before: string, shape: string, text: string, next: number): boolean {
  if (before === 'a' && shape === 'A') return true;
  if ((before === '0') !== (shape === '0')) return true;
  return before === 'A' && shape === 'A' && isLower(text, next);
}

function isUpper(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.toLowerCase() !== character;
}

function isLower(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.toUpperCase() !== character;
}

function isHandleUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0;
}
