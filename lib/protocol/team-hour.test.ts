import { expect, test } from 'vitest';
import file from '#rules/team-hour.json';
import { questions } from './agreement.ts';
import { teamHourSchema } from './team-hour.ts';

const team = teamHourSchema.parse(file).questions;

test('five questions, and no agreed answer of the workshop is claimed where none was published', () => {
  expect(team).toHaveLength(5);
  for (const { quotes, themes, setting, ends } of team) {
    if (quotes.length + themes.length === 0) expect(ends).toMatch(/No published answer/);
    else {
      expect(setting).not.toBeNull();
      expect(ends).toMatch(/not survived/);
    }
  }
});

test('each answer fills a question of the agreement, none twice', () => {
  const filled = team.flatMap(({ fills }) => fills);
  expect(new Set(filled).size).toBe(filled.length);
  for (const id of filled) expect(questions.map((question) => question.id)).toContain(id);
});
