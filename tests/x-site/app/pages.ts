import { nameOf, people } from '../people.ts';
import type { SitePost } from '../site-post.ts';
import type { Place } from './article.ts';
import {
  renderHeadingCell,
  renderNotification,
  renderPostCell,
  renderPrompt,
  renderReplyBox,
  renderUnavailable,
  renderUserCell,
} from './cells.ts';
import type { Route } from './routes.ts';
import type { Store } from './store.ts';
import { fill } from './strings.ts';
import type { Item } from './timeline.ts';
import type { View } from './view.ts';

type Tab = { label: string; href: string; selected: boolean };
export type Page = {
  title: string;
  heading: string;
  tabs: Tab[];
  /** null: a page without a timeline. */
  items: Item[] | null;
  /** Where posts that come above later go in: X shows the focused post before its parents. */
  late?: Item[];
  body: 'timeline' | 'messages' | 'missing' | 'sign-in';
  profile?: string;
};
export type Opened = Set<string>;

/** What stands on a page. `opened` holds the posts whose whole text was asked for, `feed` the chosen tab of /home. */
export function describePage(route: Route, store: Store, view: View, opened: Opened, feed: 'for-you' | 'following'): Page {
  const { strings, options } = view;
  const post = (each: SitePost, place: Place = {}): Item => ({
    key: each.id,
    render: () => renderPostCell(each, view, { ...place, whole: opened.has(each.id) }),
  });
  const page = (heading: string, items: Item[] | null, rest: Partial<Page> = {}): Page => ({
    title: heading,
    heading,
    tabs: [],
    items,
    body: 'timeline',
    ...rest,
  });
  const tab = (label: string, href: string, selected: boolean): Tab => ({ label, href: view.href(href), selected });
  const notificationTabs = [
    tab(strings.all, '/notifications', route.kind === 'notifications'),
    tab(strings.mentions, '/notifications/mentions', route.kind === 'mentions'),
  ];
  const whoToFollow: Item[] = [
    { key: 'who', render: () => renderHeadingCell(strings.whoToFollow) },
    ...['library_example', 'parkrun_example'].map((handle) => ({
      key: `who-${handle}`,
      render: () => renderUserCell(handle, view),
    })),
  ];

  if (options.signedOut && ['home', 'notifications', 'mentions', 'messages'].includes(route.kind))
    return page(strings.logIn, null, { body: 'sign-in' });
  switch (route.kind) {
    case 'home': {
      const posts = store.home().filter((each) => feed === 'for-you' || !each.promoted);
      const items = posts.map((each, index) => {
        const joinsAbove = each.inReplyTo !== undefined && posts[index - 1]?.id === each.inReplyTo;
        const next = posts[index + 1];
        return post(each, { joinsAbove, joinsBelow: next?.inReplyTo === each.id });
      });
      if (!options.ordinaryOnly) items.splice(6, 0, ...whoToFollow);
      return page(strings.home, items, {
        tabs: [tab(strings.forYou, '/home', feed === 'for-you'), tab(strings.following, '/home', feed === 'following')],
      });
    }
    case 'mentions':
      return page(
        strings.notifications,
        [{ key: 'prompt', render: () => renderPrompt(view) }, ...store.mentionsOf(options.account).map((each) => post(each))],
        { tabs: notificationTabs },
      );
    case 'notifications': {
      const ownWords = store.by(options.account)[0]?.text ?? '';
      const items = store.mentionsOf(options.account).flatMap((each, index): Item[] => {
        if (index % 3 !== 1) return [post(each)];
        const kind = index % 2 ? 'like' : 'follow';
        return [{ key: `notice-${index}`, render: () => renderNotification(each.author, kind, ownWords, view) }, post(each)];
      });
      return page(strings.notifications, items, { tabs: notificationTabs });
    }
    case 'status':
      return describeStatus(route.id, store, view, post, page);
    case 'profile': {
      if (!(route.handle.toLowerCase() in people))
        return page(strings.missing, null, { title: 'X', heading: strings.profile, body: 'missing' });
      const items = store.by(route.handle).map((each) => post(each));
      items.splice(3, 0, ...whoToFollow);
      return page(nameOf(route.handle), items, { title: `${nameOf(route.handle)} (@${route.handle})`, profile: route.handle });
    }
    case 'search':
      return page(
        strings.search,
        store.matching(route.query).map((each) => post(each)),
        { title: `${route.query} - ${strings.search}` },
      );
    case 'list':
      return page(
        strings.lists,
        ['gazette_example', 'iwan_example', 'callum_example'].flatMap((handle) => store.by(handle)).map((each) => post(each)),
      );
    case 'messages':
      return page(strings.messages, null, { body: 'messages' });
    case 'explore':
      return page(strings.explore, whoToFollow);
    default:
      return page(strings.missing, null, { title: 'X', heading: '', body: 'missing' });
  }
}

function describeStatus(
  id: string,
  store: Store,
  view: View,
  post: (each: SitePost, place?: Place) => Item,
  page: (heading: string, items: Item[] | null, rest?: Partial<Page>) => Page,
): Page {
  const focused = store.find(id);
  const { strings } = view;
  if (!focused) return page(strings.post, null, { title: 'X', body: 'missing' });
  const above = store.above(focused);
  const chain = [...above, focused];
  const late = above.map((each, index) => post(each, { conversation: true, joinsAbove: index > 0, joinsBelow: true }));
  const items: Item[] = [post(focused, { conversation: true, focused: true, joinsAbove: chain.length > 1 })];
  if (!view.options.signedOut) items.push({ key: 'reply-box', render: () => renderReplyBox(view) });
  for (const reply of store.below(focused)) {
    const branch = [reply];
    for (let next = store.below(reply)[0]; next; next = store.below(next)[0]) branch.push(next);
    branch.forEach((each, index) => {
      items.push(post(each, { conversation: true, joinsAbove: index > 0, joinsBelow: index < branch.length - 1 }));
    });
  }
  items.push({ key: 'unavailable', render: () => renderUnavailable(view) });
  // Below the answers X goes on with posts of its own choice.
  if (focused.author === view.options.account) {
    const others = store.home().filter((each) => each.author !== focused.author && !each.promoted && !each.inReplyTo);
    items.push(
      { key: 'more', render: () => renderHeadingCell(strings.explore) },
      ...others.slice(0, 2).map((each) => post(each)),
    );
  }
  const title = fill(strings.onX, { name: nameOf(focused.author), text: focused.text });
  return page(strings.conversation, items, { title, heading: strings.post, late });
}
