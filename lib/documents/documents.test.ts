import { expect, it } from 'vitest';
import { approve, holders, makeDraft, makeFiles } from '#tests/unit/make-release.ts';
import { makeDocuments } from './documents.ts';
import { html, page } from './html.ts';
import { pocketMarks } from './pocket-page.ts';

const pocket = {
  template: `<p>${pocketMarks.line}</p><script>${pocketMarks.data}</script>${pocketMarks.card}`,
  words: { more: 'More' },
};
const honest = 'When Heed is silent, that tells you nothing.';

it('what is put into a page stays words', () => {
  expect(page('<b>', html`${'<script>'}${[html`<i>${'"'}</i>`, '&']}${null}`)).toContain('&#60;script&#62;<i>&#34;</i>&#38;');
});

it('a draft has catalogue, steps on paper and pocket steps; nothing ends the script that the steps stand in', async () => {
  const files = makeFiles();
  files['protocol.yaml'] = (files['protocol.yaml'] ?? '').replace('heading: Read it', 'heading: "Read </script> it"');
  const made = await makeDocuments({ files, release: null, previous: null, pocket, honest });
  expect(Object.keys(made)).toEqual(['rules-catalogue.html', 'steps-on-paper.html', 'pocket-steps.html']);
  expect(made['rules-catalogue.html']).toContain('need quiet');
  expect(made['rules-catalogue.html']).toContain(honest);
  expect(made['pocket-steps.html']?.match(/<\/script>/g)).toHaveLength(1);
  expect(made['steps-on-paper.html']).toContain('Read &#60;/script&#62; it');
});

it('a release has its committee paper, with examples that are answered otherwise, and its change record', async () => {
  const first = await makeDraft(1);
  const second = await approve(await makeDraft(2, { files: makeFiles(['so tired']) }, first), [holders.ann, holders.bob]);
  const made = await makeDocuments({ files: second.files, release: second, previous: first, pocket, honest });
  expect(made['committee-paper.html']).toContain('MAJOR');
  expect(made['committee-paper.html']).toMatch(/I so tired now<\/td><td>nothing found<\/td><td>read today/);
  expect(made['committee-paper.html']).toContain('Not measured on labelled posts.');
  expect(made['change-record.md']).toContain('Approved by Bob Roy on 2026-11-25: It is needed.');
});
