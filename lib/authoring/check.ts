import { buildImage } from '#lib/matching/compile.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Place, Problem, Ruleset } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import { findForbiddenWord } from './forbidden-words.ts';

export type Checked = {
  ruleset: Ruleset | null;
  /** Null when the ruleset does not compile; with problems it serves for trying out, never for a build. */
  image: Uint8Array | null;
  problems: Problem[];
  summary: { rules: number; phrases: number; expansions: number; tests: number; imageBytes: number } | null;
};

type Report = (place: Place, message: string) => void;

/** Everything that must hold before a ruleset is built: schema, names, order, wording, limits, and every test inside it, both ways. */
export function checkRuleset(files: TextFile[]): Checked {
  const { ruleset, problems, locate } = loadRuleset(files);
  if (!ruleset) return { ruleset: null, image: null, problems: sort(problems), summary: null };
  const report: Report = (place, message) => problems.push({ ...place, message });

  checkNames(ruleset, locate, report);
  checkOrder(ruleset, locate, report);
  checkWording(ruleset, locate, report);
  const { image, problems: faults, expansions } = buildImage(ruleset);
  for (const fault of faults) report(locate(fault.origin, ...fault.path), fault.message);
  if (image) {
    const matcher = openImage(image);
    runTests(ruleset, matcher, locate, report);
    runCueTests(ruleset, matcher, locate, report);
  }
  const summary = {
    rules: ruleset.rules.length,
    phrases: ruleset.rules.reduce((sum, rule) => sum + rule.phrases.length, 0),
    expansions,
    tests: ruleset.rules.reduce((sum, { tests }) => sum + tests.match.length + tests.noMatch.length, 0),
    imageBytes: image?.length ?? 0,
  };
  return { ruleset, image, problems: sort(problems), summary };
}

type Locate = ReturnType<typeof loadRuleset>['locate'];

function checkNames(ruleset: Ruleset, locate: Locate, report: Report): void {
  const seen = new Map<string, Place>();
  const once = (kind: string, name: string, place: Place) => {
    const first = seen.get(`${kind} ${name}`);
    if (first) report(place, `${kind} "${name}" exists already in ${first.file}:${first.line}; every ${kind} needs its own`);
    else seen.set(`${kind} ${name}`, place);
  };
  for (const rule of ruleset.rules) {
    once('rule', rule.id, locate(rule.origin, 'id'));
    const start = `${ruleset.language}.${rule.topic}.`;
    if (!rule.id.startsWith(start))
      report(locate(rule.origin, 'id'), `id "${rule.id}" must begin with "${start}": language and topic of its file`);
  }
  for (const list of ruleset.lists) once('list', list.list, locate(list.origin, 'list'));
  for (const cue of ruleset.cues) once('cue', cue.cue, locate(cue.origin, 'cue'));
}

/** Sorted files make a change stand out: rules by id, lists by name, words and phrases by alphabet. */
function checkOrder(ruleset: Ruleset, locate: Locate, report: Report): void {
  for (let i = 1; i < ruleset.rules.length; i++) {
    const [before, rule] = [ruleset.rules[i - 1], ruleset.rules[i]];
    if (before && rule && before.origin.file === rule.origin.file && before.id > rule.id)
      report(locate(rule.origin, 'id'), `rule "${rule.id}" stands after "${before.id}"; sort rules by id`);
  }
  for (let i = 1; i < ruleset.lists.length; i++) {
    const [before, list] = [ruleset.lists[i - 1], ruleset.lists[i]];
    if (before && list && before.origin.file === list.origin.file && before.list > list.list)
      report(locate(list.origin, 'list'), `list "${list.list}" stands after "${before.list}"; sort lists by name`);
  }
  const sorted = (words: readonly string[], place: (i: number) => Place): void => {
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (before === word) report(place(i), `"${word}" stands here twice`);
      else if (before !== undefined && before > word) report(place(i), `"${word}" stands after "${before}"; sort by alphabet`);
    }
  };
  for (const rule of ruleset.rules) sorted(rule.phrases, (i) => locate(rule.origin, 'phrases', i));
  for (const list of ruleset.lists) sorted(list.words, (i) => locate(list.origin, 'words', i));
  for (const cue of ruleset.cues) {
    for (const [g, group] of cue.groups.entries()) sorted(group.phrases, (i) => locate(cue.origin, 'groups', g, 'phrases', i));
  }
}

function checkWording(ruleset: Ruleset, locate: Locate, report: Report): void {
  for (const rule of ruleset.rules) {
    const word = findForbiddenWord(rule.why);
    if (word) report(locate(rule.origin, 'why'), `"${word}" grades or labels a person; say what the words mean instead`);
    if (rule.tests.match.length === 0)
      report(locate(rule.origin, 'tests', 'match'), `rule "${rule.id}" needs at least one test that matches`);
    if (rule.tests.noMatch.length === 0)
      report(locate(rule.origin, 'tests', 'noMatch'), `rule "${rule.id}" needs at least one test that does not match`);
  }
  for (const list of ruleset.lists) {
    const word = findForbiddenWord(list.note);
    if (word) report(locate(list.origin, 'note'), `"${word}" grades or labels a person; say what the words mean instead`);
  }
}

/**
 * `match`: the rule finds the text and its own response stands or is sooner. `noMatch`: the rule does not find it, or a cue lowers or
 * suppresses it. `knownMiss` and `knownFalse` are gaps written down: when one no longer holds, it belongs among the others.
 */
function runTests(ruleset: Ruleset, matcher: Matcher, locate: Locate, report: Report): void {
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const raises = (text: string): boolean =>
      matcher
        .trace(text)
        .hits.some((hit) => hit.rule === rule.id && hit.response !== null && !hit.cues.some((cue) => cue.effect === 'lower'));
    const { match, noMatch, knownMiss = [], knownFalse = [] } = rule.tests;
    const each = (texts: string[], key: string, wrong: (text: string) => boolean, message: string) =>
      texts.forEach((text, i) => {
        if (wrong(text)) report(locate(rule.origin, 'tests', key, i), `${rule.id}: ${message}: "${text}"`);
      });
    each(match, 'match', (text) => !raises(text), 'should match and does not');
    each(noMatch, 'noMatch', raises, 'should not match and does');
    each(knownMiss, 'knownMiss', raises, 'is listed as a known miss and matches; move it to match');
    each(
      knownFalse,
      'knownFalse',
      (text) => !raises(text),
      'is listed as a known false alarm and does not match; move it to noMatch',
    );
  }
}

/** `acts`: the cue is found and acts on a phrase of the text. `not`: a phrase is found and the cue does not act on any. */
function runCueTests(ruleset: Ruleset, matcher: Matcher, locate: Locate, report: Report): void {
  for (const { cue, origin, tests } of ruleset.cues) {
    for (const [key, wanted] of [
      ['acts', true],
      ['not', false],
    ] as const) {
      for (const [i, text] of (tests?.[key] ?? []).entries()) {
        const { hits } = matcher.trace(text);
        const acts = hits.some((hit) => hit.cues.some((found) => found.cue === cue));
        if (hits.length === 0)
          report(
            locate(origin, 'tests', key, i),
            `${cue}: no phrase stands in this test, so the cue has nothing to act on: "${text}"`,
          );
        else if (acts !== wanted)
          report(
            locate(origin, 'tests', key, i),
            `${cue}: ${wanted ? 'should act and does not' : 'should not act and does'}: "${text}"`,
          );
      }
    }
  }
}

function sort(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
