import { nameOf } from '../people.ts';
import type { SitePost } from '../site-post.ts';
import { type Place, renderArticle } from './article.ts';
import { renderAvatar } from './article-parts.ts';
import { boxes, freshId, h } from './dom.ts';
import { icon } from './pictures.ts';
import { fill } from './strings.ts';
import type { View } from './view.ts';

/** A post cell; a promoted one stands inside placementTracking, with the pixels that measure its visibility. */
export function renderPostCell(post: SitePost, view: View, place: Place = {}): HTMLElement {
  const article = renderArticle(post, view, place);
  if (!post.promoted) return h('div', {}, boxes(1, {}, article));
  const pixels = ['top', 'right', 'bottom', 'left'].map((side) =>
    h('div', { testid: `${side}-impression-pixel` }, h('div', { testid: 'placementTracking' }, h('div'))),
  );
  return h('div', {}, h('div', { testid: 'placementTracking' }, pixels, article));
}

export function renderSpinner(): HTMLElement {
  return h(
    'div',
    { class: 'spinner' },
    h('div', { role: 'progressbar', 'aria-valuemax': '1', 'aria-valuemin': '0' }, h('div', {}, icon('spinner'))),
  );
}

export function renderPrompt(view: View): HTMLElement {
  return h(
    'div',
    { class: 'pad' },
    h('div', { testid: 'inlinePrompt' }, h('div', { dir: view.strings.dir, class: 'dim' }, h('span', {}, view.strings.prompt))),
  );
}

export function renderHeadingCell(text: string): HTMLElement {
  return h('div', { class: 'pad' }, h('h2', { dir: 'auto', 'aria-level': '2', role: 'heading' }, h('span', {}, text)));
}

/** An account to follow: a link whose text is "@handle", outside any post. */
export function renderUserCell(handle: string, view: View): HTMLElement {
  return h(
    'div',
    { class: 'pad' },
    h(
      'button',
      { testid: 'UserCell', role: 'button', type: 'button', class: 'row user-cell' },
      renderAvatar(handle, view),
      h(
        'div',
        { class: 'grow' },
        h('a', { href: view.href(`/${handle}`), role: 'link', class: 'name' }, h('span', {}, nameOf(handle))),
        h(
          'div',
          { class: 'dim' },
          h('a', { href: view.href(`/${handle}`), role: 'link', tabindex: '-1', class: 'dim' }, h('span', {}, `@${handle}`)),
        ),
      ),
      h('div', { testid: 'placementTracking' }, h('span', { class: 'pill' }, view.strings.follow)),
    ),
  );
}

/** A row of the "All" tab: somebody liked or followed. It repeats words of the account's own post. */
export function renderNotification(handle: string, kind: 'like' | 'follow', ownWords: string, view: View): HTMLElement {
  const text = fill(kind === 'like' ? view.strings.likedYour : view.strings.followedYou, { name: nameOf(handle) });
  return h(
    'div',
    {},
    h(
      'article',
      { role: 'article', tabindex: '0', testid: 'notification', 'aria-labelledby': freshId(), class: 'post row' },
      h('div', { class: 'notice' }, icon(kind === 'like' ? 'like' : 'person')),
      h(
        'div',
        { class: 'grow' },
        renderAvatar(handle, view, 32),
        h('div', { dir: 'auto' }, h('span', {}, text)),
        kind === 'like' && h('div', { dir: 'auto', class: 'dim' }, h('span', {}, ownWords)),
      ),
    ),
  );
}

/** X's notes between posts: an article without data-testid. */
export function renderUnavailable(view: View): HTMLElement {
  return h(
    'div',
    {},
    h(
      'article',
      { role: 'article', tabindex: '-1', 'aria-labelledby': freshId(), class: 'post' },
      boxes(3, {}, h('div', { dir: 'auto', class: 'notice-box dim' }, h('span', {}, view.strings.unavailable))),
    ),
  );
}

export function renderReplyBox(view: View): HTMLElement {
  return h(
    'div',
    { class: 'pad row' },
    renderAvatar(view.options.account, view),
    h('div', {
      testid: 'tweetTextarea_0',
      class: 'grow dim reply-box',
      role: 'textbox',
      contenteditable: 'true',
      'aria-label': view.strings.post,
    }),
    h('button', { testid: 'tweetButtonInline', type: 'button', class: 'pill' }, view.strings.post),
  );
}
