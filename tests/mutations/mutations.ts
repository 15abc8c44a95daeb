import { articleSelector, css, type SelectorName } from '#lib/x/selectors.ts';

export type Mutation = {
  /** The selector or assumption that is broken. */
  of: string;
  how: string;
  /** All instances on the page. */
  find: (doc: Document) => Element[];
  break: (element: Element) => void;
};
type Break = Pick<Mutation, 'find' | 'break'>;

const all = (doc: Document, selector: string): Element[] => [...doc.body.querySelectorAll(selector)];
const each = (selector: string, change: Mutation['break']): Break => ({ find: (doc) => all(doc, selector), break: change });

function retag(element: Element, tag: string): void {
  const copy = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) copy.setAttribute(name, value);
  copy.append(...element.childNodes);
  element.replaceWith(copy);
}

function wrap(element: Element): void {
  const doc = element.ownerDocument;
  const outer = doc.createElement('div');
  const inner = doc.createElement('div');
  outer.append(inner);
  element.replaceWith(outer);
  inner.append(element);
}

const wrapChildren = (element: Element): void => {
  const inner = element.ownerDocument.createElement('div');
  inner.append(...element.childNodes);
  element.append(inner);
};

const post = (element: Element): Element | null => element.closest(articleSelector);

/** What is done to every selector of lib/x/selectors.ts. */
const ways: Record<string, (element: Element) => void> = {
  removed: (element) => element.remove(),
  emptied: (element) => element.replaceChildren(),
  'other tag': (element) => retag(element, element.tagName === 'DIV' ? 'section' : 'div'),
  'wrapped twice': wrap,
  'children wrapped': wrapChildren,
  'moved to the end of its post': (element) => post(element.parentElement ?? element)?.append(element),
  'moved to the start of its post': (element) => post(element.parentElement ?? element)?.prepend(element),
  'moved out of its post': (element) => post(element.parentElement ?? element)?.after(element),
  'moved to the end of the page': (element) => element.ownerDocument.body.append(element),
};
/** Where a page or timeline ends; `focused` stands for far more elements than the articles meant. */
const onPageOnly = new Set(['timeline', 'sidebar', 'mainColumn', 'dialog', 'focused']);

/** Nothing tells the posts that X adds below the answers from answers, once the words above them are gone; the table says so. */
const goneWithoutTrace = ['removed', 'moved to the end of the page'];

function ofSelector(name: SelectorName): Mutation[] {
  const selector = css[name];
  const generic = Object.entries(ways)
    .filter(([how]) => name !== 'heading' || !goneWithoutTrace.includes(how))
    .map(([how, change]) => ({ of: name, how, ...each(selector, change) }));
  if (!selector.includes('data-testid')) return generic;
  return [
    ...generic,
    {
      of: name,
      how: 'test id renamed',
      ...each(selector, (element) => element.setAttribute('data-testid', `new-${element.getAttribute('data-testid')}`)),
    },
    {
      of: name,
      how: 'test id dropped',
      ...each(selector, (element) => element.removeAttribute('data-testid')),
    },
    {
      of: name,
      how: 'test id in another attribute',
      ...each(selector, (element) => {
        element.setAttribute('data-test', element.getAttribute('data-testid') ?? '');
        element.removeAttribute('data-testid');
      }),
    },
  ];
}

const strayAttribute = (attribute: string) => each(`[${attribute}]`, (element) => element.removeAttribute(attribute));
const href = (selector: string, change: (href: string, element: Element) => string | null): Break =>
  each(selector, (element) => {
    const next = change(element.getAttribute('href') ?? '', element);
    if (next === null) element.removeAttribute('href');
    else element.setAttribute('href', next);
  });
const withPath = (from: RegExp, to: string) => href('a[href]', (old) => old.replace(from, to));
/** Of the blocks that say whom a post replies to. */
const replyLinks = (doc: Document): Element[] =>
  all(doc, 'article a[href]').filter(
    (link) =>
      /^@\w+$/.test(link.textContent?.trim() ?? '') &&
      !link.closest(`${css.userName}, ${css.text}, ${css.card}, ${css.linkBlock}:not(a)`),
  );
const onReplyLinks = (change: Mutation['break']): Break => ({ find: replyLinks, break: change });
const strips = (doc: Document): Element[] =>
  all(doc, 'article').flatMap((article) => {
    const strip = article.firstElementChild?.firstElementChild?.firstElementChild;
    return strip && !strip.querySelector(css.avatarColumn) ? [strip] : [];
  });
const onStrips = (change: Mutation['break']): Break => ({ find: strips, break: change });

const onRoot = (change: Mutation['break']): Break => ({ find: (doc) => [doc.documentElement], break: change });

