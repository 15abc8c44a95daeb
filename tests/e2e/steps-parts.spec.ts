import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { startWalk, type WalkState } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { keepProtocol, readWalk, seedCase } from './seeded-case.ts';

test.describe.configure({ mode: 'serial' });

const protocol = loadShipped();
const begun = startWalk(protocol, { now: '2026-11-22T23:40:00.000Z', origin: 'matched' });

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 900 } });
  await heed.confirmAccount('noor_example');
  sheet = await heed.context.newPage();
  await sheet.setContent('<textarea></textarea>');
  page = await heed.openPage('steps.html');
  await expect(page.locator('h1')).toBeVisible();
});
test.afterAll(() => heed.close());

async function show(at: string, change: Partial<WalkState> = {}): Promise<void> {
  await seedCase(page, 'seeded', { ...begun, ...change, at, start: at });
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
  await expect(page.locator('h1')).toBeFocused();
}
/** A plain page, used as a person would: what is on the clipboard is what can be pasted there. */
let sheet: Page;
async function clipboard(): Promise<string> {
  await sheet.bringToFront();
  await sheet.locator('textarea').fill('');
  await sheet.locator('textarea').press('Control+V');
  const pasted = await sheet.locator('textarea').inputValue();
  await page.bringToFront();
  return pasted;
}
async function putOnClipboard(text: string): Promise<void> {
  await sheet.bringToFront();
  await sheet.locator('textarea').fill(text);
  await sheet.locator('textarea').press('Control+A');
  await sheet.locator('textarea').press('Control+C');
  await page.bringToFront();
}
const copy = () => page.getByRole('button', { name: 'Copy the words' });

