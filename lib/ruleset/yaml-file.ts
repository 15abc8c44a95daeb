import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { inPlainWords, tellPath } from './plain-words.ts';
import type { Place, Problem } from './ruleset.ts';

z.config(en());

export type TextFile = { path: string; text: string };

/** A parsed file that still knows on which line each value stands. */
export type YamlFile = { path: string; document: Document; lines: LineCounter };

export function parseYaml(file: TextFile): { parsed: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  if (/[\0\ufffd]/.test(file.text)) return unreadable(file, lines);
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      file: file.path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    };
  });
  return { parsed: { path: file.path, document, lines }, problems };
}

/** Notepad's "Unicode" is UTF-16; a letter of an older encoding becomes a lozenge. Both would be read as words that nobody wrote. */
function unreadable({ path, text }: TextFile, lines: LineCounter): { parsed: YamlFile; problems: Problem[] } {
  const before = text.slice(0, text.search(/[\0\ufffd]/)).split('\n');
  const place = { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const message = 'holds characters that are not UTF-8; in your editor, save the file with the encoding UTF-8';
  return { parsed: { path, document: parseDocument(''), lines }, problems: [{ ...place, message }] };
}

/** The place of the value at `path`, or of the nearest thing above it that exists. */
export function placeOf(file: YamlFile, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? file.document.contents : file.document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) {
      const { line, col } = file.lines.linePos(node.range[0]);
      return { file: file.path, line: Math.max(line, 1), column: Math.max(col, 1) };
    }
  }
  return { file: file.path, line: 1, column: 1 };
}

/** The file's content by its schema, or null with one problem for each thing that is wrong. */
export function readAs<T extends z.ZodMiniType>(schema: T, file: YamlFile): { data: z.infer<T> | null; problems: Problem[] } {
  let content: unknown;
  try {
    content = file.document.toJS({ maxAliasCount: 0 });
  } catch {
    return {
      data: null,
      problems: [{ ...placeOf(file, []), message: 'uses a YAML alias (&name, *name); write the words out in each place' }],
    };
  }
  const result = z.safeParse(schema, content, { error: inPlainWords });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const where = tellPath(issue.path);
    return { ...placeOf(file, path), message: `${where === '' ? '' : `${where}: `}${issue.message}` };
  });
  return { data: null, problems };
}
