import type { Page } from '@playwright/test';
import { faultsOfAxe } from './accessible.ts';

/** What the text spacing of WCAG 1.4.12 asks a page to bear. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Opens whatever can be opened: what is closed must be as good as what is open. */
export const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });

/** What makes the page wider than its window, and what its own box cuts off. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('header *, main *, footer *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isWider = one.scrollWidth > one.clientWidth + 1 && overflowX !== 'visible';
      const isHigher = one.scrollHeight > one.clientHeight + 1 && /hidden|clip/.test(overflowY);
      return (isWider || isHigher) && !one.matches('.visually-hidden, input, textarea, select');
    });
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.map((one) => `cut: ${one.outerHTML.slice(0, 80)}`)];
  });

type Looked = { looked: number; faults: string[] };

/** Targets under 24 px by WCAG 2.5.8: a link in a sentence is let off, and so is one with 24 px of room around its middle. */
export const smallTargets = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('button, summary, select, input, textarea, a[href]')]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const isInSentence = (one: Element) => {
      const around = one.closest('p, li, dd, td, span')?.textContent?.trim() ?? '';
      return one.matches('a') && around.length > (one.textContent?.trim().length ?? 0);
    };
    const hasRoom = ({ one, box }: (typeof all)[number]) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return all.every(({ one: other, box: its }) => {
        const across = Math.max(its.left - x, 0, x - its.right);
        const down = Math.max(its.top - y, 0, y - its.bottom);
        return other === one || Math.hypot(across, down) >= 12;
      });
    };
    const small = all.filter(({ box }) => box.width < 24 || box.height < 24);
    const faults = small
      .filter((target) => !isInSentence(target.one) && !(target.one.matches('a') && hasRoom(target)))
      .map(({ one, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${one.outerHTML.slice(0, 80)}`);
    return { looked: all.length, faults };
  });

/** Controls, and the boxes that carry meaning, that would have no edge where the system takes the colours away. */
const edgeless = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const boxes = '.button, .text-field, .radio input, .contact-not-set, .call-card, .bar-999, .gap, .not-set, .pill, .card';
    const all = [...document.querySelectorAll(`${boxes}, button:not(.link), input:not([type=file]), select, textarea`)].filter(
      (one) => one.getBoundingClientRect().width > 0,
    );
    const faults = all.filter((one) => {
      const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(one);
      return (borderTopWidth === '0px' || borderTopStyle === 'none') && appearance === 'none';
    });
    return { looked: all.length, faults: faults.map((one) => one.outerHTML.slice(0, 80)) };
  });

/** What would lose its meaning in a greyscale picture: a link without a line, a mark or a state that only its colour tells. */
const toldByColourAlone = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const marks =
      '.not-set, .gap, .filled, .pill, .error, .overdue, .contact-not-set, mark, .locked, .inset, .bar-999-filled .bar-words';
    const isShown = (one: Element) => one.getClientRects().length > 0;
    const hasLine = ({ borderTopWidth, borderLeftWidth, boxShadow, textDecorationLine }: CSSStyleDeclaration) =>
      borderTopWidth !== '0px' || borderLeftWidth !== '0px' || boxShadow !== 'none' || textDecorationLine.includes('underline');
    const links = [...document.querySelectorAll('a[href], .link, summary')].filter(isShown);
    const told = [...document.querySelectorAll(marks)].filter(isShown);
    const faults = [
      ...links.filter(
        (one) =>
          !hasLine(getComputedStyle(one)) && ![...one.querySelectorAll('*')].some((part) => hasLine(getComputedStyle(part))),
      ),
      ...told.filter((one) => {
        const style = getComputedStyle(one);
        return one.textContent?.trim() === '' || !(hasLine(style) || Number(style.fontWeight) >= 700);
      }),
    ];
    return { looked: links.length + told.length, faults: faults.map((one) => one.outerHTML.slice(0, 80)) };
  });

/** Whatever moves, or would. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map(() => 'an animation'),
    ...[...document.querySelectorAll('*')]
      .filter((one) => getComputedStyle(one).transitionDuration !== '0s' || getComputedStyle(one).animationName !== 'none')
      .map((one) => one.outerHTML.slice(0, 80)),
  ]);

/** The same page in every look that WCAG asks it to bear, one after the other; it is left as it was, at 480 by 720. */
export async function faultsInEveryLook(page: Page): Promise<Looked> {
  const faults: string[] = [];
  let looked = 0;
  const note = (look: string, found: string[]) => faults.push(...found.map((one) => `${look}: ${one}`));
  const count = (look: string, { looked: here, faults: found }: Looked) => {
    looked += here;
    note(look, found);
  };
  await page.setViewportSize({ width: 480, height: 3000 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  note('dark', body === 'rgb(255, 255, 255)' ? ['not dark'] : []);
  note('dark', await faultsOfAxe(page, ['color-contrast']));

  count('told by colour alone', await toldByColourAlone(page));

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  count('no edge in forced colours', await edgeless(page));
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion });
    note('moves', await moving(page));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });

  await page.setViewportSize({ width: 320, height: 256 });
  note('at 400 %', await sideways(page));
  await page.setViewportSize({ width: 320, height: 640 });
  count('at 320 px', await smallTargets(page));
  const style = await page.addStyleTag({ content: textSpacing });
  note('with text spacing', await sideways(page));
  count('with text spacing', await smallTargets(page));
  await style.evaluate((one) => (one as Element).remove());
  await page.setViewportSize({ width: 480, height: 720 });
  return { looked, faults };
}
