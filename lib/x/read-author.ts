import { handleIn, statusIn } from './links.ts';
import { avatarHandle, writtenHandle } from './own-handle.ts';
import type { Link, PostParts } from './post-parts.ts';
import { readText } from './read-text.ts';
import { css } from './selectors.ts';

export type Handle = {
  /** As X writes it; '' when no part of the post names one. */
  handle: string;
  /** The parts that name the author agree. */
  agreed: boolean;
};

export type Author = Handle & {
  name: string;
  /** Name and handle stand where they should, or are missing altogether; false when there is a head that names nobody. */
  hasHead: boolean;
};

const linkedHandle = (name: Element | undefined, links: readonly Link[]): string | null => {
  for (const { element, path } of name ? links : []) {
    const handle = handleIn(path);
    if (handle && name?.contains(element)) return handle;
  }
  return null;
};

/** Who wrote the post: its permalink, its User-Name (link, or "@handle" as text) and its picture all say so. */
export function readHandle(parts: PostParts): Handle {
  const name = parts.ownNames[0];
  const fromPermalink = parts.permalink && (statusIn(parts.permalink.path)?.handle ?? null);
  const fromName = linkedHandle(name, parts.links) ?? writtenHandle(name);
  const avatar = parts.ownAvatars[0];
  const fromAvatar = avatar ? avatarHandle(avatar) : null;
  const said = [fromPermalink, fromName, fromAvatar].filter((handle) => handle !== null);
  // Two against one; and the permalink where only two speak.
  const votes = (handle: string) => said.filter((other) => other.toLowerCase() === handle.toLowerCase()).length;
  const handle = said.sort((a, b) => votes(b) - votes(a))[0] ?? '';
  return { handle, agreed: said.length > 0 && votes(handle) * 2 > said.length };
}

/** As `readHandle`, with the name shown, and whether name and handle stand where they should. */
export function readAuthor(parts: PostParts): Author {
  const name = parts.ownNames[0];
  const nameLink = name?.querySelector(css.link) ?? name;
  const linked = linkedHandle(name, parts.links);
  const hasHead = !name || (linked !== null && (name.textContent?.includes(`@${linked}`) || writtenHandle(name) !== null));
  return { ...readHandle(parts), name: nameLink ? readText(nameLink).text : '', hasHead };
}

/** Handle of the quoted post's author, lower case. */
export function readQuotedAuthor(parts: PostParts): string | null {
  const inQuoted = (element: Element) => parts.quoted?.contains(element) ?? false;
  const name = parts.names.find(inQuoted);
  const avatar = parts.avatars.find(inQuoted);
  const link = parts.links.find(({ element }) => inQuoted(element));
  return (
    (
      linkedHandle(name, parts.links) ??
      writtenHandle(name) ??
      (avatar ? avatarHandle(avatar) : null) ??
      (link && statusIn(link.path)?.handle)
    )?.toLowerCase() ?? null
  );
}
