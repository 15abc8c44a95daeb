import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readRow } from '#lib/authoring/corpus-row.ts';
import type { Corpus, LabelledPost } from '#lib/authoring/draft-release.ts';
import { openCorpus } from './open-corpus.ts';

/** The labelled posts of a corpus, for as long as a draft is measured, and the hash of its bytes. Throws an Error without any label. */
export async function openLabelledPosts(path: string): Promise<Corpus> {
  const { shape, batches } = await openCorpus(path, {});
  const posts: LabelledPost[] = [];
  for await (const batch of batches)
    for (const record of batch) {
      const row = readRow(record, shape);
      if (row && 'text' in row && row.label !== null) posts.push({ text: row.text, isDistress: row.label });
    }
  if (posts.length === 0)
    throw new Error(`${path} has no post with a label: name its column "label", with 1 for distress and 0 for none`);
  return { hash: await hashFile(path), posts };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
