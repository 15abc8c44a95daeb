// Counts portions of a corpus in a thread of its own; answers each with its size, and the last message with the whole count.
import { parentPort, workerData } from 'node:worker_threads';
import { countRecords, emptyCount } from '#lib/authoring/corpus-count.ts';
import type { CorpusRecord } from '#lib/authoring/corpus-records.ts';
import { SharedRuns } from '#lib/authoring/shared-runs.ts';
import { openImage } from '#lib/matching/image.ts';
import type { CorpusJob } from './count-corpus.ts';

const { images, shape, own } = workerData as CorpusJob;
const how = { shape, matchers: images.map(openImage), runs: new SharedRuns(own) };
const count = emptyCount(images.length);

parentPort?.on('message', (records: CorpusRecord[] | null) => {
  if (records) countRecords(count, records, how);
  parentPort?.postMessage(records ? { counted: records.length } : { count });
  if (!records) parentPort?.close();
});
