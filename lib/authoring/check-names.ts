import type { Place } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';

/** Names are unique, ids begin with their language and topic, and an id that was retired stays so: reports and cases still name it. */
export function checkNames({ ruleset, locate, problem }: CheckContext, retired: ReadonlySet<string>): void {
  const seen = new Map<string, Place>();
  const once = (kind: string, name: string, place: Place) => {
    const first = seen.get(`${kind} ${name}`);
    if (first) problem(place, `${kind} "${name}" exists already in ${first.file}:${first.line}; every ${kind} needs its own`);
    else seen.set(`${kind} ${name}`, place);
  };
  for (const rule of ruleset.rules) {
    const place = locate(rule.origin, 'id');
    once('rule', rule.id, place);
    const start = `${ruleset.language}.${rule.topic}.`;
    if (!rule.id.startsWith(start)) problem(place, `id "${rule.id}" must begin with "${start}": language and topic of its file`);
    if (rule.status !== 'retired' && retired.has(rule.id))
      problem(place, `id "${rule.id}" was retired and is never used again; give the rule a new id`);
  }
  for (const list of ruleset.lists) once('list', list.list, locate(list.origin, 'list'));
  for (const cue of ruleset.cues) once('cue', cue.cue, locate(cue.origin, 'cue'));
}
