import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { parseYaml, type TextFile } from './yaml-file.ts';

/** Keys in the order in which a person reads them, by what holds the map; "" is the file itself. A key not named here goes last. */
const keyOrders: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...[
      'name',
      'version',
      'language',
      'schema',
      'topic',
      'cue',
      'title',
      'owner',
      'source',
      'notWhenInside',
      'context',
      'benign',
    ],
    ...['rules', 'lists', 'groups', 'tests', 'notMisspellings'],
  ],
  rules: [
    ...['id', 'status', 'response', 'phrases', 'with', 'allow', 'person', 'context', 'why', 'sources', 'owner', 'falseAlarms'],
    ...['tests', 'reviewedBy', 'reviewDue'],
  ],
  lists: ['list', 'note', 'source', 'inflect', 'spelling', 'words'],
  groups: ['phrases', 'direction', 'scope', 'within', 'until', 'not'],
  with: ['any', 'within'],
  allow: ['inflect', 'spelling', 'gap'],
  tests: ['match', 'noMatch', 'knownMiss', 'knownFalse', 'acts', 'not'],
  benign: ['perRule', 'total'],
};

/** What is sorted by alphabet: words and phrases by themselves, rules and lists by name. Tests keep their order. */
const sortedLists = new Set(['phrases', 'words', 'until', 'not', 'notMisspellings']);

/**
 * A ruleset file in its canonical form: keys in one order, what is sorted sorted, one item a line, quotation marks only where YAML
 * needs them, comments kept. Formatting it again changes nothing. Null when the file is not valid YAML.
 */
export function formatRuleFile(file: TextFile): string | null {
  const { parsed, problems } = parseYaml(file);
  if (problems.length > 0 || !parsed.document.contents) return null;
  const { document } = parsed;
  keepHead(document);
  visit(document, {
    Map: (_key, node, path) => {
      node.flow = node.items.length === 0;
      orderKeys(node, keyOrders[holderOf(path)]);
    },
    Seq: (_key, node, path) => {
      node.flow = node.items.length === 0;
      sortSeq(node, path);
    },
    Scalar: (_key, node) => {
      if (typeof node.value === 'string') node.type = isSingleQuoted(node.value) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
    },
  });
  visit(document, {
    Node: (_key, node) => {
      node.spaceBefore = false;
    },
  });
  return print(document);
}

/** Text that YAML must quote and that holds double quotation marks stands in single ones, as other formatters write it. */
function isSingleQuoted(text: string): boolean {
  return text.includes('"') && !/[\\\n\p{C}]/u.test(text) && /^['"]/.test(stringify(text, { lineWidth: 0 }));
}

/** A comment at the top belongs to the file, not to the key that happens to stand first. */
function keepHead(document: Document): void {
  const first = isMap(document.contents) ? document.contents.items[0]?.key : null;
  if (!isScalar(first) || !first.commentBefore) return;
  document.commentBefore = [document.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  first.commentBefore = null;
}

function print(document: Document): string {
  return document.toString({
    lineWidth: 0,
    indentSeq: true,
    singleQuote: null,
    blockQuote: false,
    flowCollectionPadding: false,
  });
}

type Path = readonly (Document | Node | Pair)[];

/** The nearest key above, past the items of a list; "" for the top of the file. */
function holderOf(path: Path): string {
  const pair = path.findLast(isPair);
  return pair ? nameOf(pair) : '';
}

/** Without an order of its own, such as the effects of cues, a map goes by alphabet. */
function orderKeys(map: YAMLMap, order: readonly string[] | undefined): void {
  const rank = (pair: Pair) => {
    const at = order?.indexOf(nameOf(pair)) ?? 0;
    return at < 0 ? (order?.length ?? 0) : at;
  };
  map.items.sort((a, b) => rank(a) - rank(b) || compare(nameOf(a), nameOf(b)));
}

function sortSeq(seq: YAMLSeq, path: Path): void {
  const holder = holderOf(path);
  const inTests = path.some((node) => isPair(node) && nameOf(node) === 'tests');
  if (holder === 'rules') seq.items.sort((a, b) => compare(textAt(a, 'id'), textAt(b, 'id')));
  else if (holder === 'lists') seq.items.sort((a, b) => compare(textAt(a, 'list'), textAt(b, 'list')));
  else if (!inTests && sortedLists.has(holder) && seq.items.every(isScalar))
    seq.items.sort((a, b) => compare(String(a.value), String(b.value)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');
const textAt = (item: unknown, key: string) => (isMap(item) ? String(item.get(key) ?? '') : '');
