import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPaths, type Draft, undo, withFiles } from './draft.ts';

const empty: Draft = {
  base: 'packaged',
  baseFiles: { a: '1', b: '2' },
  files: { a: '1', b: '2' },
  undo: [],
  author: '',
  reason: '',
};
const anyFiles = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'));

it('undo takes back any steps one by one, and what changed is always told against the beginning', () => {
  fc.assert(
    fc.property(fc.array(anyFiles, { maxLength: 20 }), (steps) => {
      const drafts = [empty];
      for (const files of steps) drafts.unshift(withFiles(drafts[0] as Draft, files, 'x'));
      let draft = drafts[0] as Draft;
      for (const before of drafts) {
        while (draft.undo.length > before.undo.length) draft = undo(draft);
        expect(draft.files).toEqual(before.files);
      }
      expect(changedPaths(drafts[0] as Draft).length === 0).toBe(
        JSON.stringify(Object.entries((drafts[0] as Draft).files).sort()) === JSON.stringify(Object.entries(empty.files)),
      );
    }),
  );
});
