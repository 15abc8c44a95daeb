import { contractionWords } from './contraction-words.ts';
import { isPieceBehind, joinSplitContraction, readAmbiguous } from './contractions.ts';
import { sharedFoldTable } from './fold.ts';
import { foldSlice } from './fold-slice.ts';
import type { FoldTable } from './fold-table.ts';
import { edgeIn, flags, kindIn, RawTokens, tokenKinds } from './raw-tokens.ts';
import { Scanner } from './scan.ts';
import { expandContraction } from './short-forms.ts';
import { readStretched } from './stretched.ts';
import { edges, type Token } from './token.ts';
import { noWords } from './word-table.ts';

const digitWords: ReadonlyMap<string, string> = new Map([
  ['2', 'to'],
  ['4', 'for'],
]);

/**
 * The words of a text as rules and posts are both read: folded, contractions spelled out, stretched letters, spaced-out
 * words and hashtags resolved. Every token keeps `[from, to)` into the text as given. Never throws, for any string.
 */
export function tokenize(text: string, table: FoldTable = sharedFoldTable()): Token[] {
  const raw = new RawTokens();
  new Scanner(table, raw, noWords).run(text);
  const tokens = Array.from({ length: raw.length }, (_, i): Token => {
    const info = raw.info[i] as number;
    const kind = tokenKinds[kindIn(info)] as Token['kind'];
    const [from, to] = [raw.from[i] as number, raw.to[i] as number];
    return {
      form: kind === 'word' ? foldSlice(text, from, to, table) : kind === 'emoji' ? firstCharacter(text, from) : wallForms[kind],
      also: [],
      kind,
      from,
      to,
      edge: edgeIn(info),
      glued: (info & flags.glued) !== 0,
      quoted: (info & flags.quoted) !== 0,
      joined: (info & flags.joined) !== 0,
    };
  });
  return readWords(joinPieces(tokens));
}

const wallForms = { handle: '@', link: '://', part: '/' } as const;

function firstCharacter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** "d i e" and "k.i.l.l" become one joined token; "don t" and "my self" become one word. */
function joinPieces(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = spelledOutEnd(tokens, i);
    if (end - i >= 3) {
      const letters = tokens.slice(i, end);
      out.push({ ...token, form: letters.map((t) => t.form).join(''), to: (letters.at(-1) as Token).to, joined: true });
      i = end - 1;
      continue;
    }
    const next = tokens[i + 1];
    const joined =
      next && token.kind === 'word' && next.kind === 'word' && isPieceBehind(next.edge)
        ? joinSplitContraction(
            token.form,
            next.form,
            spelledOutEnd(tokens, i + 1) > i + 2 || tokens[i + 2]?.glued === true,
            contractionWords,
          )
        : null;
    if (joined && next) {
      out.push({ ...token, form: joined, to: next.to });
      i++;
    } else out.push(token);
  }
  return out;
}

function spelledOutEnd(tokens: Token[], from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    isSingleLetter(tokens[end] as Token) &&
    (end === from || isPieceBehind((tokens[end] as Token).edge))
  )
    end++;
  return end;
}

function isSingleLetter(token: Token): boolean {
  return token.kind === 'word' && token.form.length === 1 && token.form >= 'a' && token.form <= 'z';
}

function readWords(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      out.push(token);
      continue;
    }
    const words =
      readAmbiguous(contractionWords, token.form, out.at(-1)?.form ?? '', tokens[i + 1]?.form ?? '') ?? readForm(token.form);
    if (words.length === 1) out.push({ ...token, form: words[0] as string, also: readAlso(token.form) });
    else
      out.push(
        ...words.map((form, k) => ({ ...token, form, edge: k === 0 ? token.edge : edges.none, glued: k === 0 && token.glued })),
      );
  }
  return out;
}

/** Stretched contractions ("dooont", "wannaaa") are tried in their cut readings too. */
function readForm(form: string): readonly string[] {
  const whole = expandContraction(form);
  if (whole) return whole;
  for (const reading of readStretched(form)) {
    const words = expandContraction(reading);
    if (words) return words;
  }
  return [form];
}

function readAlso(form: string): readonly string[] {
  const digit = digitWords.get(form);
  return digit ? [digit] : readStretched(form);
}
