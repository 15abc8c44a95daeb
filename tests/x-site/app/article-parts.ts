import { nameOf } from '../people.ts';
import type { QuotedPost, SitePost } from '../site-post.ts';
import { boxes, freshId, h } from './dom.ts';
import { avatar, icon, photo } from './pictures.ts';
import { renderText } from './rich-text.ts';
import { fill } from './strings.ts';
import { timeElement, type View } from './view.ts';

export function renderAvatar(handle: string, view: View, size = 40, linked = true): HTMLElement {
  const picture = h('img', { alt: '', draggable: 'true', src: avatar(handle) });
  const inner = linked
    ? h('a', { href: view.href(`/${handle}`), 'aria-hidden': 'true', role: 'link', tabindex: '-1' }, boxes(2, {}, picture))
    : h('div', { role: 'presentation' }, boxes(2, {}, picture));
  return h(
    'div',
    { testid: `UserAvatar-Container-${handle}`, class: 'avatar', style: `width: ${size}px; height: ${size}px;` },
    h('div', { style: 'padding-bottom: 100%;' }),
    h('div', { class: 'fill' }, boxes(2, {}, inner)),
  );
}

/** Name, @handle and time. In a quoted block nothing is a link, on a focused post the time stands below the text. */
export function renderUserName(post: SitePost | QuotedPost, view: View, kind: 'post' | 'focused' | 'quoted'): HTMLElement {
  const name = h('div', { dir: 'ltr', class: 'name' }, h('span', {}, renderText(nameOf(post.author), view)));
  const handle = h('div', { dir: 'ltr', class: 'dim' }, h('span', {}, `@${post.author}`));
  const dot = h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'dim dot' }, h('span', {}, '·'));
  const quoted = kind === 'quoted';
  const own = { href: view.href(`/${post.author}`), role: 'link' };
  return h(
    'div',
    { testid: 'User-Name', id: freshId(), class: 'user-name' },
    boxes(2, {}, quoted ? h('div', {}, name) : h('a', own, name)),
    boxes(
      1,
      {},
      h(
        'div',
        { class: 'row' },
        h('div', {}, quoted ? h('div', { tabindex: '-1' }, handle) : h('a', { ...own, tabindex: '-1' }, handle)),
        kind !== 'focused' && !('promoted' in post && post.promoted) && [dot, h('div', {}, renderTime(post, view, quoted))],
      ),
    ),
  );
}

function renderTime(post: SitePost | QuotedPost, view: View, quoted: boolean): HTMLElement {
  const time = timeElement(post.minutesAgo, view);
  if (quoted || !('id' in post)) return h('div', { dir: 'ltr', class: 'dim' }, time);
  return h('a', { href: permalink(post, view), dir: 'ltr', role: 'link', class: 'dim' }, time);
}

export function permalink(post: SitePost, view: View): string {
  return view.href(`/${post.author}/status/${post.id}${post.edited ? '/history' : ''}`);
}

/** "Replying to @a @b and 3 others", in a block of its own above the text. */
export function renderReplyBlock(post: SitePost, view: View): HTMLElement | null {
  const handles = post.replyTo ?? [];
  if (handles.length === 0) return null;
  const shown = handles.slice(0, post.shownHandles ?? handles.length);
  const hidden = handles.length - shown.length;
  const { replyingBefore, replyingAfter, and, othersN } = view.strings;
  const link = (href: string, text: string) =>
    h('div', { class: 'inline' }, h('a', { dir: 'ltr', href, role: 'link', class: 'link' }, h('span', {}, text)));
  return h(
    'div',
    { dir: view.strings.dir, id: freshId(), class: 'dim reply-block' },
    replyingBefore,
    shown.map((handle, index) => [
      index > 0 && (index === shown.length - 1 && !hidden ? and : ' '),
      link(view.href(`/${handle}`), `@${handle}`),
    ]),
    hidden > 0 && [and, link(view.href(`/${post.author}/status/${post.id}/people`), fill(othersN, { n: hidden }))],
    replyingAfter,
  );
}