test('a private message copies only once its gaps are filled, says to whom, and the clipboard can be emptied', async () => {
  await show('n7d');
  const card = page.getByRole('region', { name: 'Private message, in your hours' });
  await expect(card).toContainText('To @kit_example');
  await expect(card).toContainText('Not yet reviewed: clinical, information governance, lived experience.');
  await putOnClipboard('as before');
  await expect(copy()).toHaveAttribute('aria-disabled', 'true');
  await copy().focus();
  await page.keyboard.press('Enter');
  expect(await clipboard()).toBe('as before');
  await expect(card).toContainText('Fill 2 gaps to copy.');
  await card.getByLabel("Team's number").fill('01632 960 118');
  await expect(card).toContainText('Fill 1 gap to copy.');
  // Hiding the words costs nothing that was typed.
  await page.keyboard.press('Escape');
  await expect(page.locator('h1')).toHaveText('Someone has written to you');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(card.getByLabel("Team's number")).toHaveValue('01632 960 118');
  await card.getByLabel('Time').fill('21:00');
  for (const number of ['NHS 111 option 2', 'Samaritans 116 123'])
    await card.getByRole('button', { name: `I have checked it: ${number}` }).click();
  await copy().click();
  await expect.poll(clipboard).toMatch(/ring them on 01632 960 118\. I'm here until 21:00\. At any hour: NHS 111/);
  await expect(card.getByRole('status')).toHaveText('Copied, to paste to @kit_example. Heed sends nothing.');
  await card.getByRole('button', { name: 'Clear the clipboard' }).click();
  await expect(card.getByRole('status')).toContainText('The clipboard is empty');
  expect(await clipboard()).toBe('');
  await expect(page.getByRole('link', { name: 'Open @kit_example on X' })).toHaveAttribute('href', 'https://x.com/kit_example');
});

test('a number that nobody has checked is not copied without a word', async () => {
  const contacts = protocol.contacts.map((one) => (one.id === 'dutyTeam' ? { ...one, phone: '01632 960 118' } : one));
  const own = { ...protocol, version: '0.0.8', contacts };
  await keepProtocol(page, own);
  await show('n7d', startWalk(own, { now: begun.startedAt, origin: 'matched' }));
  const card = page.getByRole('region', { name: 'Private message, in your hours' });
  await card.getByLabel('Time').fill('21:00');
  await expect(card).toContainText('Check this number first: Duty team, 01632 960 118.');
  await expect(copy()).toHaveAttribute('aria-disabled', 'true');
  for (const number of ['Duty team, 01632 960 118', 'NHS 111 option 2', 'Samaritans 116 123'])
    await card.getByRole('button', { name: `I have checked it: ${number}` }).click();
  await copy().click();
  await expect.poll(clipboard).toContain('ring them on 01632 960 118');
});

test('a signpost that nobody has looked up lately is not copied without a word, until somebody has', async () => {
  await show('n7u');
  const card = page.getByRole('region', { name: 'Short public reply' });
  await expect(copy()).toHaveAttribute('aria-disabled', 'true');
  await expect(card).toContainText('Check this number first: NHS 111 option 2.');
  await card.getByRole('button', { name: 'I have checked it: NHS 111 option 2' }).click();
  await expect(card).toContainText('Check this number first: Samaritans 116 123.');
  await expect(copy()).toHaveAttribute('aria-disabled', 'true');
  // As the page of signposts keeps it: past half a year it no longer counts.
  const check = (on: string) =>
    page.evaluate((day) => chrome.storage.local.set({ signpostChecks: { 'Samaritans 116 123': day } }), on);
  await check('2020-01-01');
  await expect(copy()).toHaveAttribute('aria-disabled', 'true');
  await check(new Date().toISOString().slice(0, 10));
  await expect(copy()).toHaveAttribute('aria-disabled', 'false');
  await page.evaluate(() => chrome.storage.local.remove('signpostChecks'));
});

test('words of one’s own are refused while they reveal care, name the person or are too long for X', async () => {
  await show('n7u');
  const card = page.getByRole('region', { name: 'Short public reply' });
  await expect(card).toContainText(/\d+ of 280 characters/);
  await card.getByRole('button', { name: 'Change the words' }).click();
  const own = card.getByLabel('Your words');
  await own.fill('Kit, as your nurse I will bring your appointment forward. Have you taken your medication? @elm_ward');
  for (const reason of [
    /"kit" is their name/,
    /"as your" could show that they are in care/,
    /"your appointment" could/,
    /"medication" is clinical/,
    /"@elm_ward" brings others in/,
  ]) {
    await expect(card).toContainText(reason);
  }
  await putOnClipboard('as before');
  await copy().focus();
  await page.keyboard.press('Enter');
  expect(await clipboard()).toBe('as before');
  await own.fill('a'.repeat(281));
  await expect(card).toContainText('281 of 280 characters');
  await expect(card).toContainText('1 character too long for X.');
  await own.fill('I am sorry that it is this hard. Please call 999 if you are in danger.');
  await copy().click();
  await expect.poll(clipboard).toBe('I am sorry that it is this hard. Please call 999 if you are in danger.');
});

test('to a young person, and off duty, the words that fit come first', async () => {
  await show('n7d', { flags: { under18: true } });
  await expect(page.getByRole('region', { name: 'Private message to a young person' })).toContainText('0800 1111');
  await show('n5b', { steps: [{ at: begun.startedAt, node: 'n5', option: 'no' }] });
  const card = page.getByRole('region', { name: 'Words to hand over, off duty' });
  await expect(card).toContainText('I do not want to be here any more.');
  await expect(card).toContainText('Will you take this, and who am I speaking to?');
});

test('handing over without having read keeps the words covered until they are asked for', async () => {
  await show('n10');
  await expect(page.getByText('I do not want to be here any more.')).not.toBeVisible();
  await page.getByText('Fill in and copy').click();
  await page.getByRole('button', { name: 'Put in: their words' }).click();
  await expect(page.getByRole('region', { name: 'Words to hand over' })).toContainText(
    'Words: I do not want to be here any more.',
  );
});

test('the 999 card names who calls, and the way that was chosen once stands first everywhere', async () => {
  await show('n2');
  const card = page.getByRole('region', { name: 'Read this aloud' });
  await expect(card).toContainText('your name');
  await page.getByText('Put in my name and role').click();
  await page.getByLabel('Your name').fill('Noor Halim');
  await page.getByLabel('Your role').fill('community nurse');
  await page.getByRole('button', { name: 'Keep them' }).click();
  await expect(card).toContainText('My name is Noor Halim. My role: community nurse.');
  await expect(card).toContainText('I do not want to be here any more.');
  await expect(card).toContainText('Please give me a reference number.');
  await expect(card).toContainText('Link: x.com/i/status/1900000000000000001');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect.poll(clipboard).toBe('https://x.com/i/status/1900000000000000001');
  await page.getByRole('button', { name: 'Not by voice' }).click();
  await page.getByRole('radio', { name: /Relay UK/ }).check();
  await expect(page.getByText('Relay UK: call 18000, or use the app').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Type or sign this' })).toContainText('Noor Halim');
  await show('n8');
  await expect(page.getByText('In danger now? Call 18000')).toBeVisible();
  await show('n2a');
  await expect(page.getByText('Call 18000 with Relay UK now')).toBeVisible();
  await expectNoFaultsTallAndShort(page);
  await page.evaluate(() => chrome.storage.local.remove('me'));
});

test('the outline for the record tells the steps, with gaps for what Heed does not keep', async () => {
  const steps = [{ at: '2026-11-22T23:47:00.000Z', node: 'n2', option: 'called' }];
  await show('n15', { start: 'n2', steps });
  await page.getByRole('button', { name: 'Copy the outline' }).click();
  await expect.poll(clipboard).toMatch(/What I did/);
  const outline = await clipboard();
  expect(outline).toMatch(/What I did: \d\d:47 Call 999\. Ask for an ambulance: I've called 999/);
  expect(outline).toContain('Words: [write their words]');
  expect(outline).not.toMatch(/not want to be here|kit/i);
});

test('by hand from the popup: how it came, then the same walk without any words', async () => {
  const popup = await heed.openPage('popup.html');
  const opened = heed.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Start the steps by hand' }).click();
  const steps = await opened;
  await expect(steps.locator('h1')).toHaveText('How did it reach you?');
  await expectNoFaultsTallAndShort(steps);
  await steps.getByRole('radio', { name: 'It was a private message' }).check();
  await steps.getByRole('button', { name: 'Start the steps' }).click();
  await expect(steps.locator('h1')).toContainText('Do the words suggest danger now?');
  const id = new URL(steps.url()).searchParams.get('case') ?? '';
  expect(await readWalk(steps, id)).toMatchObject({ origin: 'by-hand', at: 'n1', steps: [] });
  await steps.reload();
  await expect(steps.locator('h1')).toContainText('Do the words suggest danger now?');
  await steps.getByRole('radio', { name: 'Yes', exact: true }).check();
  await steps.getByRole('button', { name: 'Continue' }).click();
  await expect(steps.getByText('Someone wrote to me in private on X.')).toBeVisible();
  await steps.close();
});

test('on an account that several share, a walk begins with who is on; their name goes into the 999 card and no further', async () => {
  await heed.confirmAccount('noor_example', 'service');
  await seedCase(page, 'seeded', begun);
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded`);
  await expect(page.locator('h1')).toHaveText('Who is on now?');
  await expectNoFaultsTallAndShort(page);
  await page.getByLabel('Your name').fill('Ada Okoro');
  await page.getByLabel('Your role').fill('duty nurse');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('h1')).toContainText('Someone wrote to you');
  await page.reload();
  await expect(page.locator('h1')).toContainText('Someone wrote to you');
  await page.getByRole('button', { name: 'What to say' }).click();
  await expect(page.getByText('My name is Ada Okoro. My role: duty nurse.')).toBeVisible();
  expect(await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))).not.toContain('Ada Okoro');
  // In danger there is no question first.
  await seedCase(page, 'other', begun);
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=other`);
  await page.getByRole('button', { name: 'What to say' }).click();
  await expect(page.locator('h1')).toContainText('Call 999');
  await heed.confirmAccount('noor_example', 'work');
});

test('the keyboard command opens the steps by hand', async () => {
  const worker = heed.context.serviceWorkers()[0] ?? (await heed.context.waitForEvent('serviceworker'));
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands.find(({ name }) => name === 'start-by-hand')?.shortcut).not.toBe('');
  const opened = heed.context.waitForEvent('page');
  await worker.evaluate(() =>
    (chrome.commands.onCommand as never as { dispatch: (name: string) => void }).dispatch('start-by-hand'),
  );
  const steps = await opened;
  await expect(steps.locator('h1')).toHaveText('How did it reach you?');
  await steps.close();
});

test('"Heed did not point this out" counts a miss by its kind, with a phrase of one’s own', async () => {
  const missed = await heed.openPage('steps.html?ask=missed');
  await expect(missed.locator('h1')).toBeVisible();
  await expectNoFaultsTallAndShort(missed);
  await missed.getByRole('radio', { name: 'Words that are not on the list' }).check();
  await missed.getByLabel('A phrase for the list, if you like').fill('x'.repeat(81));
  await missed.getByRole('button', { name: 'Count it' }).click();
  await expect(missed.getByRole('alert')).toContainText('It was not counted');
  await missed.getByLabel('A phrase for the list, if you like').fill('end of the road');
  await missed.getByLabel('If it was words, what were they about?').selectOption('Last words and partings');
  await missed.getByRole('button', { name: 'Count it' }).click();
  await expect(missed.locator('h1')).toHaveText('It is counted');
  const kept = await missed.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const reading = opened.result.transaction('misses').objectStore('misses').getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    return reading.result;
  });
  expect(kept).toEqual([
    { kind: 'words', phrase: 'end of the road', topic: 'goodbye', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
  await missed.getByRole('button', { name: 'Start the steps by hand' }).click();
  await expect(missed.locator('h1')).toHaveText('How did it reach you?');
  await missed.close();
});

test('back from leave: one window with a list, newest first, without a word or a name; what is read leaves it', async () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await seedCase(page, 'seeded', begun, { authorKey: 'ash', postedAt: ago(200) });
  await seedCase(page, 'newest', begun, { authorKey: 'kit', postedAt: ago(30) });
  await seedCase(page, 'earlier', begun, { authorKey: 'kit', postedAt: ago(40) });
  await seedCase(page, 'third', begun, { authorKey: 'lou', postedAt: ago(100) });
  const back = await heed.openPage('steps.html');
  await expect(back.locator('h1')).toHaveText('Messages of 3 people wait to be read');
  const lines = back.getByRole('listitem');
  await expect(lines).toHaveText([
    /Written 30 hours ago.*the newest of 2 by the same person/,
    /Written 4 days ago/,
    /8 days ago/,
  ]);
  await expect(back.getByText(/Kit|not want to be here/)).toHaveCount(0);
  await expect(back.getByText('In danger now? Call 999')).toBeVisible();
  await expectNoFaultsTallAndShort(back);
  await back.setViewportSize({ width: 320, height: 640 });
  expect(await back.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await lines
    .first()
    .getByRole('button', { name: /^Read it/ })
    .click();
  await expect(back).toHaveURL(/case=newest/);
  await expect(back.getByRole('article', { name: 'The message' })).toBeVisible();
  await back.getByRole('button', { name: 'See all that wait' }).click();
  await expect(back.locator('h1')).toHaveText('Messages of 3 people wait to be read');
  await expect(lines.first()).toContainText('Written 40 hours ago');
  await back.close();
});
