import { useMemo, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { changeCue, changeList, readCues, readLists, readTopics } from '#lib/authoring/edit-files.ts';
import type { Bench } from './bench.ts';
import { filled, LinesField } from './LinesField.tsx';
import type { OpenRule } from './new-rule.ts';
import { RuleForm } from './RuleForm.tsx';
import { Rules } from './Rules.tsx';

/** The rules by topic, the word lists and the cues; one at a time is open as a form. */
export function EditRules({ bench }: { bench: Bench }) {
  const { files } = bench.draft;
  const [kind, setKind] = useState<'rules' | 'lists' | 'cues'>('rules');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<OpenRule | null>(null);
  const topics = useMemo(() => readTopics(files), [files]);
  const topic = open && topics.find(({ path }) => path === open.path);
  const rule = topic?.rules.find(({ id }) => id === open?.id);
  if (open && topic && rule)
    return (
      <RuleForm
        key={open.id}
        bench={bench}
        open={open}
        topic={topic.title}
        rule={rule}
        onOpen={setOpen}
        onBack={() => setOpen(null)}
      />
    );
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
      <TextField
        label={i18n.t(kind === 'rules' ? 'workbench.edit.findPhrase' : 'workbench.edit.find')}
        hint={kind === 'rules' ? i18n.t('workbench.edit.how') : undefined}
        value={wanted}
        onChange={setWanted}
      />
      {kind === 'rules' && <Rules bench={bench} topics={topics} wanted={wanted.trim()} onOpen={setOpen} />}
      {kind === 'lists' && <Lists bench={bench} has={has} />}
      {kind === 'cues' && <Cues bench={bench} has={has} />}
    </div>
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