/** The block of a quoted post: its words and its author are another person's. */
export function renderQuote(quote: QuotedPost, view: View, dir: string): HTMLElement {
  const shown = quote.showMore ? `${quote.text.slice(0, 90)}` : quote.text;
  return h(
    'div',
    { 'aria-labelledby': freshId(), id: freshId() },
    h(
      'div',
      {},
      h('div', { dir, class: 'unseen' }, h('span', {}, view.strings.quote)),
      h(
        'div',
        { tabindex: '0', role: 'link', class: 'quote' },
        boxes(
          2,
          {},
          h(
            'div',
            { class: 'row' },
            h('div', { testid: 'Tweet-User-Avatar' }, renderAvatar(quote.author, view, 22, false)),
            renderUserName(quote, view, 'quoted'),
          ),
          h(
            'div',
            {},
            h('div', { dir: 'auto', lang: 'en', id: freshId(), testid: 'tweetText', class: 'text' }, renderText(shown, view)),
            quote.showMore && renderShowMore(quote.showMore, view.href(`/${quote.author}`), view),
          ),
        ),
      ),
    ),
  );
}

export function renderShowMore(tag: 'div' | 'a' | 'button', href: string, view: View): HTMLElement {
  const kind =
    tag === 'a' ? { href, role: 'link' } : tag === 'div' ? { role: 'link', tabindex: '0' } : { role: 'button', type: 'button' };
  return h(
    tag,
    { dir: view.strings.dir, testid: 'tweet-text-show-more-link', class: 'link more', ...kind },
    h('span', {}, view.strings.showMore),
  );
}

/** A video is wrapped in placementTracking too, which does not make the post an advertisement. */
export function renderMedia(post: SitePost, view: View): HTMLElement | null {
  if (!post.media) return null;
  const picture = h('img', { alt: view.strings.post, draggable: 'true', 'data-late': photo(post.id) });
  const shot = h('div', { testid: 'tweetPhoto', class: 'photo' }, h('div', { class: 'backdrop' }), picture);
  if (post.media === 'video') return h('div', { testid: 'placementTracking' }, h('div', { testid: 'videoPlayer' }, shot));
  return boxes(3, {}, h('a', { href: view.href(`/${post.author}/status/${post.id}/photo/1`), role: 'link' }, shot));
}

export function renderCard(title: string): HTMLElement {
  return h(
    'div',
    { testid: 'card.wrapper', class: 'card' },
    h(
      'a',
      { href: 'https://t.co/card', rel: 'noopener noreferrer nofollow', target: '_blank', role: 'link' },
      h('div', { dir: 'ltr' }, h('span', {}, title)),
    ),
  );
}

/** The row of counters; the last one keeps counting (see churn.ts). */
export function renderActions(post: SitePost, view: View): HTMLElement {
  const seed = Number(BigInt(post.id) % 97n);
  const count = (value: number) =>
    h(
      'div',
      {},
      h('span', { testid: 'app-text-transition-container' }, h('span', {}, value > 0 && h('span', {}, String(value)))),
    );
  const button = (testid: string, name: Parameters<typeof icon>[0], value: number) =>
    h(
      'div',
      {},
      h(
        'button',
        { 'aria-label': `${value} ${testid}`, role: 'button', testid, type: 'button' },
        h('div', { dir: 'ltr' }, h('div', {}, icon(name)), count(value)),
      ),
    );
  const views = h(
    'a',
    { href: view.href(`/${post.author}/status/${post.id}/analytics`), role: 'link', 'aria-label': view.strings.views },
    h(
      'div',
      { dir: 'ltr' },
      h('div', {}, icon('views')),
      h(
        'div',
        { class: 'views' },
        h('span', { testid: 'app-text-transition-container' }, h('span', {}, h('span', {}, String(40 + seed * 7)))),
      ),
    ),
  );
  return boxes(
    2,
    {},
    h(
      'div',
      { role: 'group', id: freshId(), class: 'actions' },
      button('reply', 'reply', seed % 4),
      button('retweet', 'repost', seed % 3),
      button('like', 'like', seed % 23),
      h('div', {}, views),
      button('bookmark', 'bookmark', 0),
    ),
  );
}
