import * as z from 'zod/mini';
import { topicSchema } from './schema.ts';
import { parseYaml, readAs } from './yaml-file.ts';

const headSchema = z.pick(topicSchema, { topic: true, title: true, owner: true });
export type TopicHead = { topic: string; title: string };

/** Name and title of each topic of a rules folder, without its rules: those are a megabyte to read. A topic that does not open is left out. */
export function readTopicHeads(files: Readonly<Record<string, string>>): TopicHead[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith('phrases/'))
    .flatMap(([path, text]) => {
      const { parsed, problems } = parseYaml({ path, text: text.split(/^rules:/m)[0] ?? '' });
      const head = problems.length === 0 ? readAs(headSchema, parsed).data : null;
      return head ? [{ topic: head.topic, title: head.title }] : [];
    });
}
