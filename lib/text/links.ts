/** How far a scanner looks for the beginning of a web address: longer domains are cut short, never read on and on. */
export const maxDomain = 64;

const linkEndings = new Set('com org uk co net ly be gl io me tv gov nhs info app link gg'.split(' '));
const linkStarts = ['http://', 'https://', 'www.', 'pic.twitter.com'];

/** Whether a web address begins here. `start` is lower case, at most `maxDomain` long. Bare domains count only at the beginning of a chunk, when a known ending and a path follow. */
export function startsLink(start: string, afterBlank: boolean): boolean {
  if (linkStarts.some((prefix) => start.startsWith(prefix))) return true;
  const slash = afterBlank ? start.indexOf('/') : -1;
  if (slash < 4) return false;
  const domain = start.slice(0, slash);
  const dot = domain.lastIndexOf('.');
  return dot > 0 && linkEndings.has(domain.slice(dot + 1)) && !/\s/.test(domain);
}
