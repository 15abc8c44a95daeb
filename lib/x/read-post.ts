import { addressedToMe } from './addressed-to-me.ts';
import { isPart, readStrip } from './connector.ts';
import { handleIn, type Status, statusIn } from './links.ts';
import type { PageKind } from './page-kind.ts';
import type { Post } from './post.ts';
import { collectParts, type PostParts } from './post-parts.ts';
import { isAnswerToOwn } from './read-answer.ts';
import { type Author, readAuthor, readQuotedAuthor } from './read-author.ts';
import { readId, timeOf } from './read-id.ts';
import { readKind } from './read-kind.ts';
import type { TextRead } from './read-text.ts';
import { readThreadFrom } from './read-thread.ts';
import { findWords, isPartial, readMentions, readWords } from './read-words.ts';
import { readReplyBlock } from './reply-block.ts';
import { articleSelector, css } from './selectors.ts';
import { enough, readRest } from './unplaced-words.ts';

export type ReadContext = {
  pageKind: PageKind;
  /** Signed-in handle, lower case. */
  own: string | null;
  /** The post that the page's address names. */
  focused: Status | null;
  /** Ids of the posts met so far on the page of the account's own post: that post, and those among the answers to it. */
  answers: Set<string>;
};

/** What is wrong with the reading of one article. `unreadable`: it looks like a post but lacks what every post has. */
export type Fault =
  | 'unreadable'
  /** No post, and no word of X why there is none. */
  | 'hollow'
  | 'no-id'
  | 'no-author'
  /** The places that name the author disagree. */
  | 'author-unclear'
  /** Name and handle of the author are not where they always are. */
  | 'strange-head'
  /** There are words in paragraphs, and what they are cannot be told; or a post that shows nothing at all. */
  | 'words-unclear'
  /** There are words in an element that Heed does not know: those of the author, or of X, why it shows none. */
  | 'words-elsewhere'
  /** Beside a picture stand a few words: those of the author, or some label of X. */
  | 'few-words'
  /** There are words, and whether the author or somebody quoted wrote them cannot be told. */
  | 'quote-unclear'
  | 'no-words'
  | 'lost-emoji';

export type PostReading = {
  post: Post;
  faults: Fault[];
  /** For the self-check of the mentions page. */
  signs: { namesMe: boolean; stripFound: boolean; hasMedia: boolean; quotes: boolean; emoji: number };
};

/**
 * Reads one element that matches `articleSelector`; null when it is no post at all (a row of notifications, or a wrapper of posts).
 * Touches nothing and asks for no layout.
 */
export function readPost(article: Element, context: ReadContext): PostReading | null {
  if (article.matches(css.notificationRow) || isPart(article)) return null;
  const isArticle = article.matches(css.article);
  if (
    !isArticle &&
    (article.parentElement?.closest(articleSelector)?.matches(css.article) || article.querySelector(articleSelector))
  )
    return null;
  const inner = article.querySelector(css.article);
  if (isArticle && inner && !isPart(inner)) return null;
  const parts = collectParts(article);
  if (!article.matches(css.post)) {
    const looksLikePost = parts.names.length + parts.texts.length + parts.ownAvatars.length > 0 || parts.richText !== null;
    const isOld = parts.permalink !== null || article.querySelector(css.post) !== null;
    if (!looksLikePost || !(parts.permalink || parts.links.some((link) => statusIn(link.path))))
      return looksLikePost || isOld
        ? unavailable(['unreadable'], article.textContent?.toLowerCase().includes(`@${context.own}`))
        : unavailable(article.textContent?.trim() ? [] : ['hollow']);
  }
  return readParts(parts, context);
}

/**
 * No post of this page: private messages, which are never read, whether they have a page or a drawer of their own; and the composer, which
 * shows the post that is being answered, without its links.
 */
export const isElsewhere = (article: Element, { pageKind }: ReadContext): boolean =>
  pageKind === 'messages' ||
  article.closest(css.drawer) !== null ||
  (pageKind === 'compose' && article.closest(css.dialog) !== null);

/** An article in which X shows no post. */
export const unreadPost: Post = {
  id: null,
  author: '',
  authorName: '',
  text: '',
  quotedText: '',
  partial: false,
  kind: 'unavailable',
  addressedBy: [],
  alsoTo: 0,
  postedAt: null,
  checked: false,
};

/** `isToMe`: it names the account, and so counts as not read. */
const unavailable = (faults: Fault[], isToMe = false): PostReading => ({
  post: { ...unreadPost, addressedBy: isToMe ? ['text-mention'] : [] },
  faults,
  signs: { namesMe: false, stripFound: false, hasMedia: false, quotes: false, emoji: 0 },
});

