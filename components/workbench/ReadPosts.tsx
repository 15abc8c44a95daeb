import { useEffect, useId, useState } from 'react';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { changeRule, readTopics } from '#lib/authoring/edit-files.ts';
import type { ReadPost } from '#lib/workbench/desk.ts';
import type { Bench } from './bench.ts';

type ReadPostsProps = { bench: Bench; kind: 'falseAlarms' | 'misses'; count: number };

const portion = 10;

/** What was raised wrongly, or missed, to be read beside an empty test of one's own. The posts are shown from memory and never kept. */
export function ReadPosts({ bench, kind, count }: ReadPostsProps) {
  const [isOpen, setOpen] = useState(false);
  const [posts, setPosts] = useState<ReadPost[]>([]);
  const [shown, setShown] = useState(portion);
  useEffect(() => {
    if (isOpen) void bench.desk.posts(kind, 0, shown).then(setPosts);
  }, [bench.desk, kind, shown, isOpen]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {i18n.t(kind === 'misses' ? 'workbench.evaluate.readMisses' : 'workbench.evaluate.readFalseAlarms', [String(count)])}
      </summary>
      <div className="details-body stack">
        <p className="hint">{i18n.t('workbench.evaluate.postsHint')}</p>
        {posts.map((post) => (
          <OnePost key={post.line} bench={bench} kind={kind} post={post} />
        ))}
        {shown < count && (
          <button type="button" className="link" onClick={() => setShown(shown + portion)}>
            {i18n.t('workbench.evaluate.moreRows')}
          </button>
        )}
      </div>
    </details>
  );
}

function OnePost({ bench, kind, post }: { bench: Bench; kind: ReadPostsProps['kind']; post: ReadPost }) {
  const rules = readTopics(bench.draft.files).flatMap(({ path, rules: all }) =>
    all.map(({ id, tests }) => ({ path, id, tests })),
  );
  const [rule, setRule] = useState(post.rules[0] ?? rules[0]?.id ?? '');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const heading = useId();
  const keep = async () => {
    const target = rules.find(({ id }) => id === rule);
    if (!target || text.trim() === '' || !bench.corpus) return;
    const place = { file: rule, line: 1, column: 1 };
    if (await bench.desk.findShared([{ place, text }], bench.corpus)) return setSaid(i18n.t('workbench.rule.shared'));
    const key = kind === 'misses' ? 'match' : 'noMatch';
    const tests = (target.tests ?? {}) as Record<string, unknown>;
    const before = Array.isArray(tests[key]) ? (tests[key] as unknown[]).map(String) : [];
    bench.change(changeRule(bench.draft.files, target.path, rule, { [`tests.${key}`]: [...before, text.trim()] }), rule);
    setText('');
    setSaid(i18n.t('workbench.evaluate.ownTestKept'));
  };
  return (
    <section className="card stack-close" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('workbench.evaluate.row', [String(post.line)])}</h3>
      <blockquote>{post.text}</blockquote>
      <p className="hint">
        {i18n.t(`workbench.response.${post.response}`)}. {post.rules.join(', ')}
      </p>
      <SelectField
        label={i18n.t('workbench.evaluate.ownTest')}
        value={rule}
        onChange={setRule}
        options={rules.map(({ id }) => ({ id, label: id }))}
      />
      <TextField
        lines={3}
        label={i18n.t('workbench.evaluate.ownTestText')}
        hint={i18n.t('workbench.evaluate.ownTestHint')}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <button type="button" className="button button-second button-small" onClick={() => void keep()}>
          {i18n.t('workbench.evaluate.ownTestKeep')}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
