import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { checkProtocol, type Fault } from './check.ts';
import { type Protocol, protocolSchema } from './schema.ts';

/** zod/mini brings no messages of its own. */
const english = { error: z.locales.en().localeError };

/** Lines and columns count from 1. */
export type ProtocolProblem = { file: string; line: number; column: number; message: string };

/**
 * Reads a protocol file. For Node and the build only (it brings the YAML parser); pages get the checked protocol as JSON.
 * Never throws on bad text: every fault comes back with its file, line and reason.
 */
export function loadProtocol(text: string, file: string): { protocol: Protocol } | { problems: ProtocolProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): ProtocolProblem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (document.errors.length > 0) return { problems: document.errors.map((error) => at(error.pos[0], error.message)) };

  const locate = ({ path, message }: Fault): ProtocolProblem => {
    for (let length = path.length; length >= 0; length--) {
      const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(found) && found.range) return at(found.range[0], message);
    }
    return at(0, message);
  };
  const shape = protocolSchema.safeParse(document.toJS(), english);
  if (!shape.success) return { problems: shape.error.issues.map((issue) => locate(faultOf(issue))) };
  const faults = checkProtocol(shape.data);
  return faults.length > 0 ? { problems: faults.map(locate) } : { protocol: shape.data };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const where = path.length > 0 ? path.join('.') : 'the file';
  if (issue.code === 'unrecognized_keys') {
    return {
      path: [...path, issue.keys[0] ?? ''],
      message: `${where}: unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`,
    };
  }
  return { path, message: `${where}: ${issue.message}` };
}
