import type { Post } from '#lib/x/post.ts';
import { type PageReading, readContext, readPage } from '#lib/x/read-page.ts';
import { articleSelector } from '#lib/x/selectors.ts';
import { confirmedEvidence, selfCheck } from '#lib/x/self-check.ts';
import { sightPost } from '#lib/x/sight-post.ts';
import { faults } from './faults.ts';
import { type Mutation, mutations } from './mutations.ts';

/** `same`, `not checking`, `not knowable` as in docs/x-mutations.md; `lost` is what must never happen. */
export type Outcome = 'absent' | 'same' | 'not checking' | 'not knowable' | 'lost';
export type Row = { of: string; how: string; outcome: Outcome; detail: string };

/** What only the evidence rests on: elsewhere than on the mentions page its absence looks like nobody having written. */
const evidenceOnly = new Set([
  'replyBlock',
  'overflow',
  'strip',
  'lineDown',
  'avatarColumn',
  'links',
  'link',
  'everything',
  'time',
]);

/** A page with one post, a picture, looks the same whether its author wrote no words or X shows none. The post counts as not checked. */
const wordsOnly = new Set(['text', 'anyText', 'everything']);

const core = (post: Post) => JSON.stringify([post.id, post.author.toLowerCase(), post.text]);
/** A promoted post without its mark is an ordinary post of somebody: harmless. */
const isCompared = (post: Post) => post.kind !== 'promoted' && post.kind !== 'unavailable';

function compare(before: PageReading, after: PageReading): { outcome: Outcome; detail: string } {
  const then = before.posts.filter(isCompared);
  const left = [...after.posts];
  const now = then.map((post) => {
    const index = left.findIndex((other) => other.id === post.id && isCompared(other));
    return index < 0 ? undefined : left.splice(index, 1)[0];
  });
  for (const [index, post] of then.entries()) {
    const same = now[index];
    if (same && post.text !== '' && then.length === 1 && same.text === '' && core({ ...same, text: post.text }) === core(post))
      return { outcome: 'not knowable', detail: 'one post, a picture, without its words' };
    if (!same || core(same) !== core(post))
      return { outcome: 'lost', detail: `${core(post)} became ${same ? core(same) : 'nothing'}` };
  }
  const strange = after.posts.find(
    (post) => post.checked && !before.posts.some((other) => other.id === post.id && other.checked),
  );
  if (strange) return { outcome: 'lost', detail: `checked without being addressed: ${core(strange)} ${strange.addressedBy}` };
  const notes: string[] = [];
  for (const [index, post] of then.entries()) {
    const same = now[index] as Post;
    if (post.partial !== same.partial) notes.push(`partial ${post.id}`);
    if (post.quotedText !== same.quotedText) notes.push(`quoted words ${post.id}`);
    if (post.kind !== same.kind && !(post.checked && !same.checked)) notes.push(`${post.kind} > ${same.kind}`);
  }
  const unchecked = then.filter((post, index) => post.checked && !now[index]?.checked);
  const detail = [...new Set(notes)].join(', ');
  if (unchecked.length > 0)
    return { outcome: 'not knowable', detail: `${unchecked.length} no longer seen as addressed; ${detail}` };
  return { outcome: 'same', detail };
}

/** What the follower's quick look makes of the page, against the whole reading: '' when they say the same. */
function sightedOtherwise(doc: Document, url: URL, reading: PageReading): string {
  const brief = ({ id, text, partial, checked }: Pick<Post, 'id' | 'text' | 'partial' | 'checked'>) =>
    JSON.stringify([id, text, partial, checked]);
  const context = readContext(doc, url, reading.own.handle);
  const whole = reading.posts.filter((post) => post.addressedBy.length > 0).map(brief);
  const seen = [...doc.querySelectorAll(articleSelector)].flatMap((article) => sightPost(article, context) ?? []).map(brief);
  const [missing] = whole.filter((post) => !seen.includes(post));
  const [strange] = seen.filter((post) => !whole.includes(post));
  return `${missing ? `not sighted: ${missing} ` : ''}${strange ? `sighted only: ${strange}` : ''}`;
}

function judge(doc: Document, url: URL, before: PageReading, mutation: Mutation): Row {
  const { of, how } = mutation;
  if (mutation.find(doc).length === 0) return { of, how, outcome: 'absent', detail: '' };
  const broken = doc.cloneNode(true) as Document;
  for (const element of mutation.find(broken)) mutation.break(element);
  const after = readPage(broken, url);
  const why = selfCheck(after);
  if (why !== null) return { of, how, outcome: 'not checking', detail: why };
  const otherwise = sightedOtherwise(broken, url, after);
  if (otherwise !== '') return { of, how, outcome: 'lost', detail: otherwise };
  const { outcome, detail } = compare(before, after);
  const mayBe = evidenceOnly.has(of) || (wordsOnly.has(of) && after.posts.length === 1);
  if (outcome === 'not knowable' && (before.pageKind === 'mentions' || !mayBe)) return { of, how, outcome: 'lost', detail };
  const missing = confirmedEvidence(before).filter((kind) => !confirmedEvidence(after).includes(kind));
  return { of, how, outcome, detail: missing.length > 0 ? `${detail} unconfirmed: ${missing}` : detail };
}

/** Every mutation on one page; runs inside a real browser. */
function judgePage(html: string, address: string): { state: string | null; rows: Row[] } {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address);
  const before = readPage(doc, url);
  return { state: selfCheck(before), rows: [...mutations, ...faults].map((mutation) => judge(doc, url, before, mutation)) };
}
Object.assign(globalThis, { judgePage });
