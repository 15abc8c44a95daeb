import { describe, expect, it } from 'vitest';
import { approve, holders, makeDraft, makeFiles, makeKeySet, today, write } from '#tests/unit/make-release.ts';
import { acceptFromPolicy, acceptRelease, type Trust } from './accept.ts';
import type { RefusalReason } from './refusal.ts';
import { type Release, releaseHash } from './release.ts';

const { ann, bob, cat, dan } = holders;
const keys = await makeKeySet(1, [ann, bob, cat]);
const trust: Trust = { keys, version: 0, hash: null };
const first = await approve(await makeDraft(1), [ann, bob]);

const refused = (release: Release | string, reason: RefusalReason, by: Trust = trust, day = today) =>
  expect(acceptRelease(typeof release === 'string' ? release : write(release), by, day)).rejects.toMatchObject({ reason });

describe('a release', () => {
  it('is taken with the approvals it needs, and its rules and protocol open', async () => {
    const { content, trust: after } = await acceptRelease(write(first), trust, today);
    expect(content.ruleset.rules.map(({ phrases }) => phrases)).toEqual([['need quiet', 'want rest']]);
    expect(content.protocol.start).toBe('read');
    expect(after).toEqual({ keys, version: 1, hash: await releaseHash(first) });
  });

  it('is taken a second time as the same, and not as another of its number', async () => {
    const { trust: after } = await acceptRelease(write(first), trust, today);
    expect((await acceptRelease(write(first), after, today)).trust).toEqual(after);
    await refused(await approve(await makeDraft(1, { reason: 'Another.' }), [ann, bob]), 'older-version', after);
  });

  it('is refused when a signature is written in another way', async () => {
    const [approval, other] = first.approvals;
    const signature = approval?.signature?.signature ?? '';
    // The last of 86 characters holds four bits that say nothing.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const again = signature.slice(0, -1) + alphabet[alphabet.indexOf(signature.at(-1) ?? '') + 1];
    const spelt = { ...approval, signature: { key: ann.key, signature: again } } as typeof approval & object;
    await refused({ ...first, approvals: [spelt, other as typeof approval & object] }, 'bad-signature');
  });

  it('has no way back', async () => {
    const { trust: after } = await acceptRelease(write(await approve(await makeDraft(2), [ann, bob])), trust, today);
    await refused(first, 'older-version', after);
  });

  it('cannot use up the numbers', async () => {
    await refused(await approve(await makeDraft(999_999_999), [ann, bob]), 'too-far-ahead');
  });

  it('runs past its day', async () => {
    expect((await acceptRelease(write(first), trust, '2027-12-31')).release.expires).toBe('2027-11-25');
  });

  it('is refused when a byte was changed, wherever', async () => {
    await refused({ ...first, expires: '2099-01-01' }, 'bad-signature');
    await refused({ ...first, files: makeFiles(['good tea']) }, 'bad-signature');
    await refused({ ...first, approvals: first.approvals.map((a) => ({ ...a, reason: 'Other.' })) }, 'bad-signature');
  });

  it('is refused with too few people, one person twice, an outsider or a borrowed name', async () => {
    const draft = await makeDraft(1);
    await refused(await approve(draft, [ann]), 'too-few-approvers');
    await refused(await approve(draft, [ann, ann]), 'too-few-approvers');
    await refused(await approve(draft, [ann, dan]), 'unknown-key');
    const borrowed = (await approve(draft, [ann, bob])).approvals.map((a, i) => (i === 0 ? { ...a, by: 'Cat Moss' } : a));
    await refused({ ...draft, approvals: borrowed }, 'bad-signature');
    await refused({ ...first, approvals: first.approvals.map((a) => ({ ...a, signature: null })) }, 'bad-signature');
  });

  it('is refused when its author approves it, however the name is written', async () => {
    await refused(await approve(await makeDraft(1, { author: 'ann  LEE' }), [ann, bob]), 'author-approves');
  });

  it('is refused without reasons when it can miss people', async () => {
    await refused(await approve(await makeDraft(1), [ann, bob], null), 'reason-missing');
  });

  it('is refused when its own tests fail', async () => {
    const files = makeFiles();
    files['phrases/en/t.yaml'] = (files['phrases/en/t.yaml'] ?? '').replace('- tea', '- I want rest');
    const draft = await makeDraft(1, { files });
    expect(draft.draft.evidence.tests.failed).toBe(1);
    await refused(await approve(draft, [ann, bob]), 'tests-failed');
  });

  it.each(['phrases/en/t.yaml', 'protocol.yaml', 'signposts.json', 'bank-holidays.json', 'agreement.json'])(
    'is refused by name when its %s does not open',
    async (path) => {
      const draft = await makeDraft(1);
      const release = await approve({ ...draft, files: { ...draft.files, [path]: 'nodes: [' } }, [ann, bob]);
      await refused(release, 'content-refused');
      await expect(acceptRelease(write(release), trust, today)).rejects.toThrow(path);
    },
  );

  it('of an older Heed, without signposts, bank holidays and agreement defaults, is taken', async () => {
    const draft = await makeDraft(1);
    const { 'signposts.json': _, 'bank-holidays.json': __, 'agreement.json': ___, ...files } = draft.files;
    const { content } = await acceptRelease(write(await approve({ ...draft, files }, [ann, bob])), trust, today);
    expect(content.parts).toEqual({ signposts: null, bankHolidays: null, agreement: null });
  });

  it.each<[string, string, RefusalReason]>([
    ['cut short', write(first).slice(0, 900), 'cut-short'],
    ['too large', `${' '.repeat(4_000_001)}`, 'too-large'],
    ['another schema', write({ ...first, schema: 2 }), 'unknown-schema'],
    ['something else', '<html>', 'not-a-release'],
    ['another kind', write(keys), 'not-a-release'],
    ['a way out of the folder', write({ ...first, files: { '../x.yaml': '' } }), 'not-a-release'],
    ['another spelling of the same', JSON.stringify(JSON.parse(write(first)), null, 1), 'not-canonical'],
    ['a member twice', write(first).replace('{', '{"kind":"heed-release",'), 'not-canonical'],
  ])('is refused: %s', (_, text, reason) => refused(text, reason));
});

