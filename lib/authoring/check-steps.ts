import { isScalar, visit } from 'yaml';
import { loadProtocol } from '#lib/protocol/load.ts';
import { loadPractice } from '#lib/protocol/load-practice.ts';
import { loadParts, partFiles } from '#lib/release/parts.ts';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import { parseYaml, type TextFile } from '#lib/ruleset/yaml-file.ts';
import { findForbiddenWord } from './forbidden-words.ts';

const readPart = (text: string, path: string) => loadParts({ [path]: text });

/** The files of a rules folder that are no part of the ruleset, each with what reads it. */
const readers: Record<string, (text: string, path: string) => object> = {
  'protocol.yaml': loadProtocol,
  'practice.yaml': loadPractice,
  ...Object.fromEntries(Object.values(partFiles).map((path) => [path, readPart])),
};
export const stepsFiles = Object.keys(readers);

/**
 * The steps, the practice messages and what else goes with a ruleset. What is wrong stops a build; a word that grades or labels a person is only warned of:
 * the text is the organisation's own.
 */
export function checkSteps(files: TextFile[]): { problems: Problem[]; warnings: Problem[] } {
  const problems = files.flatMap(({ path, text }) => {
    const read = readers[path]?.(text, path);
    return read && 'problems' in read ? (read.problems as Problem[]) : [];
  });
  return { problems, warnings: files.flatMap(warnOfWords) };
}

/** Keys whose values nobody reads on a page. */
const unread = new Set(['support', 'id', 'phrase', 'revealing']);

function warnOfWords(file: TextFile): Problem[] {
  const { parsed, problems } = parseYaml(file);
  if (problems.length > 0) return [];
  const warnings: Problem[] = [];
  visit(parsed.document, {
    Pair: (_, { key }) => (isScalar(key) && unread.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, { value, range }) => {
      const word = key !== 'key' && typeof value === 'string' ? findForbiddenWord(value) : null;
      if (word === null) return;
      const { line, col } = parsed.lines.linePos(range?.[0] ?? 0);
      warnings.push({
        file: file.path,
        line: Math.max(line, 1),
        column: Math.max(col, 1),
        message: `"${word}" grades or labels a person; say what the words mean instead`,
      });
    },
  });
  return warnings;
}
