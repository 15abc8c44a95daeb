import { nameOf } from '../people.ts';
import type { SitePost } from '../site-post.ts';
import {
  permalink,
  renderActions,
  renderAvatar,
  renderCard,
  renderMedia,
  renderQuote,
  renderReplyBlock,
  renderShowMore,
  renderUserName,
} from './article-parts.ts';
import { boxes, freshId, h } from './dom.ts';
import { icon } from './pictures.ts';
import { renderText } from './rich-text.ts';
import { timeElement, type View } from './view.ts';

export type Place = {
  /** On a conversation page there is no reply block, and texts are whole. (In a thread on a timeline the block is left out too.) */
  conversation?: boolean;
  focused?: boolean;
  /** The post above and the post below belong to the same thread: connector lines. */
  joinsAbove?: boolean;
  joinsBelow?: boolean;
  /** The reader has asked for the whole text. */
  whole?: boolean;
};

/** One post in X's element structure; reference: x-markup.md section 2 and 5. */
export function renderArticle(post: SitePost, view: View, place: Place = {}): HTMLElement {
  const focused = place.focused === true;
  const classes = `post${focused ? ' focused' : ''}${place.joinsBelow ? ' joined' : ''}`;
  const body = renderBody(post, view, place);
  const column = h(
    'div',
    { class: 'avatar-column' },
    h('div', { testid: 'Tweet-User-Avatar' }, renderAvatar(post.author, view)),
    place.joinsBelow && h('div', { class: 'line' }),
  );
  const header = h(
    'div',
    { class: 'row spread' },
    boxes(3, { class: 'grow' }, renderUserName(post, view, focused ? 'focused' : 'post')),
    h(
      'div',
      { class: 'row' },
      post.promoted && h('div', { dir: view.strings.dir, class: 'dim' }, h('span', {}, view.strings.ad)),
      h('button', { 'aria-haspopup': 'menu', role: 'button', testid: 'caret', type: 'button', class: 'caret' }, icon('more')),
    ),
  );
  return h(
    'article',
    { 'aria-labelledby': freshId(), role: 'article', tabindex: focused ? '-1' : '0', testid: 'tweet', class: classes },
    boxes(
      2,
      {},
      h('div', {}, h('div', {}, renderAbove(post, view, place), place.joinsAbove && h('div'))),
      h('div', { class: 'columns' }, column, h('div', { class: 'content' }, header, !focused && body)),
      focused && h('div', {}, body),
    ),
  );
}

/**
 * The sixth first child from the article tells the line above the author apart: none for an ordinary post, an empty element for
 * the connector to the post above, and a filled one for a repost or a pin.
 */
function renderAbove(post: SitePost, view: View, place: Place): HTMLElement {
  if (place.joinsAbove) return h('div', { class: 'join' }, h('div', { class: 'line' }));
  if (post.repostedBy) {
    const by = h(
      'a',
      { href: view.href(`/${post.repostedBy}`), dir: 'ltr', role: 'link' },
      h(
        'span',
        { testid: 'socialContext' },
        h('span', { dir: 'ltr' }, renderText(nameOf(post.repostedBy), view)),
        view.strings.reposted,
      ),
    );
    return renderContext('repost', by);
  }
  if (post.pinned && place.conversation !== true)
    return renderContext('pin', h('div', { dir: view.strings.dir, testid: 'socialContext' }, view.strings.pinned));
  return h('div', { class: 'above' });
}

function renderContext(name: 'repost' | 'pin', label: HTMLElement): HTMLElement {
  return h(
    'div',
    { class: 'above' },
    h('div', { class: 'context dim' }, h('div', {}, h('div', {}, icon(name)), h('div', {}, boxes(2, {}, label)))),
  );
}

function renderBody(post: SitePost, view: View, place: Place): HTMLElement[] {
  const parts: (HTMLElement | null)[] = [
    place.conversation || place.joinsAbove ? null : renderReplyBlock(post, view),
    post.article ? renderXArticle(post.article) : post.text ? renderOwnText(post, view, place) : null,
    renderMedia(post, view),
    post.linkCard ? renderCard(post.linkCard) : null,
    post.quote ? renderQuote(post.quote, view, view.strings.dir) : null,
    place.focused ? renderMoment(post, view) : null,
    renderActions(post, view),
  ];
  return parts.filter((part) => part !== null).map((part) => h('div', {}, part));
}

function renderOwnText(post: SitePost, view: View, place: Place): HTMLElement {
  const cut =
    post.showMore && !place.whole && !place.conversation
      ? post.text.slice(0, post.showMoreAfter ?? 140).replace(/\s+\S*$/, '')
      : post.text;
  return h(
    'div',
    {},
    h(
      'div',
      { dir: 'auto', lang: post.lang ?? 'en', id: freshId(), testid: 'tweetText', class: 'text' },
      renderText(cut, view, post.breaks),
    ),
    cut !== post.text && renderShowMore(post.showMore ?? 'button', permalink(post, view), view),
  );
}

function renderXArticle(title: string): HTMLElement {
  return h(
    'div',
    { testid: 'twitterArticleReadView' },
    h('div', { testid: 'twitter-article-title', class: 'name' }, title),
    h(
      'div',
      { testid: 'twitterArticleRichTextView' },
      h('p', {}, 'It begins with a pencil, and with knowing what not to write down.'),
    ),
  );
}

/** A focused post says its time below the text, in full. */
function renderMoment(post: SitePost, view: View): HTMLElement {
  const date = new Date(view.options.now - post.minutesAgo * 60_000);
  const label = date.toLocaleString(view.options.language === 'en' ? 'en-GB' : view.options.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return h(
    'div',
    { dir: view.strings.dir, class: 'dim' },
    h('a', { href: permalink(post, view), role: 'link', class: 'dim' }, timeElement(post.minutesAgo, view, label)),
  );
}
