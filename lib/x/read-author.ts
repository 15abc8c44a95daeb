import { handleIn, statusIn, xPath } from './links.ts';
import { avatarHandle } from './own-handle.ts';
import type { PostParts } from './post-parts.ts';
import { readText } from './read-text.ts';
import { css } from './selectors.ts';

export type Author = {
  /** As X writes it; '' when no part of the post names one. */
  handle: string;
  name: string;
  /** The parts that name the author agree. */
  agreed: boolean;
  /** Name and handle stand where they should, or are missing altogether; false when there is a head that names nobody. */
  hasHead: boolean;
};

const writtenHandle = (name: Element | undefined): string | null => {
  for (const element of name?.querySelectorAll('*') ?? []) {
    const handle = element.firstElementChild ? undefined : element.textContent?.trim().match(/^@([A-Za-z0-9_]{1,20})$/)?.[1];
    if (handle) return handle;
  }
  return null;
};

const linkedHandle = (name: Element | undefined): string | null => {
  for (const link of name?.querySelectorAll(css.link) ?? []) {
    const handle = handleIn(xPath(link.getAttribute('href')));
    if (handle) return handle;
  }
  return null;
};

/** Who wrote the post: its permalink, its User-Name (link, or "@handle" as text) and its picture all say so. */
export function readAuthor(parts: PostParts): Author {
  const name = parts.ownNames[0];
  const fromPermalink = parts.permalink && (statusIn(parts.permalink.path)?.handle ?? null);
  const [linked, written] = [linkedHandle(name), writtenHandle(name)];
  const fromName = linked ?? written;
  const avatar = parts.ownAvatars[0];
  const fromAvatar = avatar ? avatarHandle(avatar) : null;
  const said = [fromPermalink, fromName, fromAvatar].filter((handle) => handle !== null);
  // Two against one; and the permalink where only two speak.
  const votes = (handle: string) => said.filter((other) => other.toLowerCase() === handle.toLowerCase()).length;
  const handle = said.toSorted((a, b) => votes(b) - votes(a))[0] ?? '';
  const agreed = said.length > 0 && votes(handle) * 2 > said.length;
  const nameLink = name?.querySelector(css.link) ?? name;
  const hasHead = !name || (linked !== null && written !== null);
  return { handle, name: nameLink ? readText(nameLink).text : '', agreed, hasHead };
}

/** Handle of the quoted post's author, lower case. */
export function readQuotedAuthor(parts: PostParts): string | null {
  const inQuoted = (element: Element) => parts.quoted?.contains(element) ?? false;
  const name = parts.names.find(inQuoted);
  const avatar = parts.avatars.find(inQuoted);
  const linked = parts.links.filter((link) => inQuoted(link.element)).map((link) => statusIn(link.path)?.handle);
  return (
    (linkedHandle(name) ?? writtenHandle(name) ?? (avatar ? avatarHandle(avatar) : null) ?? linked[0] ?? null)?.toLowerCase() ??
    null
  );
}