function readParts(parts: PostParts, context: ReadContext): PostReading {
  const { pageKind, own, focused, answers } = context;
  const { article, quoted } = parts;
  const author = readAuthor(parts);
  const words = findWords(parts, (element) => !quoted?.contains(element));
  const read = readWords(words);
  const quotedWords = quoted ? findWords(parts, (element) => quoted.contains(element)) : [];
  const reply = readReplyBlock(parts, words, author.handle);
  const strip = readStrip(parts);
  const lineFrom = pageKind === 'mentions' ? null : readThreadFrom(article, strip.connected);
  const unclear = isQuoteUnclear(parts);
  // Whom it may address counts then, so that it is counted as not read.
  const mentioned = unclear
    ? readMentions(parts.links, [...words, ...quotedWords], read.text)
    : readMentions(parts.ownLinks, words, read.text);
  const isPromoted = parts.permalink === null && article.parentElement?.closest(css.placement) != null;
  const id = isPromoted ? null : readId(parts, author.handle, focused);
  // A name without a time is that of an advertisement among the answers, unless X shows no time at all any more.
  const hasTime =
    parts.hasTime || parts.ownNames.length === 0 || !article.ownerDocument.querySelector(`${css.article} ${css.time}`);
  const isAnswer = id !== null && hasTime && isAnswerToOwn(article, context);
  if (isAnswer || (id !== null && id === focused?.id && article.matches(css.focused))) answers.add(id);
  // A line leads to another post than the one the page is about.
  const threadFrom = lineFrom ?? (isAnswer && strip.found && !strip.connected ? own : null);

  const faults = findFaults({ parts, author, read, words, id, isPromoted, replyLinks: reply.links, unclear });
  const addressedBy = addressedToMe({
    pageKind,
    own,
    author: author.handle,
    replyTo: reply.handles,
    mentioned,
    unnamed: reply.unnamed,
    threadFrom,
  });
  const also = new Set([...reply.handles, ...mentioned]);
  also.delete(own ?? '');
  also.delete(author.handle.toLowerCase());
  const isReply = reply.handles.length > 0 || reply.unnamed > 0 || threadFrom !== null;

  const post: Post = {
    id,
    author: author.handle,
    authorName: author.name,
    text: read.text,
    quotedText: readWords(quotedWords).text,
    partial: isPartial(parts, words, read.text),
    kind: isPromoted ? 'promoted' : readKind(parts, words, isReply),
    addressedBy: isPromoted ? [] : addressedBy,
    alsoTo: also.size + reply.unnamed,
    postedAt: parts.time?.getAttribute('datetime') || (id === null ? null : timeOf(id)),
    checked:
      !isPromoted &&
      addressedBy.length > 0 &&
      id !== null &&
      read.text !== '' &&
      author.agreed &&
      !faults.some((fault) => fault === 'words-unclear' || fault === 'quote-unclear'),
  };
  const namesMe =
    own !== null &&
    (mentioned.includes(own) ||
      reply.handles.includes(own) ||
      reply.unnamed > 0 ||
      readQuotedAuthor(parts) === own ||
      isTagged(parts, own));
  const signs = { namesMe, stripFound: strip.found, hasMedia: parts.hasMedia, quotes: quoted !== null, emoji: read.emoji };
  return { post, faults, signs };
}

/** Below a picture X names whom it shows, after an icon: one account, or several behind one link. */
const isTagged = ({ ownLinks }: PostParts, own: string): boolean =>
  ownLinks.some(
    ({ path, element }) =>
      path.endsWith('/media_tags') || (handleIn(path)?.toLowerCase() === own && element.querySelector('svg')),
  );

type Found = {
  parts: PostParts;
  author: Author;
  read: TextRead;
  words: readonly Element[];
  id: string | null;
  isPromoted: boolean;
  replyLinks: readonly Element[];
  unclear: boolean;
};

/** The quoted words stand outside the quoted post, or in what passes for one and names nobody who wrote them. */
const isQuoteUnclear = ({ quoted, texts, ownTexts, names, ownNames }: PostParts): boolean =>
  (quoted !== null && ownTexts.length > 1 && texts.length === ownTexts.length) ||
  (texts.length > ownTexts.length && names.length === ownNames.length);

function findFaults({ parts, author, read, words, id, isPromoted, replyLinks, unclear }: Found): Fault[] {
  const faults: Fault[] = [];
  if (!isPromoted && id === null) faults.push('no-id');
  if (author.handle === '') faults.push('no-author');
  else if (!author.agreed) faults.push('author-unclear');
  if (!author.hasHead) faults.push('strange-head');
  if (unclear) faults.push('quote-unclear');
  if (read.lost > 0) faults.push('lost-emoji');
  if (read.text !== '' || read.lost > 0) return faults;
  // X leaves the element out where a post has no words: an empty one was emptied.
  if (words.length > 0) faults.push(words[0] === parts.richText ? 'words-unclear' : 'no-words');
  const rest = readRest(parts, replyLinks);
  if (rest.unplaced >= enough || !(rest.pictures || parts.hasMedia || parts.quoted))
    faults.push(rest.unplaced && !parts.article.querySelector(css.articlePart) ? 'words-elsewhere' : 'words-unclear');
  else if (rest.unplaced > 0) faults.push('few-words');
  return faults;
}
