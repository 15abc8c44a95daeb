import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Files } from './edit-files.ts';

export const protocolPath = 'protocol.yaml';

/** Sets words of one node, value or contact by its name; an empty text is null (NOT SET) where the protocol allows that. Comments stay. */
export function changeProtocol(
  files: Files,
  part: 'nodes' | 'values' | 'contacts',
  name: string,
  change: Record<string, string | null | undefined>,
): Files {
  const document = parseDocument(files[protocolPath] ?? '');
  const [error] = document.errors;
  if (error) throw new Error(`${protocolPath}: ${error.message}`);
  const key = part === 'values' ? 'name' : 'id';
  const seq = document.get(part);
  const item = isSeq(seq) ? seq.items.find((one): one is YAMLMap => isMap(one) && one.get(key) === name) : undefined;
  if (!item) throw new Error(`there is no ${name} in ${part} any more`);
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (value === undefined) item.deleteIn(keys);
    else if (item.getIn(keys) !== value) item.setIn(keys, value);
  }
  return { ...files, [protocolPath]: document.toString({ lineWidth: 0, flowCollectionPadding: true }) };
}