const assumptions: Mutation[] = [
  { of: 'permalink', how: '/status/ renamed', ...withPath(/\/status\//, '/post/') },
  {
    of: 'permalink',
    how: 'without handle (/i/status/1)',
    ...withPath(/^(https?:\/\/[^/]+)?\/\w+\/status\//, '$1/i/status/'),
  },
  { of: 'permalink', how: 'link gone, time stays', ...each('a:has(time)', (link) => link.replaceWith(...link.childNodes)) },
  { of: 'permalink', how: 'href dropped', ...href('a:has(time)', () => null) },
  { of: 'permalink', how: '/history appended', ...href('a:has(time)', (old) => old.replace(/(?:\/history)?$/, '/history')) },
  { of: 'permalink', how: 'query and fragment', ...href('a:has(time)', (old) => `${old}?s=20#m`) },
  { of: 'links', how: 'absolute, x.com', ...href('a[href^="/"]', (old) => `https://x.com${old}`) },
  { of: 'links', how: 'absolute, twitter.com', ...href('a[href^="/"]', (old) => `https://twitter.com${old}`) },
  { of: 'links', how: 'absolute, mobile.x.com', ...href('a[href^="/"]', (old) => `https://mobile.x.com${old}`) },
  { of: 'links', how: 'all hrefs dropped', ...href('a[href]', () => null) },
  {
    of: 'links',
    how: 'all hrefs in another attribute',
    ...each('a[href]', (link) => link.setAttribute('data-href', link.getAttribute('href') ?? '') ?? link.removeAttribute('href')),
  },
  {
    of: 'links',
    how: 'profiles as /i/user/1',
    ...href('a[href]', (old) => old.replace(/^(?:https?:\/\/[^/]+)?\/\w{1,20}$/, '/i/user/1')),
  },
  {
    of: 'links',
    how: 'profiles as /@handle',
    ...href('a[href]', (old) => old.replace(/^((?:https?:\/\/[^/]+)?\/)(\w{1,20})$/, '$1@$2')),
  },
  { of: 'links', how: 'lower case', ...href('a[href]', (old) => old.toLowerCase()) },
  {
    of: 'links',
    how: 'upper case handles',
    ...href('a[href]', (old) => old.replace(/^(?:\/)(\w{1,20})$/, (path) => path.toUpperCase())),
  },
  {
    of: 'avatarSuffix',
    how: 'numbers in place of handles',
    ...each(css.avatar, (element) => element.setAttribute('data-testid', 'UserAvatar-Container-1')),
  },
  {
    of: 'avatarSuffix',
    how: 'emptied',
    ...each(css.avatar, (element) => element.setAttribute('data-testid', 'UserAvatar-Container-')),
  },
  { of: 'quotedBlock', how: 'role dropped', ...each('div[role="link"]', (element) => element.removeAttribute('role')) },
  {
    of: 'quotedBlock',
    how: 'role and name gone',
    ...each(`div[role="link"] ${css.userName}`, (name) => {
      name.closest('div[role="link"]')?.removeAttribute('role');
      name.remove();
    }),
  },
  {
    of: 'quotedBlock',
    how: 'an article inside the article',
    ...each(`div[role="link"]:has(${css.userName})`, (element) => retag(element, 'article')),
  },
  {
    of: 'quotedBlock',
    how: 'a link',
    ...each(`div[role="link"]:has(${css.userName})`, (element) => {
      element.setAttribute('href', '/someone/status/7');
      retag(element, 'a');
    }),
  },
  {
    of: 'quotedBlock',
    how: 'above the words of the post',
    ...each(`div[role="link"]:has(${css.userName})`, (element) => {
      const words = post(element)?.querySelector(css.text);
      if (words && !element.contains(words)) words.before(element);
    }),
  },
  { of: 'replyBlock', how: 'removed', ...onReplyLinks((link) => link.closest('[dir]:not(a)')?.remove()) },
  { of: 'replyBlock', how: 'links removed', ...onReplyLinks((link) => link.remove()) },
  { of: 'replyBlock', how: 'emptied', ...onReplyLinks((link) => link.replaceChildren()) },
  { of: 'replyBlock', how: 'names in place of handles', ...onReplyLinks((link) => link.replaceChildren('Some Name')) },
  { of: 'replyBlock', how: 'no links', ...onReplyLinks((link) => link.replaceWith(...link.childNodes)) },
  { of: 'replyBlock', how: 'hrefs changed', ...onReplyLinks((link) => link.setAttribute('href', '/i/user/1')) },
  { of: 'replyBlock', how: 'handles between direction marks', ...onReplyLinks((link) => link.prepend('\u200f\u202a')) },
  {
    of: 'replyBlock',
    how: 'moved to the end of the post',
    ...onReplyLinks((link) => {
      const block = link.closest('[dir]:not(a)');
      if (block) post(link)?.append(block);
    }),
  },
  {
    of: 'replyBlock',
    how: 'moved out of the post',
    ...onReplyLinks((link) => {
      const block = link.closest('[dir]:not(a)');
      if (block) post(link)?.after(block);
    }),
  },
  { of: 'overflow', how: 'removed', ...each('article a[href$="/people"]', (link) => link.remove()) },
  {
    of: 'overflow',
    how: 'href changed',
    ...each('article a[href$="/people"]', (link) => link.setAttribute('href', '/i/others/1')),
  },
  {
    of: 'overflow',
    how: 'a button',
    ...each('article a[href$="/people"]', (link) => {
      link.removeAttribute('href');
      retag(link, 'button');
    }),
  },
  {
    of: 'overflow',
    how: 'words only',
    ...each('article a[href$="/people"]', (link) => link.replaceWith(...link.childNodes)),
  },
  { of: 'strip', how: 'removed', ...onStrips((strip) => strip.remove()) },
  { of: 'strip', how: 'emptied', ...onStrips((strip) => strip.replaceChildren()) },
  { of: 'strip', how: 'moved to the end of the post', ...onStrips((strip) => post(strip)?.append(strip)) },
  { of: 'strip', how: 'wrapped twice', ...onStrips(wrap) },
  { of: 'strip', how: 'children wrapped', ...onStrips(wrapChildren) },
  {
    of: 'strip',
    how: 'line drawn by one element',
    ...onStrips((strip) => {
      if (!strip.textContent?.trim()) strip.querySelector('div > div + div')?.remove();
    }),
  },
  {
    of: 'strip',
    how: 'six levels become seven',
    ...each('article', (article) => {
      const inner = article.firstElementChild;
      if (inner) wrapChildren(inner);
    }),
  },
  { of: 'lineDown', how: 'removed', ...each(`${css.avatarColumn} + *`, (line) => line.remove()) },
  {
    of: 'lineDown',
    how: 'drawn in the picture',
    ...each(`${css.avatarColumn} + *`, (line) => line.previousElementSibling?.append(line)),
  },
  { of: 'emoji', how: 'alt dropped', ...each(`${css.text} img`, (picture) => picture.removeAttribute('alt')) },
  { of: 'emoji', how: 'alt emptied', ...each(`${css.text} img`, (picture) => picture.setAttribute('alt', '')) },
  {
    of: 'emoji',
    how: 'alt and file name gone',
    ...each(`${css.text} img`, (picture) => {
      picture.removeAttribute('alt');
      picture.setAttribute('src', '/img/placeholder');
    }),
  },
  {
    of: 'emoji',
    how: 'characters in place of pictures',
    ...each(`${css.text} img`, (picture) => picture.replaceWith(picture.getAttribute('alt') ?? '')),
  },
  {
    of: 'reposter',
    how: 'link dropped',
    ...each(`a:has(${css.socialContext})`, (link) => link.replaceWith(...link.childNodes)),
  },
  { of: 'anyText', how: 'lang dropped', ...strayAttribute('lang') },
  { of: 'anyText', how: 'dir dropped', ...strayAttribute('dir') },
  { of: 'anyText', how: 'odd languages', ...each(`${css.text}[lang]`, (element) => element.setAttribute('lang', 'qme')) },
  { of: 'linkBlock', how: 'all roles dropped', ...strayAttribute('role') },
  { of: 'focus', how: 'tabindex dropped', ...strayAttribute('tabindex') },
  { of: 'time', how: 'datetime dropped', ...strayAttribute('datetime') },
  {
    of: 'words of X',
    how: 'labels translated',
    ...each('[aria-label]', (element) => element.setAttribute('aria-label', '时间线')),
  },
  {
    of: 'words of X',
    how: 'other direction',
    ...onRoot((root) => root.setAttribute('dir', 'rtl')),
  },
  {
    of: 'words of X',
    how: 'interface in another language',
    ...onRoot((root) => root.setAttribute('lang', 'ar')),
  },
  { of: 'styles', how: 'classes renamed', ...each('[class]', (element) => element.setAttribute('class', 'r-new')) },
  { of: 'styles', how: 'ids renamed', ...each('article [id]', (element) => element.setAttribute('id', 'id__new')) },
  { of: 'styles', how: 'styles dropped', ...strayAttribute('style') },
  { of: 'everything', how: 'all test ids dropped', ...strayAttribute('data-testid') },
  { of: 'everything', how: 'posts wrapped twice', ...each('article', wrap) },
  { of: 'everything', how: 'every div wrapped inside', ...each('article div', wrapChildren) },
  { of: 'everything', how: 'every div a section', ...each('article div', (element) => retag(element, 'section')) },
  { of: 'everything', how: 'spans flattened', ...each(`${css.text} span`, (span) => span.replaceWith(...span.childNodes)) },
];

export const mutations: Mutation[] = [
  ...(Object.keys(css) as SelectorName[]).filter((name) => !onPageOnly.has(name)).flatMap(ofSelector),
  ...assumptions,
];
