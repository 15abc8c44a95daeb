import { useMemo, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { addRule, changeCue, changeList, type RawRule, readCues, readLists, readTopics } from '#lib/authoring/edit-files.ts';
import type { Bench } from './bench.ts';
import { filled, LinesField } from './LinesField.tsx';
import { RuleForm } from './RuleForm.tsx';

type Open = { path: string; id: string };

/** The rules by topic, the word lists and the cues; one at a time is open as a form. */
export function EditRules({ bench }: { bench: Bench }) {
  const { files } = bench.draft;
  const [kind, setKind] = useState<'rules' | 'lists' | 'cues'>('rules');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const topics = useMemo(() => readTopics(files), [files]);
  const rule = open && topics.find(({ path }) => path === open.path)?.rules.find(({ id }) => id === open.id);
  if (open && rule) return <RuleForm key={open.id} bench={bench} path={open.path} rule={rule} onBack={() => setOpen(null)} />;
  const has = (texts: string[]) => texts.some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div className="stack">
      <Heading focusKey="edit">{i18n.t('workbench.edit.heading')}</Heading>
      <div className="row">
        {(['rules', 'lists', 'cues'] as const).map((name) => (
          <button key={name} type="button" className="tab" aria-pressed={kind === name} onClick={() => setKind(name)}>
            {i18n.t(`workbench.edit.${name}`)}
          </button>
        ))}
      </div>
      {kind === 'rules' && <p>{i18n.t('workbench.edit.how')}</p>}
      <TextField label={i18n.t('workbench.edit.find')} value={wanted} onChange={setWanted} />
      {kind === 'rules' && <RuleList topics={topics} has={has} isSearch={wanted.trim() !== ''} onOpen={setOpen} />}
      {kind === 'rules' && <NewRule bench={bench} onMade={setOpen} />}
      {kind === 'lists' && <Lists bench={bench} has={has} />}
      {kind === 'cues' && <Cues bench={bench} has={has} />}
    </div>
  );
}

type RuleListProps = {
  topics: ReturnType<typeof readTopics>;
  has: (texts: string[]) => boolean;
  isSearch: boolean;
  onOpen: (open: Open) => void;
};

