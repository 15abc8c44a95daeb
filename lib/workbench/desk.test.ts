import { describe, expect, it } from 'vitest';
import { makeFiles } from '#tests/unit/make-release.ts';
import { Desk } from './desk.ts';

const desk = () => {
  const made = new Desk();
  made.setActive(makeFiles());
  made.check(makeFiles(['want rest']));
  return made;
};
const csv = (rows: string[], name = 'posts.csv') => new File([`text,label\n${rows.join('\n')}\n`], name);
const posts = csv(['I want rest,1', 'I need quiet,1', 'you want rest for chess,0', 'tea,0', 'broken', '"hello, you",1']);

describe('the workbench thread', () => {
  it('checks a draft and explains a text beside the active ruleset', () => {
    const made = new Desk();
    made.setActive(makeFiles());
    expect(made.check(makeFiles(['want rest']))).toMatchObject({ problems: [], summary: { rules: 1, phrases: 1 } });
    expect(made.tryText('I need quiet')).toMatchObject({ draft: { response: 'none' }, active: 'today' });
    expect(made.compare()).toMatchObject({ demanded: 'major' });
  });

  it('tells what a file to be approved changes, whatever this page is drafting', () => {
    const made = desk();
    expect(made.compareFiles(makeFiles())).toMatchObject({ changes: [], demanded: null });
    expect(made.compareFiles(makeFiles(['want calm']))?.changes).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('phrase added: "want calm"') }),
    );
    expect(made.compareFiles({ ...makeFiles(), 'phrases/en/t.yaml': 'rules: [' })).toBeNull();
  });

  it('gives a change the version that it asks for, and leaves one that has it', () => {
    const made = desk();
    const wider = made.withVersion(makeFiles(['want rest', 'need quiet', 'want calm']));
    expect(wider['ruleset.yaml']).toContain('version: 1.0.1');
    expect(made.withVersion(wider)).toBe(wider);
    const same = makeFiles();
    expect(made.withVersion(same)).toBe(same);
  });

  it('keeps the last draft that compiled while the next is being written', () => {
    const made = desk();
    expect(made.check({ ...makeFiles(), 'phrases/en/t.yaml': 'rules: [' }).problems).not.toHaveLength(0);
    expect(made.tryText('want rest')?.draft.response).toBe('today');
  });

  it('measures a file, keeps what was raised wrongly and missed for reading, and names the unreadable row', async () => {
    const made = desk();
    const seen: number[] = [];
    const reply = await made.evaluate(
      posts,
      (rows) => seen.push(rows),
      () => false,
    );
    expect(reply).toMatchObject({ unreadable: 1, falseAlarms: 1, misses: 2, changed: 1 });
    expect(reply?.draft.total.raised.recall).toMatchObject({ count: 1, of: 3 });
    expect(made.posts('misses', 0, 10).map(({ text }) => text)).toEqual(['I need quiet', 'hello, you']);
    expect(seen.at(-1)).toBe(6);
  });

  it('stops when it is cancelled, and says what is wrong with a file', async () => {
    expect(
      await desk().evaluate(
        posts,
        () => {},
        () => true,
      ),
    ).toBeNull();
    await expect(
      desk().evaluate(
        new File(['a,b\n1,2\n'], 'x.csv'),
        () => {},
        () => false,
      ),
    ).rejects.toThrow('"text"');
    await expect(
      desk().evaluate(
        new File([''], 'x.csv'),
        () => {},
        () => false,
      ),
    ).rejects.toThrow('empty');
  });

  it('finds a text that shares ten words with the file', async () => {
    const long = 'one two three four five six seven eight nine ten eleven';
    const place = (file: string) => ({ file, line: 1, column: 1 });
    const texts = [
      { place: place('first'), text: 'nothing like it' },
      { place: place('second'), text: `and ${long}` },
    ];
    expect(await desk().findShared(texts, csv([`${long},1`]))).toBe('second');
    expect(await desk().findShared(texts, posts)).toBeNull();
  });
});
