import { h } from './dom.ts';
import { emoji } from './pictures.ts';
import type { View } from './view.ts';

const pieces = /(?<mention>(?<![\w@])@\w{1,20})|(?<tag>(?<!\w)#\w+)|(?<link>https?:\/\/\S+)|(?<emoji>\p{RGI_Emoji})/gv;

/** The text as X splits it: a span for plain words, an <img alt> for an emoji, links for @handles, #tags and addresses. */
export function renderText(text: string, view: View, breaks?: 'br'): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const found of text.matchAll(pieces)) {
    if (found.index > done) nodes.push(...plain(text.slice(done, found.index), breaks));
    done = found.index + found[0].length;
    const { mention, tag, link } = found.groups ?? {};
    if (mention) nodes.push(h('div', { class: 'inline' }, h('span', {}, anchor(view.href(`/${mention.slice(1)}`), mention))));
    else if (tag) nodes.push(h('span', {}, anchor(view.href(`/hashtag/${tag.slice(1)}?src=hashtag_click`), tag)));
    else if (link) nodes.push(shortLink(link));
    else nodes.push(h('img', { alt: found[0], draggable: 'false', class: 'emoji', src: emoji(found[0]) }));
  }
  if (done < text.length) nodes.push(...plain(text.slice(done), breaks));
  return nodes;
}

function plain(text: string, breaks?: 'br'): Node[] {
  if (!breaks) return [h('span', {}, text)];
  return text.split('\n').flatMap((line, index) => [...(index ? [h('br')] : []), ...(line ? [h('span', {}, line)] : [])]);
}

function anchor(href: string, label: string): HTMLElement {
  return h('a', { dir: 'ltr', href, role: 'link', class: 'link' }, label);
}

/** The whole address stands in the text, its scheme and its tail hidden; the href is X's own short one. */
function shortLink(address: string): HTMLElement {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)(.*)$/.exec(address) ?? [];
  const shown = rest.slice(0, 22);
  const code = [...address].reduce((sum, character) => (sum * 33 + character.charCodeAt(0)) % 2_176_782_336, 7).toString(36);
  return h(
    'a',
    {
      dir: 'ltr',
      href: `https://t.co/${code}`,
      rel: 'noopener noreferrer nofollow',
      target: '_blank',
      role: 'link',
      class: 'link',
    },
    h('span', { 'aria-hidden': 'true', class: 'unseen' }, scheme),
    shown,
    rest.length > shown.length && [
      h('span', { 'aria-hidden': 'true', class: 'unseen' }, rest.slice(22)),
      h('span', { 'aria-hidden': 'true' }, '…'),
    ],
  );
}
