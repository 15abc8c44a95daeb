import type { Outcome, Row } from './judge.ts';

export type Judged = { name: string; state: string | null; rows: Row[] };
export type Section = { title: string; pages: Judged[] };

const sign: Record<Outcome, string> = { same: '=', 'not checking': '!', 'not knowable': '?', absent: '', lost: 'LOST' };

const intro = `# What happens when X changes

Made by \`tests/e2e/x-mutations.spec.ts\`; do not edit it by hand. When lib/x changes, run
\`HEED_WRITE_DOCS=1 npx playwright test x-mutations\` and read what changed here.

Each row breaks one thing that lib/x/selectors.ts relies on, everywhere on a page at once, in a real browser. Each column is a page.

| sign | outcome |
| --- | --- |
| = | same posts: same ids, authors, words, and the same posts checked |
| ! | not checking: Heed says so, and why |
| ? | not knowable on this page: a post looks as if it were addressed to nobody. Only where evidence was broken, never on the mentions page (or where all that a page shows is one post with a picture, and every word is gone without a trace; that post counts as not checked). There the same change shows (!), or the kind of evidence is no longer confirmed and grows old |
|  | the page holds no such thing |

A post that loses its words, its author or its id, or that is checked without being addressed to the account, would be a silent loss.
There is none in the table, and the test fails when there is one. What can go unnoticed is one note: where X takes away its "Show more"
and leaves no trace of it, Heed cannot say that a post is cut short. And one thing cannot be known: should X take away the heading above
the posts that it adds below the answers to the account's own post, and put nothing in its place, those would pass for answers.
`;

/** One table a section: mutations down, pages across. */
export function writeSection({ title, pages }: Section): string {
  const lines = [`## ${title}`, ''];
  for (const [index, page] of pages.entries()) {
    lines.push(`${index + 1}. ${page.name}${page.state === null ? '' : ` (not checking from the start: ${page.state})`}`);
  }
  const head = ['what', 'how it is broken', ...pages.map((_, index) => String(index + 1))];
  lines.push('', row(head), row(head.map(() => '---')));
  for (const [index, { of, how }] of (pages[0]?.rows ?? []).entries()) {
    const signs = pages.map((page) => sign[page.rows[index]?.outcome ?? 'absent']);
    if (signs.some((one) => one !== '')) lines.push(row([of, how, ...signs]));
  }
  return `${lines.join('\n')}\n`;
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

export const writePage = (sections: Section[]): string => [intro, ...sections.map(writeSection)].join('\n');

/** The text of one section of a page that was written before. */
export function readSection(page: string, title: string): string {
  const from = page.indexOf(`## ${title}\n`);
  if (from < 0) return '';
  const to = page.indexOf('\n## ', from);
  return to < 0 ? page.slice(from) : page.slice(from, to);
}
