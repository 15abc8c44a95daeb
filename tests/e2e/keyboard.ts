import { expect, type Page } from '@playwright/test';

/**
 * Goes round the page by Tab alone, from its top. Tells what cannot be reached, what shows no focus or is hidden under something when it has
 * it, and where the order jumps back.
 */
export async function tabThrough(page: Page): Promise<{ reached: number; faults: string[] }> {
  const count = await page.evaluate(() => {
    const controls = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    // Of a group of radio buttons, Tab reaches one.
    const isStop = (one: Element) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`)];
      return one === (group.find((each) => each.checked) ?? group[0]);
    };
    const stops = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (one) => isShown(one) && one.closest('[inert]') === null && !one.matches(':disabled') && isStop(one),
    );
    const look = (one: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderTopColor } = getComputedStyle(one);
      return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, backgroundColor, borderTopColor].join();
    };
    (document.activeElement as HTMLElement | null)?.blur();
    const state = { stops, look, plain: stops.map(look) };
    Object.assign(globalThis, { tabbing: state });
    // From the very top, wherever the page has put the focus.
    const first = document.createElement('span');
    first.tabIndex = -1;
    document.body.prepend(first);
    first.focus();
    return stops.length;
  });
  const seen: number[] = [];
  const faults: string[] = [];
  // Three for each: a field for a time or a date is one control with several stops.
  for (let press = 0; press <= count * 3; press += 1) {
    await page.keyboard.press('Tab');
    const { at, fault } = await page.evaluate(() => {
      type Tabbing = { stops: HTMLElement[]; look: (one: Element) => string; plain: string[] };
      const { stops, look, plain } = (globalThis as unknown as { tabbing: Tabbing }).tabbing;
      const one = document.activeElement;
      if (one === null || one === document.body) return { at: -1, fault: null };
      const index = stops.indexOf(one as HTMLElement);
      const name = one.outerHTML.slice(0, 100);
      if (index < 0) return { at: -2, fault: `not a control: ${name}` };
      if (look(one) === plain[index]) return { at: index, fault: `focus not to be seen: ${name}` };
      const { left, top, width, height } = one.getClientRects()[0] as DOMRect;
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const isInSight = above !== null && (one.contains(above) || above.contains(one) || above.closest('label') !== null);
      return { at: index, fault: isInSight ? null : `hidden while it has the focus: ${name}` };
    });
    if (at >= 0 && at === seen.at(-1)) continue;
    if (at === -1 || seen.includes(at)) break;
    if (fault !== null) faults.push(fault);
    if (at >= 0 && at < (seen.at(-1) ?? -1)) faults.push(`the order jumps back at stop ${seen.length}`);
    seen.push(at);
  }
  const missed = await page.evaluate(
    (reached) =>
      (globalThis as unknown as { tabbing: { stops: HTMLElement[] } }).tabbing.stops
        .filter((_, index) => !reached.includes(index))
        .map((one) => `never reached: ${one.outerHTML.slice(0, 100)}`),
    seen,
  );
  return { reached: seen.length, faults: [...faults, ...missed] };
}

type Name = string | RegExp;

/** Goes by Tab to the control with this name, which must come within the page's own number of stops. */
export async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'radio' | 'checkbox', name: Name): Promise<void> {
  const exact = typeof name === 'string' ? { name, exact: true } : { name };
  const wanted = page.getByRole(role, exact).first();
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 80; press += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} ${name}`);
}

export async function pressButton(page: Page, name: Name): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

/** Fills a field by typing; what stood there goes. */
export async function typeInto(page: Page, name: Name, words: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** Chooses by the arrow keys, as a group of radio buttons wants it. */
export async function choose(page: Page, name: Name): Promise<void> {
  const exact = typeof name === 'string' ? { name, exact: true } : { name };
  const wanted = page.getByRole('radio', exact);
  const isInGroup = () =>
    wanted.evaluate((one) => {
      const active = document.activeElement;
      return active instanceof HTMLInputElement && active.type === 'radio' && active.name === (one as HTMLInputElement).name;
    });
  for (let press = 0; press < 80 && !(await isInGroup()); press += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let press = 0; press < 20 && !(await wanted.isChecked()); press += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
