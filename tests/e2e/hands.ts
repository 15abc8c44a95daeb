import type { Locator, Page } from '@playwright/test';

/**
 * The hands and eyes of somebody who does this for the first time: before each thing they do they read every line that is new to them, the
 * words in the boxes too. A file that is chosen counts as a field. No clock: a busy machine must not decide, and a person is slower than any.
 */
export function createHands(page: Page) {
  const known = new Set<string>();
  const count = { clicks: 0, fields: 0, words: 0 };
  const read = async () => {
    const lines = await page.evaluate(() => [
      ...document.body.innerText.split('\n'),
      ...[...document.querySelectorAll('textarea')]
        .filter((box) => box.checkVisibility())
        .flatMap((box) => box.value.split('\n')),
    ]);
    // "Checking the draft…" stands there only as long as the machine takes: whether it is met must not count.
    const isOfWork = (text: string) => text.endsWith('…');
    for (const line of lines.map((text) => text.trim()).filter((text) => text !== '' && !isOfWork(text) && !known.has(text))) {
      known.add(line);
      count.words += line.split(/\s+/).length;
    }
  };
  return {
    read,
    count,
    click: async (on: Locator) => {
      // What somebody acts on is there, and so is what stands around it.
      await on.waitFor();
      await read();
      count.clicks += 1;
      await on.click();
    },
    fill: async (box: Locator, text: string) => {
      await box.waitFor();
      await read();
      count.fields += 1;
      // What one has typed oneself is not read.
      known.add(text);
      await box.fill(text);
    },
    choose: async (box: Locator, file: string) => {
      await box.waitFor({ state: 'attached' });
      await read();
      count.fields += 1;
      await box.setInputFiles(file);
    },
    /** By slow measures: 2 s a click, 12 s a field, 200 words a minute. */
    seconds: () => count.clicks * 2 + count.fields * 12 + (count.words / 200) * 60,
  };
}
