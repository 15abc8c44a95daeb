/** How the site shows itself. Given to `serveXSite`, or in the address (`?dir=rtl&theme=dark`), which wins. */
export type SiteOptions = {
  /** The signed-in handle. */
  account: string;
  signedOut: boolean;
  theme: 'light' | 'dark';
  /** Of X's own words, not of the posts. */
  language: 'en' | 'cy' | 'ar' | 'ja' | 'de';
  /** `auto` follows the language. */
  dir: 'auto' | 'ltr' | 'rtl';
  /** `auto` follows the width of the window, like X. */
  layout: 'auto' | 'wide' | 'narrow' | 'mobile';
  /** Links with the whole address ("https://twitter.com"), as in pages saved by a browser; '' for paths. */
  linkHost: string;
  /** At least this many posts on the home and mentions timelines: everyday posts are added to the practice posts. */
  count: number;
  /** Leave the practice posts out, so that a timeline holds everyday posts only. */
  ordinaryOnly: boolean;
  seed: number;
  /** How many posts come with one load of the endless timeline, and how long a load takes. */
  pageSize: number;
  delayMs: number;
  /** What happens to a cell that scrolls out: removed, refilled with another post, or patched node by node into another post. */
  recycle: 'none' | 'cell' | 'nodes';
  /** View counters, late pictures and the like keep changing the page. */
  churn: boolean;
  /** The number before the title and on the bell. */
  unread: number;
  /** The moment "now" of all post ages, in milliseconds; one value for all loads of a run. */
  now: number;
};

const defaults: SiteOptions = {
  account: 'noor_example',
  signedOut: false,
  theme: 'light',
  language: 'en',
  dir: 'auto',
  layout: 'auto',
  linkHost: '',
  count: 60,
  ordinaryOnly: false,
  seed: 1,
  pageSize: 30,
  delayMs: 200,
  recycle: 'none',
  churn: true,
  unread: 3,
  now: 0,
};

/** Defaults, then the given options, then those of the address; a value of another type than the default's is refused. */
export function readOptions(given: Partial<SiteOptions>, search: string): SiteOptions {
  const options: Record<string, string | number | boolean> = { ...defaults, ...given };
  for (const [name, text] of new URLSearchParams(search)) {
    const known = (defaults as Record<string, unknown>)[name];
    if (known === undefined) continue;
    if (typeof known === 'number') {
      if (!Number.isFinite(Number(text))) throw new Error(`x-site: the option ${name} wants a number, not "${text}"`);
      options[name] = Number(text);
    } else options[name] = typeof known === 'boolean' ? text !== 'false' && text !== '0' : text;
  }
  if (!options.now) options.now = Date.now();
  return options as SiteOptions;
}
