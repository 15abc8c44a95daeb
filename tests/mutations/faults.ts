import { articleSelector, css } from '#lib/x/selectors.ts';
import type { Mutation } from './mutations.ts';

/** What X (or another extension) may put into a page or do to it, besides changing what Heed relies on; made up, each everywhere at once. */
type Change = Mutation['break'];
const on = (of: string, how: string, selector: string, change: Change): Mutation => ({
  of,
  how,
  find: (doc) => [...doc.body.querySelectorAll(selector)],
  break: change,
});

const make = (element: Element, html: string): Element => {
  const holder = element.ownerDocument.createElement('div');
  holder.innerHTML = html;
  return holder;
};
const above =
  (html: string): Change =>
  (element) =>
    element.before(make(element, html));
const below =
  (html: string): Change =>
  (element) =>
    element.after(make(element, html));
const inside =
  (html: string): Change =>
  (element) =>
    element.append(make(element, html));
const around =
  (tag: string, attributes: Record<string, string> = {}): Change =>
  (element) => {
    const box = element.ownerDocument.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
    element.replaceWith(box);
    box.append(element);
  };

const ownWords = `${css.text}:not(div${css.linkBlock} *)`;
const actions = `article ${css.actions}`;
const someone = '<div data-testid="UserAvatar-Container-pia_made"><img alt=""></div>';
const me = '<a href="/Dr_Example" role="link"><span>@Dr_Example</span></a>';

/** Below the words, in the words, beside the words. */
const inPosts: Mutation[] = [
  on(
    'words',
    'translation below',
    ownWords,
    below('<button>Show original</button><div lang="en" dir="auto"><span>in other words</span></div>'),
  ),
  on('words', 'translated by, above', ownWords, above('<div dir="ltr"><svg></svg><span>Translated from German</span></div>')),
  on('words', 'a button of Grok within', ownWords, (words) =>
    words.append(make(words, '<button>Explain</button>').firstChild as Node),
  ),
  on('text', 'in a shadow root', ownWords, (words) => {
    const host = words.ownerDocument.createElement('x-words');
    words.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(words);
  }),
  on('words', 'in a custom element', ownWords, around('x-words')),
  on('words', 'in a block that is a link', ownWords, around('div', { role: 'link', tabindex: '0' })),
  on('words', 'pictures of others beside them', ownWords, (words) => {
    around('div')(words);
    words.after(make(words, someone));
  }),
  on('words', 'one span for each letter', `${ownWords} span:not(:has(*))`, (span) => {
    span.replaceChildren(
      ...[...(span.textContent ?? '')].map((sign) =>
        Object.assign(span.ownerDocument.createElement('span'), { textContent: sign }),
      ),
    );
  }),
  on('words', 'in several text nodes', `${ownWords} span:not(:has(*))`, (span) => {
    span.replaceChildren(...[...(span.textContent ?? '')].map((sign) => span.ownerDocument.createTextNode(sign)));
  }),
  on('words', 'comments between', `${ownWords} span`, (span) =>
    span.prepend(span.ownerDocument.createComment('<b>no words</b>')),
  ),
  on('post', 'pictures of others above its buttons', actions, above(someone + someone)),
  on(
    'post',
    'community note that names the account',
    actions,
    above(`<div data-testid="birdwatch-pivot" role="link"><span>Readers added context</span>${me}</div>`),
  ),
  on(
    'post',
    'poll that names the account',
    actions,
    above(`<div data-testid="card.wrapper"><div data-testid="cardPoll"><span>@Dr_Example</span>${me}</div></div>`),
  ),
  on(
    'post',
    'Space that names the account',
    actions,
    above(`<div data-testid="card.wrapper">${someone}${me}<time datetime="2026-11-20T10:00:00.000Z">Tonight</time></div>`),
  ),
  on(
    'post',
    'video in an advertisement mark',
    actions,
    above('<div data-testid="placementTracking"><div data-testid="videoPlayer"><video></video></div></div>'),
  ),
  on('post', 'another site in a frame', actions, above('<iframe title="x" src="about:blank"></iframe>')),
  on(
    'post',
    'an element of another extension',
    actions,
    above('<x-tool><span>Blue verified</span><button>Block</button></x-tool>'),
  ),
  on('post', 'in a custom element', 'article', around('x-post')),
  on('post', 'name shown twice', `article ${css.userName}`, (name) => name.after(name.cloneNode(true))),
  on('post', 'pinned, without a link', `article ${css.avatarColumn}:not(div${css.linkBlock} *)`, (picture) =>
    picture
      .closest('article')
      ?.firstElementChild?.firstElementChild?.firstElementChild?.firstElementChild?.append(
        make(picture, '<svg></svg><div data-testid="socialContext">Pinned</div>'),
      ),
  ),
  on('post', 'two test ids in one', '[data-testid]', (element) =>
    element.setAttribute('data-testid', `${element.getAttribute('data-testid')} v2`),
  ),
];

/** Between and around posts. */
const inTimelines: Mutation[] = [
  on('timeline', 'empty rows between', css.cell, above('<div data-testid="cellInnerDiv"><div></div></div>')),
  on('timeline', 'posts in templates', articleSelector, (post) => {
    const template = post.ownerDocument.createElement('template');
    template.content.append(post.cloneNode(true));
    post.after(template);
  }),
  on('page', 'shown twice, in two columns', 'main', (main) => main.after(main.cloneNode(true))),
  on('page', 'hidden copy of the app', '#react-root', (root) =>
    root.after(Object.assign(root.ownerDocument.createElement('noscript'), { textContent: 'Please enable JavaScript' })),
  ),
  on('page', 'a second account in the menu', css.accountMenu, inside(someone)),
  on('page', 'the profile link of another account', css.profileLink, (link) => link.setAttribute('href', '/pia_made')),
  on('page', 'all of it in a frame', '#react-root', (root) => {
    const frame = root.ownerDocument.createElement('iframe');
    frame.setAttribute('srcdoc', root.outerHTML);
    root.replaceWith(frame);
  }),
];

/** What tells the answers to the account's own post from what X adds below them. */
const answers: Mutation[] = [
  on('answers', 'the heading is any words', `${css.cell} ${css.heading}`, (heading) =>
    heading.replaceWith(make(heading, `<span>${heading.textContent}</span>`)),
  ),
  on('answers', 'the heading offers a button', `${css.cell} ${css.heading}`, inside('<button><svg></svg></button>')),
];

export const faults: Mutation[] = [...inPosts, ...inTimelines, ...answers];
