import { entryAt, isBlank, kindAt, sizeAt } from './code-points.ts';
import { endOfEmoji } from './emoji-run.ts';
import { type FoldTable, kindShift } from './fold-table.ts';
import { gaps, infoAfter, raise } from './gaps.ts';
import { hashBase } from './hash.ts';
import { extend, hashEntry } from './hash-entry.ts';
import { readPiece } from './hashtag-pieces.ts';
import * as kinds from './kinds.ts';
import { endOfLink, foldAddress, isLinkBehind, isWordLast, mayBeginLink } from './links.ts';
import { letterFollows, maskStandsInside } from './masks.ts';
import { edgeIn, flags, kindCodes, type RawTokens } from './raw-tokens.ts';
import { markParts } from './thread-parts.ts';
import { edges } from './token.ts';
import { findRecord, type WordTable } from './word-table.ts';

/** Beyond Latin-1: read by the careful methods. */
const notHere = kinds.skip << kindShift;
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
    this.#at += sizeAt(this.#text, this.#at);
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

  #kindAt(at: number): number {
    return kindAt(this.#table, this.#text, at);
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
        entry = entryAt(table, text, at);
        size = sizeAt(text, at);
      }
      const kind = entry >>> kindShift;
      if (kind === kinds.skip) {
        at += size;
        continue;
      }
      if (kind === kinds.digit) seen |= flags.hasDigit;
      else if (kind === kinds.apostrophe) {
        if (at === from || !letterFollows(table, text, at + 1)) break;
        seen |= flags.hasApostrophe;
        entry = 39;
      } else if (kind === kinds.mask || kind === kinds.at) {
        if (!maskStandsInside(table, text, from, at)) break;
        seen |= flags.hasMask;
      } else if (kind !== kinds.letter) break;
      else letters++;
      hash = hashEntry(table, text, hash, entry, at);
      at += size;
      to = at;
    }
    this.#at = to;
    if (seen & flags.hasDigit && letters === 0 && !(seen & (flags.hasMask | flags.hasApostrophe))) {
      seen |= flags.onlyDigits;
      this.#hasNumbers = true;
    }
    const next = text.charCodeAt(to);
    if ((next === 58 || next === 46) && mayBeginLink(hash) && isLinkBehind(text, to, hash)) {
      this.#at = endOfLink(text, to);
      this.#push(0, kindCodes.link, from, this.#at, 0);
    } else this.#push(hash, kindCodes.word, from, to, seen);
  }

  #readEmoji(): void {
    const from = this.#at;
    this.#at = endOfEmoji(this.#table, this.#text, from);
    this.#push(extend(0, String.fromCodePoint(this.#text.codePointAt(from) ?? 0)), kindCodes.emoji, from, this.#at, 0);
  }

  #readHandle(): void {
    const from = this.#at++;
    while (isHandleUnit(this.#text.charCodeAt(this.#at))) this.#at++;
    this.#push(0, kindCodes.handle, from, this.#at, 0);
  }

  /** "2/3" is the number of a post in its thread; "bit.ly/x" a web address, known by its path. */
  #readSlash(): boolean {
    const out = this.#out;
    if (!isWordLast(out)) return false;
    const last = out.length - 1;
    const info = out.info[last] as number;
    if (info & flags.onlyDigits && this.#kindAt(this.#at + 1) === kinds.digit && this.#at - (out.from[last] as number) <= 3) {
      do this.#at++;
      while (this.#kindAt(this.#at) === kinds.digit);
      out.to[last] = this.#at;
      out.info[last] = kindCodes.part | (Math.max(edgeIn(info), edges.line) << 3) | (info & flags.quoted);
      return true;
    }
    if (!foldAddress(out, this.#text, this.#at)) return false;
    this.#at = out.to[out.length - 1] as number;
    this.#gap = 0;
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
      const { hash, to, seen } = readPiece(this.#table, this.#text, this.#at);
      this.#at = to;
      this.#push(hash, kindCodes.word, first, to, seen);
      first = this.#at;
    }
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

function isHandleUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}
