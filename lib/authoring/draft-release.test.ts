import { describe, expect, it } from 'vitest';
import { makeDraft, makeFiles } from '#tests/unit/make-release.ts';
import { assertDraft, type Corpus, draftToApprove } from './draft-release.ts';

const first = await makeDraft(1);
const narrower = makeFiles(['want rest']);
const corpus: Corpus = {
  hash: 'c'.repeat(64),
  posts: [
    { text: 'I need quiet', isDistress: true },
    { text: 'you need quiet for chess', isDistress: false },
    { text: 'they need quiet here', isDistress: false },
    { text: 'want rest', isDistress: true },
    { text: 'hello', isDistress: true },
  ],
};

describe('a draft', () => {
  it('is major when it is the first', async () => {
    expect(first.draft).toMatchObject({ bump: 'major', previous: null, evidence: { tests: { passed: 2, failed: 0 } } });
    await expect(assertDraft(first, null)).resolves.toBeUndefined();
  });

  it('counts what a lowered rule misses beside the false alarms it saves', async () => {
    const draft = await makeDraft(2, { files: narrower }, first, corpus);
    expect(draft.draft.bump).toBe('major');
    expect(draft.draft.evidence.lowered).toEqual([{ rule: 'en.t.rule-a', falseAlarms: 2, misses: 1 }]);
    expect(draft.draft.evidence.evaluation).toMatchObject({ posts: 5, raised: 1, falseAlarms: 0, misses: 2 });
    await expect(assertDraft(draft, first)).resolves.toBeUndefined();
  });

  it('that lowers a rule without showing its misses is refused', async () => {
    await expect(assertDraft(await makeDraft(2, { files: narrower }, first), first)).rejects.toMatchObject({
      reason: 'misses-not-shown',
    });
    const wish = { ...(await makeDraft(2, { files: narrower })), author: 'Eve Author', reason: 'It was missing.', signOffs: [] };
    await expect(draftToApprove(wish, first, null)).rejects.toMatchObject({ reason: 'misses-not-shown' });
    await expect(draftToApprove(wish, first, corpus)).resolves.toMatchObject({ draft: { bump: 'major' } });
    const failing = { ...narrower, 'phrases/en/t.yaml': narrower['phrases/en/t.yaml']?.replace('- tea', '- want rest') ?? '' };
    await expect(draftToApprove({ ...wish, files: failing }, first, corpus)).rejects.toMatchObject({ reason: 'tests-failed' });
  });

  it('cannot claim to weigh less than it does, nor to follow another release', async () => {
    const wider = await makeDraft(2, { files: makeFiles(['want rest', 'need quiet', 'so tired']) }, first);
    expect(wider.draft.bump).toBe('patch');
    await expect(assertDraft(wider, first)).resolves.toBeUndefined();
    await expect(assertDraft(wider, await makeDraft(1, { reason: 'Other.' }))).rejects.toMatchObject({ reason: 'older-version' });
    const claim = await makeDraft(2, { files: narrower }, first);
    claim.draft.bump = 'patch';
    await expect(assertDraft(claim, first)).rejects.toMatchObject({ reason: 'content-refused' });
  });
});
