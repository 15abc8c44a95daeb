import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { readRelease } from '#lib/release/release.ts';
import { approve, holders, makeKeySet, write } from '#tests/unit/make-release.ts';
import { createLead } from './lead.ts';

const rule = 'End it plain';
let folder = '';
let heed: HeedBrowser;

// Each step checks or compiles 11,000 phrases. What needs no more than a few rules stands in governance.spec.ts.
test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-shipped-'));
  // Who may sign has a signing file, and their set is made: once for everybody, long before.
  const { ann, bob, cat } = holders;
  const keys = await makeKeySet(1, [ann, bob, cat]);
  for (const [name, content] of Object.entries({ ann, bob, keys })) await writeFile(join(folder, name), write(content));
  heed = await openHeedBrowser();
});
test.afterAll(async () => {
  await heed?.close();
  await rm(folder, { recursive: true, force: true });
});

test('one phrase in the shipped rules, from opening the workbench to a release in use, by three people in ten minutes', async () => {
  const page = await heed.openPage('workbench.html');
  const author = createLead(page, folder);
  await author.begin('Eve');
  await author.change('put an end to me', 'I will put an end to me', rule);
  await author.compare('put an end to me', rule);
  const draft = await author.makeDraft('draft', 'People write it like this.', {
    organisation: 'A Trust',
    keys: author.at('keys'),
  });

  // Somebody else, with nothing but the file, a signing file and the words of the page.
  const theirs = await openHeedBrowser();
  const desk = await theirs.openPage('workbench.html');
  const approver = createLead(desk, folder);
  try {
    await approver.beginToApprove();
    await approver.openToSign(draft);
    await expect(desk.getByRole('row', { name: `${rule}: phrase added: "put an end to me"` })).toBeVisible({ timeout: 60_000 });
    await approver.saved('once', () => approver.sign('ann', 'We need it.'));
    await approver.hands.read();
  } finally {
    await theirs.close();
  }
  // The second approver does the same on a third computer; governance.spec.ts has both.
  const { approvals, ...once } = readRelease(await readFile(author.at('once'), 'utf8'));
  const [second] = (await approve({ ...once, approvals: [] }, [holders.bob], 'We need it.')).approvals;
  if (!second) throw new Error('nothing was signed');
  await writeFile(author.at('twice'), write({ ...once, approvals: [...approvals, second] }));
  await author.use(author.at('twice'));
  // The page says how far it is: the work is done beside it.
  await expect(page.getByText('The signatures fit. Compiling its rules')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('In use: version 1 of A Trust')).toBeVisible({ timeout: 30_000 });
  await author.hands.read();
  const [one, other] = [author.hands, approver.hands];
  const told = JSON.stringify([one, other].map(({ count, seconds }) => ({ ...count, seconds: Math.round(seconds()) })));
  process.stdout.write(`author, each approver: ${told}\n`);
  expect([one.count.clicks + one.count.fields, other.count.clicks + other.count.fields], told).toEqual([16, 7]);
  expect(one.seconds() + 2 * other.seconds(), told).toBeLessThan(600);
});
