import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { formatRuleFile } from '#lib/ruleset/format.ts';
import { belongsToRuleset } from '#lib/ruleset/load.ts';
import { nextVersion } from './version-bump.ts';

/** A rules folder: each file's text by its path. */
export type Files = Readonly<Record<string, string>>;

/** What forms show of a file, even while it does not fit its schema yet. */
export type RawRule = { id: string } & Record<string, unknown>;
export type RawTopic = { path: string; title: string; rules: RawRule[] };
export type RawList = { path: string; list: string; note: string; words: string[] };
export type RawCue = { path: string; cue: string; title: string; groups: { phrases: string[]; not: string[] }[] };

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const asRecords = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];

function contents(files: Files, folder: string): { path: string; content: Record<string, unknown> }[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && belongsToRuleset(path))
    .sort()
    .map((path) => ({
      path,
      content: (parseDocument(files[path] ?? '').toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>,
    }));
}

export function readTopics(files: Files): RawTopic[] {
  return contents(files, 'phrases').map(({ path, content }) => ({
    path,
    title: asText(content.title),
    rules: asRecords(content.rules).map((rule) => ({ ...rule, id: asText(rule.id) })),
  }));
}

export function readLists(files: Files): RawList[] {
  return contents(files, 'lists').flatMap(({ path, content }) =>
    asRecords(content.lists).map(({ list, note, words }) => ({
      path,
      list: asText(list),
      note: asText(note),
      words: asTexts(words),
    })),
  );
}

export function readCues(files: Files): RawCue[] {
  return contents(files, 'context').map(({ path, content }) => ({
    path,
    cue: asText(content.cue),
    title: asText(content.title),
    groups: asRecords(content.groups).map(({ phrases, not }) => ({ phrases: asTexts(phrases), not: asTexts(not) })),
  }));
}

/** Sets parts of one rule, by dotted key (`tests.match`); undefined takes the part out. The file keeps its comments and its form. */
export function changeRule(files: Files, path: string, id: string, change: Record<string, unknown>): Files {
  return edit(files, path, (document) => setAll(itemWith(document, 'rules', 'id', id), change, document));
}

export function addRule(files: Files, path: string, rule: RawRule): Files {
  return edit(files, path, (document) => {
    document.addIn(['rules'], document.createNode(rule));
    return true;
  });
}

export function changeList(files: Files, path: string, list: string, words: readonly string[]): Files {
  return edit(files, path, (document) => setAll(itemWith(document, 'lists', 'list', list), { words }, document));
}

export function changeCue(files: Files, path: string, group: number, change: { phrases: string[]; not: string[] }): Files {
  const not = change.not.length > 0 ? change.not : undefined;
  return edit(files, path, (document) => setAll(document.getIn(['groups', group]) as YAMLMap, { ...change, not }, document));
}

export function setVersion(files: Files, version: string): Files {
  return edit(files, 'ruleset.yaml', (document) => {
    document.set('version', version);
    return true;
  });
}

/** A version after the one in use, as soon as a file of the ruleset differs from it: the least that any change asks for. */
export function withLaterVersion(files: Files, inUse: Files): Files {
  const isChanged = Object.keys({ ...files, ...inUse }).some((path) => belongsToRuleset(path) && files[path] !== inUse[path]);
  const version = versionOf(inUse);
  return isChanged && version !== null && versionOf(files) === version ? setVersion(files, nextVersion(version, 'patch')) : files;
}

function versionOf(files: Files): string | null {
  const version = parseDocument(files['ruleset.yaml'] ?? '').get('version');
  return typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version) ? version : null;
}

/** `change` says whether it changed anything. Throws an Error naming the file when it cannot be edited as a form; nothing is changed then. */
function edit(files: Files, path: string, change: (document: Document) => boolean): Files {
  const document = parseDocument(files[path] ?? '');
  if (document.errors.length > 0) throw new Error(`${path}: ${document.errors[0]?.message}`);
  if (!change(document)) return files;
  const text = formatRuleFile({ path, text: document.toString({ lineWidth: 0 }) });
  if (text === null) throw new Error(`${path} cannot be written`);
  return { ...files, [path]: text };
}

function itemWith(document: Document, key: string, name: string, value: string): YAMLMap {
  const seq = document.get(key);
  const found = isSeq(seq) ? seq.items.find((item) => isMap(item) && item.get(name) === value) : undefined;
  if (!isMap(found)) throw new Error(`there is no ${name} ${value} any more`);
  return found;
}

function setAll(map: YAMLMap, change: Record<string, unknown>, document: Document): boolean {
  let isChanged = false;
  for (const [key, value] of Object.entries(change)) {
    const path = key.split('.');
    if (JSON.stringify(plain(map.getIn(path), document)) === JSON.stringify(value)) continue;
    if (value === undefined) map.deleteIn(path);
    else map.setIn(path, document.createNode(value));
    isChanged = true;
  }
  return isChanged;
}

function plain(node: unknown, document: Document): unknown {
  return typeof node === 'object' && node !== null && 'toJS' in node
    ? (node as { toJS: (d: Document) => unknown }).toJS(document)
    : node;
}
