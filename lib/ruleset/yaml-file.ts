import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import type { Place, Problem } from './ruleset.ts';

z.config(en());

export type TextFile = { path: string; text: string };

/** A parsed file that still knows on which line each value stands. */
export type YamlFile = { path: string; document: Document; lines: LineCounter };

export function parseYaml(file: TextFile): { parsed: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
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
  const result = z.safeParse(schema, content);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    return { ...placeOf(file, path), message: where + issue.message };
  });
  return { data: null, problems };
}