/** The topics, closed until somebody looks for something or opens one; only what was looked for. */
function RuleList({ topics, has, isSearch, onOpen }: RuleListProps) {
  const found = topics
    .map((topic) => ({ ...topic, rules: topic.rules.filter((one) => has([one.id, String(one.why), ...phrasesOf(one)])) }))
    .filter(({ rules }) => rules.length > 0 || !isSearch);
  return (
    <div className="stack-close">
      <p role="status" className={found.length > 0 ? 'visually-hidden' : ''}>
        {isSearch && found.length === 0 && i18n.t('workbench.edit.notFound')}
      </p>
      {found.map(({ path, title, rules }) => (
        <details key={path} open={isSearch}>
          <summary>{title}</summary>
          <ul className="plain details-body">
            {rules.map((one) => (
              <li key={one.id}>
                <button type="button" className="link" onClick={() => onOpen({ path, id: one.id })}>
                  {one.id}
                </button>{' '}
                <span className="hint">
                  {i18n.t('workbench.edit.count', phrasesOf(one).length, [String(phrasesOf(one).length)])}, {responseWords(one)}.{' '}
                  {String(one.why ?? '')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

const responseWords = ({ response }: RawRule) =>
  response === 'now' || response === 'today' || response === 'review' ? i18n.t(`workbench.response.${response}`) : '';

const phrasesOf = (rule: RawRule): string[] => (Array.isArray(rule.phrases) ? rule.phrases.map(String) : []);

function NewRule({ bench, onMade }: { bench: Bench; onMade: (open: Open) => void }) {
  const topics = readTopics(bench.draft.files);
  const [path, setPath] = useState(topics[0]?.path ?? '');
  const [id, setId] = useState('');
  const [error, setError] = useState<string | null>(null);
  const make = () => {
    try {
      const year = new Date().getFullYear() + 1;
      const rule = {
        id: id.trim(),
        ...{
          status: 'trial',
          response: 'today',
          phrases: [],
          person: 'self',
          why: '',
          sources: ['own-wording'],
          falseAlarms: [],
        },
        ...{ tests: { match: [], noMatch: [] }, reviewedBy: [], reviewDue: `${year}-05-01` },
      };
      if (!/^[a-z]{2}(\.[a-z0-9]+(-[a-z0-9]+)*){2,3}$/.test(rule.id)) return setError(i18n.t('workbench.rule.idHint'));
      bench.change(addRule(bench.draft.files, path, rule), rule.id);
      onMade({ path, id: rule.id });
    } catch (fault) {
      setError((fault as Error).message);
    }
  };
  return (
    <section className="stack-close card">
      <h2>{i18n.t('workbench.edit.newRule')}</h2>
      <SelectField
        label={i18n.t('workbench.edit.topic')}
        value={path}
        onChange={setPath}
        options={topics.map((topic) => ({ id: topic.path, label: topic.title }))}
      />
      <TextField
        label={i18n.t('workbench.rule.id')}
        hint={i18n.t('workbench.rule.idHint')}
        error={error}
        value={id}
        onChange={setId}
      />
      <button type="button" className="button button-second button-small" onClick={make}>
        {i18n.t('workbench.edit.newRule')}
      </button>
    </section>
  );
}

type PartProps = { bench: Bench; has: (texts: string[]) => boolean };

function Lists({ bench, has }: PartProps) {
  const lists = useMemo(() => readLists(bench.draft.files), [bench.draft.files]);
  return (
    <section className="stack-close">
      <p className="hint">{i18n.t('workbench.edit.listsHint')}</p>
      {lists
        .filter(({ list, note, words }) => has([list, note, ...words]))
        .map(({ path, list, note, words }) => (
          <details key={`${path} ${list}`}>
            <summary>{`{${list}}`}</summary>
            <div className="details-body">
              <p className="hint">{note}</p>
              <KeptLines
                label={i18n.t('workbench.list.words')}
                hint={i18n.t('workbench.list.wordsHint')}
                lines={words}
                onKeep={(lines) => bench.change(changeList(bench.draft.files, path, list, lines), `{${list}}`)}
              />
            </div>
          </details>
        ))}
    </section>
  );
}

function Cues({ bench, has }: PartProps) {
  const cues = useMemo(() => readCues(bench.draft.files), [bench.draft.files]);
  return (
    <section className="stack-close">
      <p className="hint">{i18n.t('workbench.edit.cuesHint')}</p>
      {cues
        .filter(({ cue, title, groups }) => has([cue, title, ...groups.flatMap(({ phrases }) => phrases)]))
        .map(({ path, cue, title, groups }) => (
          <details key={path}>
            <summary>
              {title} ({cue})
            </summary>
            <div className="details-body stack">
              {groups.map((group, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place in the file
                <fieldset key={at} className="stack-close">
                  <legend>{i18n.t('workbench.cue.group', [String(at + 1)])}</legend>
                  {(['phrases', 'not'] as const).map((part) => (
                    <KeptLines
                      key={part}
                      label={i18n.t(`workbench.cue.${part}`)}
                      lines={group[part]}
                      onKeep={(lines) => bench.change(changeCue(bench.draft.files, path, at, { ...group, [part]: lines }), cue)}
                    />
                  ))}
                </fieldset>
              ))}
            </div>
          </details>
        ))}
    </section>
  );
}

type KeptLinesProps = { label: string; hint?: string; lines: string[]; onKeep: (lines: string[]) => void };

/** Lines as they are being written; kept in the draft when asked. */
function KeptLines({ label, hint, lines, onKeep }: KeptLinesProps) {
  const [written, setWritten] = useState<string[] | null>(null);
  const [said, setSaid] = useState('');
  const keep = () => {
    try {
      onKeep(filled(written ?? lines));
      setWritten(null);
      setSaid(i18n.t('workbench.rule.kept'));
    } catch (error) {
      setSaid(i18n.t('workbench.rule.notKept', [(error as Error).message]));
    }
  };
  return (
    <div className="stack-close">
      <LinesField label={label} hint={hint} lines={written ?? lines} onChange={setWritten} />
      <div className="row">
        <button type="button" className="button button-second button-small" onClick={keep}>
          {i18n.t('workbench.rule.keep')}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
