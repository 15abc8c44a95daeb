import { handleIn, xPath } from './links.ts';
import { avatarSuffix, css } from './selectors.ts';

export type OwnHandle = {
  /** Lower case; null when it cannot be known, and then `why` says so. */
  handle: string | null;
  why: null | 'not-signed-in' | 'account-unclear' | 'account-not-shown' | 'not-found';
  /**
   * Whether the links and pictures that named the account still stand there and say the same: cheap enough for every batch, while a new
   * place that disagrees shows only in a whole reading.
   */
  stillSaid: () => boolean;
};

const isUnchanged = ([element, attribute, value]: Witness): boolean =>
  element.isConnected && element.getAttribute(attribute) === value;
type Witness = [element: Element, attribute: 'href' | 'data-testid', value: string | null];

/** Handle in the test id of a picture of an account; null where X puts no handle there. */
export function avatarHandle(avatar: Element): string | null {
  const suffix = avatarSuffix(avatar);
  return suffix.toLowerCase() === 'unknown' ? null : handleIn(`/${suffix}`);
}

/** Handle that stands by itself in some element, as "@handle". */
export function writtenHandle(around: Element | undefined): string | null {
  for (const element of around?.querySelectorAll('*') ?? []) {
    const handle = element.firstElementChild ? undefined : element.textContent?.trim().match(/^@(\w{1,20})$/)?.[1];
    if (handle) return handle;
  }
  return null;
}

function isSignedOut(doc: Document): boolean {
  if (doc.querySelector(css.signIn)) return true;
  return [...doc.querySelectorAll(css.link)].some(
    (link) =>
      /^\/(?:i\/flow\/)?(?:login|signup|single_sign_on)$/.test(xPath(link.getAttribute('href')) ?? '') &&
      !link.closest(css.article),
  );
}

/**
 * The mobile layout shows the account on its first pages only; where one goes on from there, as to a single post, a way back takes its place.
 * The account of the page before is not carried over: nothing on the page would say that it is still the one.
 */
function whyUnknown(doc: Document): 'not-signed-in' | 'account-not-shown' | 'not-found' {
  if (isSignedOut(doc)) return 'not-signed-in';
  return doc.querySelector(css.topBar) && doc.querySelector(css.back) ? 'account-not-shown' : 'not-found';
}

/** The signed-in account, from all places that name it. When they disagree the account was just switched, or X changed: then none. */
export function readOwnHandle(doc: Document): OwnHandle {
  const handles = new Set<string>();
  const add = (handle: string | null) => {
    if (handle) handles.add(handle.toLowerCase());
  };
  const witnesses: Witness[] = [];
  const addAvatar = (avatar: Element) => {
    witnesses.push([avatar, 'data-testid', avatar.getAttribute('data-testid')]);
    add(avatarHandle(avatar));
  };
  for (const link of doc.querySelectorAll(css.profileLink)) {
    witnesses.push([link, 'href', link.getAttribute('href')]);
    add(handleIn(xPath(link.getAttribute('href'))));
  }
  for (const menu of doc.querySelectorAll(css.accountMenu)) {
    menu.querySelectorAll(css.avatar).forEach(addAvatar);
    add(writtenHandle(menu));
  }
  doc.querySelectorAll(`${css.mobileAccount} ${css.avatar}`).forEach(addAvatar);

  const [handle] = handles;
  if (handle && handles.size === 1) {
    return { handle, why: null, stillSaid: () => witnesses.length > 0 && witnesses.every(isUnchanged) };
  }
  return { handle: null, why: handles.size > 1 ? 'account-unclear' : whyUnknown(doc), stillSaid: () => false };
}
