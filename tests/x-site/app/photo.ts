import type { SitePost } from '../site-post.ts';
import { renderPostCell, renderUnavailable } from './cells.ts';
import { boxes, h } from './dom.ts';
import { photo } from './pictures.ts';
import type { View } from './view.ts';

/** The photo viewer in `#layers`: a second list of the same post and its replies, over the page. */
export function openPhoto(
  post: SitePost,
  replies: SitePost[],
  view: View,
  layers: HTMLElement,
  prepare: (root: Element) => void,
): void {
  const cell = (content: HTMLElement) => h('div', { testid: 'cellInnerDiv' }, h('div', {}, content));
  const list = h(
    'div',
    { style: 'position: relative;' },
    cell(renderPostCell(post, view, { conversation: true, focused: true })),
    replies.map((reply) => cell(renderPostCell(reply, view, { conversation: true }))),
    cell(renderUnavailable(view)),
  );
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: 'photo-view row' },
    h('div', { class: 'grow stage' }, h('img', { alt: '', src: photo(post.id) })),
    h(
      'div',
      { class: 'photo-list' },
      h(
        'section',
        { role: 'region' },
        h('h1', { class: 'unseen' }, view.strings.conversation),
        h('div', { 'aria-label': view.strings.conversation }, list),
      ),
    ),
  );
  const layer = boxes(3, {}, dialog);
  layer.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.stage')) history.back();
  });
  prepare(layer);
  layers.append(layer);
}
