import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { logError } from '#lib/log.ts';
import { readRelease } from '#lib/release/release.ts';
import { readTopicHeads, type TopicHead } from '#lib/ruleset/topic-heads.ts';
import { releaseTextItem } from './release-items.ts';

/** The topics of the rules in use, to choose from; none when they cannot be read, for nobody must be kept from going on. */
export async function readActiveTopics(): Promise<TopicHead[]> {
  try {
    const text = await releaseTextItem.getValue();
    if (text !== null) return readTopicHeads(readRelease(text).files);
    const response = await fetch(browser.runtime.getURL('/packaged-rules.json' as '/'));
    return readTopicHeads(z.parse(z.record(z.string(), z.string()), await response.json()));
  } catch (error) {
    logError('topics could not be read', error);
    return [];
  }
}
