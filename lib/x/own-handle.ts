import { handleIn, xPath } from './links.ts';
import { avatarSuffix, css } from './selectors.ts';

export type OwnHandle = {
  /** Lower case; null when it cannot be known, and then `why` says so. */
  handle: string | null;
  why: null | 'not-signed-in' | 'account-unclear' | 'not-found';
  /** What each place says, lower case, in order of trust. */
  sources: { from: 'profile-link' | 'account-menu' | 'account-menu-text' | 'mobile-account'; handle: string }[];
};

/** Handle in the test id of a picture of an account; null where X puts no handle there. */
export function avatarHandle(avatar: Element): string | null {
  const suffix = avatarSuffix(avatar);
  return suffix.toLowerCase() === 'unknown' ? null : handleIn(`/${suffix}`);
}

function menuText(menu: Element): string | null {
  for (const element of menu.querySelectorAll('*')) {
    const handle = element.firstElementChild ? undefined : element.textContent?.trim().match(/^@([A-Za-z0-9_]{1,20})$/)?.[1];
    if (handle) return handle;
  }
  return null;
}

function isSignedOut(doc: Document): boolean {
  if (doc.querySelector(css.signIn)) return true;
  for (const link of doc.querySelectorAll(css.link)) {
    if (/^\/(?:login|signup|i\/flow\/(?:login|signup|single_sign_on))$/.test(xPath(link.getAttribute('href')) ?? '')) {
      if (!link.closest(css.article)) return true;
    }
  }
  return false;
}

/** The signed-in account, from all places that name it. When they disagree the account was just switched, or X changed: then none. */
export function readOwnHandle(doc: Document): OwnHandle {
  const sources: OwnHandle['sources'] = [];
  const add = (from: OwnHandle['sources'][number]['from'], handle: string | null | undefined) => {
    if (handle) sources.push({ from, handle: handle.toLowerCase() });
  };
  for (const link of doc.querySelectorAll(css.profileLink)) add('profile-link', handleIn(xPath(link.getAttribute('href'))));
  for (const menu of doc.querySelectorAll(css.accountMenu)) {
    for (const avatar of menu.querySelectorAll(css.avatar)) add('account-menu', avatarHandle(avatar));
    add('account-menu-text', menuText(menu));
  }
  for (const avatar of doc.querySelectorAll(`${css.mobileAccount} ${css.avatar}`)) add('mobile-account', avatarHandle(avatar));

  const handles = new Set(sources.map((source) => source.handle));
  if (handles.size > 1) return { handle: null, why: 'account-unclear', sources };
  const [handle] = handles;
  if (handle) return { handle, why: null, sources };
  return { handle: null, why: isSignedOut(doc) ? 'not-signed-in' : 'not-found', sources };
}
