import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { changeRule, type Files, type RawRule } from '#lib/authoring/edit-files.ts';
import { parsePattern } from '#lib/matching/pattern.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import { filled } from './LinesField.tsx';

/** A rule as its form holds it. */
export type Form = {
  phrases: string[];
  response: string;
  status: string;
  why: string;
  falseAlarms: string[];
  match: string[];
  noMatch: string[];
  reviewDue: string;
};

export const linesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export function toForm(rule: RawRule): Form {
  const tests = (rule.tests ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
  return {
    phrases: linesOf(rule.phrases),
    response: text(rule.response),
    status: text(rule.status),
    why: text(rule.why),
    falseAlarms: linesOf(rule.falseAlarms),
    match: linesOf(tests.match),
    noMatch: linesOf(tests.noMatch),
    reviewDue: text(rule.reviewDue),
  };
}

export const toChange = (form: Form) => ({
  phrases: filled(form.phrases),
  response: form.response,
  status: form.status,
  why: form.why.trim(),
  falseAlarms: filled(form.falseAlarms),
  'tests.match': filled(form.match),
  'tests.noMatch': filled(form.noMatch),
  reviewDue: form.reviewDue,
});

export type Wrong = Partial<Record<'phrases' | 'why' | 'match' | 'noMatch' | 'reviewDue' | 'other', string>>;

/** What the file's own schema and the phrase's own form say, a moment after the last key. */
export function useFormProblems(files: Files, path: string, id: string, form: Form): Wrong {
  const [wrong, setWrong] = useState<Wrong>({});
  useEffect(() => {
    const timer = setTimeout(() => setWrong(findProblems(files, path, id, form)), 300);
    return () => clearTimeout(timer);
  }, [files, path, id, form]);
  return wrong;
}

function findProblems(files: Files, path: string, id: string, form: Form): Wrong {
  for (const phrase of filled(form.phrases)) {
    try {
      parsePattern(phrase);
    } catch (error) {
      return { phrases: (error as Error).message };
    }
  }
  // A check refuses a rule without both, and only once it is kept.
  const texts: Wrong = {
    ...(filled(form.match).length === 0 && { match: i18n.t('workbench.rule.matchMissing') }),
    ...(filled(form.noMatch).length === 0 && { noMatch: i18n.t('workbench.rule.noMatchMissing') }),
  };
  try {
    const text = changeRule(files, path, id, toChange(form))[path] ?? '';
    // The file alone is enough for its schema; the head is there so that it counts as a ruleset.
    const { problems } = loadRuleset([
      { path, text },
      { path: 'ruleset.yaml', text: files['ruleset.yaml'] ?? '' },
    ]);
    const own = problems.find((problem) => problem.file === path);
    return own ? { ...texts, [partOf(own)]: own.message.replace(/^[\w.]+: /, '') } : texts;
  } catch (error) {
    return { other: (error as Error).message };
  }
}

function partOf({ message }: Problem): keyof Wrong {
  return (['phrases', 'why', 'match', 'reviewDue'] as const).find((key) => message.includes(`.${key}`)) ?? 'other';
}
