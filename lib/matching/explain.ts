import type { Matcher } from './image.ts';
import type { Hit } from './match.ts';

/** Plain text for a governance lead: the words as read, each phrase found, the cues around it, and what came of it. */
export function explain(matcher: Matcher, text: string): string {
  const { words: read, hits } = matcher.trace(text);
  const { response } = matcher.match(text);
  const words = read.map(({ form, read: as }) => (form === as ? form : `${form}=${as}`)).join(' · ');
  const lines = [
    `Ruleset   ${matcher.ruleset.name} ${matcher.ruleset.version} (image ${matcher.ruleset.hash})`,
    `Words     ${words || '(none)'}`,
    `Response  ${response}`,
  ];
  if (hits.length === 0) lines.push('', 'No phrase of the ruleset stands in this text.');
  for (const hit of hits) lines.push('', ...explainHit(hit, text));
  return lines.join('\n');
}

function explainHit(hit: Hit, text: string): string[] {
  const [from, to] = hit.span;
  return [
    `${hit.rule}`,
    `  phrase  "${hit.phrase}"`,
    `  found   "${text.slice(from, to)}" at ${from}-${to}`,
    ...hit.cues.map((cue) => `  cue     ${cue.cue}: "${cue.text}" at ${cue.span[0]}-${cue.span[1]} -> ${cue.effect}`),
    `  so      ${describeOutcome(hit)}`,
  ];
}

function describeOutcome({ before, response, cues }: Hit): string {
  if (response === null) return `suppressed (the rule says ${before})`;
  if (response === before) return `${response}, as the rule says${cues.length > 0 ? ' (no cue changes it)' : ''}`;
  return `${response} instead of ${before}, because of ${cues
    .filter((cue) => cue.effect === (response === 'review' ? 'lower' : 'raise'))
    .map((cue) => cue.cue)
    .join(', ')}`;
}
