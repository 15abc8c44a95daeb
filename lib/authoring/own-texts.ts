import type { Loaded } from '#lib/ruleset/load.ts';
import type { Origin, Ruleset } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import type { OwnText } from './shared-runs.ts';

/** Every wording of a ruleset that a row of a corpus could have been copied into, with file and line. A slot parts what stands around it. */
export function ownTexts(ruleset: Ruleset, locate: Loaded['locate']): OwnText[] {
  const texts: OwnText[] = [];
  const add = (origin: Origin, path: (string | number)[], list: readonly string[] = [], id?: string) => {
    for (const [i, text] of list.entries()) {
      const place = { ...locate(origin, ...path, i), ...(id === undefined ? {} : { id }) };
      for (const part of partsOf(text)) texts.push({ place, text: part });
    }
  };
  for (const { id, origin, phrases, falseAlarms, tests, why } of ruleset.rules) {
    add(origin, ['phrases'], phrases, id);
    add(origin, ['falseAlarms'], falseAlarms, id);
    for (const key of ['match', 'noMatch', 'knownMiss', 'knownFalse'] as const) add(origin, ['tests', key], tests[key], id);
    add(origin, [], [why], id);
  }
  for (const { origin, words } of ruleset.lists) add(origin, ['words'], words);
  for (const { origin, groups, tests } of ruleset.cues) {
    for (const [g, group] of groups.entries())
      for (const key of ['phrases', 'until', 'not'] as const) add(origin, ['groups', g, key], group[key]);
    add(origin, ['tests', 'acts'], tests?.acts);
    add(origin, ['tests', 'not'], tests?.not);
  }
  return texts;
}

/** Files with one text a line: of NDJSON, such as the functional suite, each line's `text`; any other line as it stands. */
export function lineTexts(files: readonly TextFile[]): OwnText[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').map((line, i) => {
      const { id, text } = readLine(line);
      return { place: { file: path, line: i + 1, column: 1, ...(typeof id === 'string' ? { id } : {}) }, text };
    }),
  );
}

function readLine(line: string): { id?: unknown; text: string } {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
    return typeof text === 'string' ? { id, text } : { text: line };
  } catch {
    return { text: line };
  }
}

/** With what may be left out, and without it; the text between two slots by itself. */
function partsOf(text: string): string[] {
  const whole = text.replace(/[[\]]/g, ' ');
  const bare = text.replace(/\[[^\]]*\]/g, ' ');
  return [...new Set([whole, bare])].flatMap((wording) => wording.split(/\{[^}]*\}/)).filter((part) => part.trim() !== '');
}