describe('keys', () => {
  it('end, and a release made with ended keys is refused', () => refused(first, 'expired-keys', trust, '2028-01-02'));

  it('rotate with enough of the old and of the new; the old ones are out then', async () => {
    const next = await makeKeySet(2, [bob, cat, dan], [ann, bob, dan]);
    const release = await approve(await makeDraft(1, { generation: 2, rotations: [next] }), [bob, dan]);
    // The old keys had used up the numbers.
    const spoilt = { ...trust, version: 1_000_000 };
    const { trust: after } = await acceptRelease(write(release), spoilt, today);
    expect(after).toMatchObject({ keys: next, version: 1 });
    await refused(await approve(await makeDraft(1_000_001), [ann, bob]), 'other-key-set', after);
    await refused(await approve(await makeDraft(2, { generation: 2 }), [ann, bob]), 'unknown-key', after);
    await refused(await approve(await makeDraft(5000, { generation: 2 }), [bob, dan]), 'too-far-ahead', after);
  });

  it.each([
    ['the old set', [dan]],
    ['the new set', [ann, bob]],
    ['nobody', []],
  ])('do not rotate with too few of %s', async (_, signedBy) => {
    const next = await makeKeySet(2, [bob, cat, dan], signedBy);
    const release = await approve(await makeDraft(1, { generation: 2, rotations: [next] }), [bob, dan]);
    await refused(release, 'rotation-not-signed');
  });

  it('do not skip a set', async () => {
    const next = await makeKeySet(3, [bob, cat, dan], [ann, bob, dan]);
    await refused(await approve(await makeDraft(1, { generation: 3, rotations: [next] }), [bob, dan]), 'other-key-set');
  });
});

describe('a release in the device policy', () => {
  it('needs names, not signatures', async () => {
    const draft = await makeDraft(1, { generation: 0 });
    const by = (...names: string[]) => names.map((name) => ({ by: name, on: today, reason: 'Needed.', signature: null }));
    expect((await acceptFromPolicy(write({ ...draft, approvals: by('Ann', 'Bob') }))).release.version).toBe(1);
    await expect(acceptFromPolicy(write({ ...draft, approvals: by('Ann') }))).rejects.toMatchObject({
      reason: 'too-few-approvers',
    });
    await expect(acceptFromPolicy(write({ ...draft, approvals: by('Ann', 'Eve Author') }))).rejects.toMatchObject({
      reason: 'author-approves',
    });
  });
});
