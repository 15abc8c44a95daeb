import { type CharacterClass, classify, isWordClass } from './characters.ts';
import { foldCodePoint } from './fold.ts';
import { maxDomain, startsLink } from './links.ts';
import { type Edge, edges, type Token, type TokenKind } from './token.ts';

const openers = '"“”„«»＂';

/** First pass: the text cut into words, emoji, handles and links with their places; readings come later (`tokens.ts`). */
export function scan(text: string): Token[] {
  return new Scanner(text).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private at = 0;
  private edge: Edge = edges.none;
  /** Punctuation seen since the last token, and whether white space came too: decides what is glued. */
  private joint = '';
  private spaced = false;
  private quoted = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): Token[] {
    while (this.at < this.text.length) {
      const kind = this.classAt(this.at);
      if (isWordClass(kind) || (kind === 'mask' && this.startsMaskedWord())) this.readWordOrLink();
      else if (kind === 'emoji') this.readEmoji();
      else if (this.text[this.at] === '@' && isHandleUnit(this.text.charCodeAt(this.at + 1))) this.readHandle();
      else if (this.text[this.at] === '#' && isWordClass(this.classAt(this.at + 1))) this.readHashtag();
      else this.passOver(kind);
    }
    return this.tokens;
  }

  private classAt(at: number): CharacterClass {
    if (at >= this.text.length || at < 0) return 'space';
    const folded = foldCodePoint(this.text.codePointAt(at) ?? 32);
    return folded === '' ? 'other' : classify(folded);
  }

  /** A word may begin with "$" or "@" for its first letter ("$uicide"), never with "*", and "@" only where no handle can stand. */
  private startsMaskedWord(): boolean {
    return this.text[this.at] === '$' && this.classAt(this.at + 1) === 'letter';
  }

  private push(form: string, kind: TokenKind, from: number, to: number, more: Partial<Token> = {}): void {
    const glued =
      this.tokens.length > 0 &&
      !this.spaced &&
      (this.joint === '-' || this.joint === '.' || this.joint === '/' || this.joint === '_' || this.joint === '·');
    const edge = glued ? edges.none : this.edge;
    this.tokens.push({ form, also: [], kind, from, to, edge, glued, quoted: this.quoted, joined: false, ...more });
    this.edge = edges.none;
    this.joint = '';
    this.spaced = false;
  }

  private readEmoji(): void {
    const from = this.at;
    let form = '';
    while (this.at < this.text.length) {
      const codePoint = this.text.codePointAt(this.at) ?? 0;
      const size = codePoint > 0xffff ? 2 : 1;
      const joiner = codePoint === 0x200d;
      const selector = codePoint === 0xfe0f || codePoint === 0xfe0e || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff);
      const afterJoiner = this.text.charCodeAt(this.at - 1) === 0x200d && this.at > from;
      if (form === '' || (afterJoiner && this.classAt(this.at) === 'emoji')) form = form || String.fromCodePoint(codePoint);
      else if (!joiner && !selector) break;
      this.at += size;
    }
    this.push(form, 'emoji', from, this.at);
  }

  private readHandle(): void {
    const from = this.at++;
    while (isHandleUnit(this.text.charCodeAt(this.at))) this.at++;
    this.push('@', 'handle', from, this.at);
  }

  private readWordOrLink(): void {
    const linkEnd = this.findLinkEnd();
    if (linkEnd > 0) {
      this.push('://', 'link', this.at, linkEnd);
      this.at = linkEnd;
      return;
    }
    const from = this.at;
    const form = this.takeWord();
    if (this.text[this.at] === '/' && isNumber(form) && this.classAt(this.at + 1) === 'digit') {
      this.at++;
      this.takeWord();
      this.edge = Math.max(this.edge, edges.line) as Edge;
      this.push('/', 'part', from, this.at);
      return;
    }
    this.push(form, 'word', from, this.at);
  }

  /** Takes letters, digits, apostrophes and masks that stand between letters, and whatever folds to nothing. */
  private takeWord(): string {
    let form = '';
    let end = this.at;
    while (this.at < this.text.length) {
      const codePoint = this.text.codePointAt(this.at) ?? 0;
      const size = codePoint > 0xffff ? 2 : 1;
      const folded = foldCodePoint(codePoint);
      const kind = folded === '' ? 'other' : classify(folded);
      if (folded !== '') {
        const inside =
          (kind === 'apostrophe' && this.classAt(this.at + size) === 'letter') ||
          (kind === 'mask' && this.maskStandsInside(form, this.at + size));
        if (!isWordClass(kind) && !inside) break;
        form += folded;
        end = this.at + size;
      }
      this.at += size;
    }
    this.at = end;
    return form;
  }

  private maskStandsInside(form: string, next: number): boolean {
    if (form === '' && this.text[next - 1] !== '$') return false;
    let after = next;
    while (this.text[after] === '*') after++;
    if (this.classAt(after) === 'letter' || this.classAt(after) === 'digit') return true;
    return this.text[next - 1] === '*' && (this.text[next] === '*' || this.text[next - 2] === '*') && form.length <= 12;
  }

  /** The end of a web address that begins here, or 0. Looks a bounded way ahead: text without blanks must not cost its square. */
  private findLinkEnd(): number {
    const start = this.text.slice(this.at, this.at + maxDomain).toLowerCase();
    return startsLink(start, isBlank(this.text.charCodeAt(this.at - 1)) || this.at === 0) ? this.blankAfter() : 0;
  }

  private blankAfter(): number {
    let end = this.at;
    while (end < this.text.length && !isBlank(this.text.charCodeAt(end))) end++;
    return end;
  }

  /** "#WantToDie" gives three tokens; "#wanttodie" one, marked `joined`. The "#" belongs to the first. */
  private readHashtag(): void {
    const start = this.at++;
    let pieces = 0;
    let first = start;
    while (this.at < this.text.length) {
      if (this.text[this.at] === '_') {
        this.at++;
        continue;
      }
      if (!isWordClass(this.classAt(this.at))) break;
      const from = this.at;
      this.at = this.findPieceEnd(from);
      let form = '';
      for (const character of this.text.slice(from, this.at)) form += foldCodePoint(character.codePointAt(0) ?? 0);
      this.push(form, 'word', first === start ? first : from, this.at);
      first = this.at;
      pieces++;
    }
    const only = this.tokens.at(-1);
    if (pieces === 1 && only) only.joined = true;
  }

  private findPieceEnd(from: number): number {
    let at = from;
    let previous = '';
    while (at < this.text.length) {
      const codePoint = this.text.codePointAt(at) ?? 0;
      const size = codePoint > 0xffff ? 2 : 1;
      const folded = foldCodePoint(codePoint);
      const kind = folded === '' ? 'other' : classify(folded);
      if (folded !== '' && !isWordClass(kind)) break;
      const shape = folded === '' ? previous : kind === 'digit' ? '0' : isUpper(codePoint) ? 'A' : 'a';
      if (previous === 'a' && shape === 'A') break;
      if (previous !== '' && (previous === '0') !== (shape === '0')) break;
      // "NHSWorker": the last capital before a small letter begins the next word.
      if (previous === 'A' && shape === 'A' && isLower(this.text.codePointAt(at + size) ?? 0)) break;
      previous = shape;
      at += size;
    }
    return at;
  }

  private passOver(kind: CharacterClass): void {
    const codePoint = this.text.codePointAt(this.at) ?? 0;
    const character = String.fromCodePoint(codePoint);
    const size = character.length;
    if (kind === 'line') this.raise(edges.line);
    if (kind === 'line' || kind === 'space') this.spaced = true;
    else if (foldCodePoint(codePoint) !== '') {
      this.joint += character;
      if (openers.includes(character))
        this.quoted =
          character === '“' || character === '«' ? true : character === '”' || character === '»' ? false : !this.quoted;
      this.raise(this.edgeOf(character));
    }
    this.at += size;
  }

  private raise(edge: Edge): void {
    if (edge > this.edge) this.edge = edge;
  }

  private edgeOf(character: string): Edge {
    if (character === ',' || character === '(' || character === ')' || character === '/') return edges.comma;
    if (character === '…') return edges.pause;
    if (character === '.') {
      const run = this.text[this.at + 1] === '.' || this.text[this.at - 1] === '.';
      return run ? edges.pause : edges.sentence;
    }
    if (character === '!' || character === '?' || character === '。' || character === '¿' || character === '¡')
      return edges.sentence;
    if (
      character === ';' ||
      character === ':' ||
      character === '—' ||
      character === '–' ||
      character === '|' ||
      character === '•'
    )
      return edges.clause;
    if (character === '-') return isBlank(this.text.charCodeAt(this.at - 1)) ? edges.clause : edges.none;
    return edges.none;
  }
}

function isHandleUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0;
}

function isNumber(form: string): boolean {
  for (const character of form) if (character < '0' || character > '9') return false;
  return form !== '' && form.length <= 3;
}

function isUpper(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return character.toLowerCase() !== character;
}

function isLower(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return character.toUpperCase() !== character;
}
