import type { TopicHead } from './topic-heads.ts';

/** "Last words and partings (goodbye all)", from the rule's id. One whose topic is not known goes by its id. */
export function ruleInWords(id: string, topics: readonly TopicHead[]): string {
  const [, topic, ...name] = id.split('.');
  const title = topics.find((one) => one.topic === topic)?.title;
  return title === undefined ? id : `${title} (${name.join(', ').replaceAll('-', ' ')})`;
}
