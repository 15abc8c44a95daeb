import type { SiteOptions } from '../options.ts';
import type { Strings } from './strings.ts';
import { fill } from './strings.ts';

/** What every drawing function needs to know. */
export type View = {
  options: SiteOptions;
  strings: Strings;
  href(path: string): string;
};

/** "3m", "2h", "4d" in the language of the interface. */
function sinceText(minutesAgo: number, strings: Strings): string {
  if (minutesAgo < 1) return strings.now;
  if (minutesAgo < 60) return fill(strings.minutes, { n: Math.round(minutesAgo) });
  if (minutesAgo < 1440) return fill(strings.hours, { n: Math.floor(minutesAgo / 60) });
  return fill(strings.days, { n: Math.floor(minutesAgo / 1440) });
}

export function timeElement(minutesAgo: number, view: View, label?: string): HTMLElement {
  const time = document.createElement('time');
  time.dateTime = new Date(view.options.now - minutesAgo * 60_000).toISOString();
  time.textContent = label ?? sinceText(minutesAgo, view.strings);
  return time;
}
