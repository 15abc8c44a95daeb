import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium } from '#lib/cli/browsers.ts';
import { committeePaper } from '#lib/documents/committee-paper.ts';
import type { Release } from '#lib/release/release.ts';
import { approve, holders, makeDraft, makeFiles } from '#tests/unit/make-release.ts';

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
test.afterAll(() => browser?.close());

async function pagesOf(source: string): Promise<number> {
  const page = await browser.newPage();
  await page.setContent(source);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

const honest =
  'On 1,237 posts labelled as distress, this list missed about 5 in 10. Someone with 50 mentions a week can expect about 2 needless signals a year. When Heed is silent, that tells you nothing.';
const release = async (): Promise<Release> =>
  approve(await makeDraft(2, { files: makeFiles(['so tired']) }, await makeDraft(1)), [holders.ann, holders.bob]);

test('the committee paper of a usual change fills no more than two pages of A4', async () => {
  const change = { bump: 'minor' as const, id: 'en.intent.end-it', what: 'phrase added: "{want} to [just] {die}"' };
  const example = { text: 'I want it all to end now', before: 'none', after: 'today' };
  const paper = committeePaper(await release(), { bump: 'minor', changes: [change] } as never, [example], honest);
  expect(await pagesOf(paper)).toBeLessThanOrEqual(2);
});

test('a change of hundreds of rules, with long words everywhere, still fills two: it says how much it leaves to the change record', async () => {
  const long = (n: number) => 'words that go on and on '.repeat(Math.ceil(n / 24)).slice(0, n);
  const signed = await release();
  const { draft } = signed;
  const lowered = Array.from({ length: 90 }, (_, i) => ({
    rule: `en.topic.rule-with-a-long-name-${i}`,
    misses: i,
    falseAlarms: i,
  }));
  const evaluation = { posts: 48_000, raised: 2100, falseAlarms: 900, misses: 700 };
  const huge = {
    ...signed,
    organisation: `${long(70)}NHS Foundation Trust`,
    approvals: Array.from({ length: 9 }, (_, i) => ({
      by: `Approver ${i}`,
      on: '2026-11-25',
      reason: long(900),
      signature: null,
    })),
    draft: { ...draft, bump: 'major', reason: long(3000), evidence: { ...draft.evidence, evaluation, lowered } },
  } as unknown as Release;
  const changes = Array.from({ length: 400 }, (_, i) => ({ bump: 'major', id: `en.topic.rule-${i}`, what: long(500) }));
  const examples = Array.from({ length: 300 }, () => ({ text: long(280), before: 'today', after: 'none' }));
  const paper = committeePaper(huge, { bump: 'major', changes } as never, examples, honest);
  expect(await pagesOf(paper)).toBe(2);
  expect(paper).toMatch(/3\d\d more/);
  for (const words of ['Annex: data protection', 'To be reviewed by', 'Who was asked']) expect(paper).toContain(words);
});
