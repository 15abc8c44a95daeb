import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteSignpostCheck, signpostChecksItem } from './signpost-checks.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps both of two signposts that are looked up in quick succession', async () => {
  await Promise.all([noteSignpostCheck('NHS 111', '2026-11-26'), noteSignpostCheck('Samaritans 116 123', '2026-11-26')]);
  expect(await signpostChecksItem.read()).toEqual({ 'NHS 111': '2026-11-26', 'Samaritans 116 123': '2026-11-26' });
});
