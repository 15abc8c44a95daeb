import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRuleset } from '#lib/authoring/check.ts';
import { openRules } from '#lib/cli/open-rules.ts';
import { readRulesFolder } from '#lib/cli/read-rules-folder.ts';
import type { Matcher } from '#lib/matching/image.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const corpora = fileURLToPath(new URL('../../shared/corpora/', import.meta.url));

describe('the packaged rules', () => {
  let matcher: Matcher;
  beforeAll(async () => {
    ({ matcher } = await openRules(folder));
  }, 120_000);

  it('pass every check, with every test inside them', async () => {
    expect(checkRuleset(await readRulesFolder(folder)).problems.map(formatProblem)).toEqual([]);
  }, 120_000);

  it.each([
    ["Not suicidal but I don't want to wake up", ['today', 'now']],
    ["can't go on", ['today', 'now']],
    ['No. I want to die', ['today', 'now']],
    ['no sleep again, I want to die', ['today', 'now']],
    ['I want to die tonight', ['now']],
    ['ran 10 kms for the hospice', ['none', 'review']],
    ['saw my therapist about my skills, then Diego came round', ['none']],
    ['Suicide Squad is on again', ['none', 'review']],
    ['I am not suicidal, just knackered', ['none', 'review']],
  ])('%s -> %s', (text, responses) => expect(responses).toContain(matcher.match(text).response));

  describe.skipIf(!existsSync(corpora))('on the ordinary corpora', () => {
    it.each([
      ['ordinary_emoji20k.tsv', 0.3],
      ['ordinary_emotion.tsv', 0.3],
    ])(
      '%s: at most %d raised per 1,000',
      (file, limit) => {
        const rows = readFileSync(corpora + file, 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1);
        const raised = rows.filter((row) =>
          ['now', 'today'].includes(matcher.match(row.slice(row.indexOf('\t') + 1)).response),
        ).length;
        expect((raised / rows.length) * 1000).toBeLessThanOrEqual(limit);
      },
      120_000,
    );
  });
});
