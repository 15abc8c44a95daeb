import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { EvaluateReply } from '#lib/workbench/desk.ts';
import type { Bench } from './bench.ts';
import { ReadPosts } from './ReadPosts.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import { ShareRow } from './ShareRow.tsx';

/** Measures the draft and the active ruleset on a file of this computer; the file is read in a thread of its own. */
export function EvaluateFile({ bench }: { bench: Bench }) {
  const [file, setFile] = useState<File | null>(bench.corpus);
  const [rows, setRows] = useState<{ rows: number; share: number } | null>(null);
  const [said, setSaid] = useState('');
  const measure = async () => {
    if (!file) return;
    setSaid('');
    setRows({ rows: 0, share: 0 });
    try {
      const reply = await bench.desk.evaluate(file, (count, share) => setRows({ rows: count, share }));
      if (reply) bench.setEvaluated(file, reply);
      else setSaid(i18n.t('workbench.evaluate.cancelled'));
    } catch (error) {
      setSaid(i18n.t('workbench.evaluate.failed', [(error as Error).message]));
    }
    setRows(null);
  };
  return (
    <div className="stack">
      <Heading focusKey="evaluate">{i18n.t('workbench.evaluate.heading')}</Heading>
      <p className="inset">{i18n.t('workbench.evaluate.lawful')}</p>
      <FileField
        label={i18n.t('workbench.evaluate.choose')}
        hint={i18n.t('workbench.evaluate.chooseHint')}
        accept=".csv,.tsv,.ndjson,.jsonl"
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      <div className="row">
        {rows === null ? (
          <button type="button" className="button" aria-disabled={!file} onClick={() => void measure()}>
            {i18n.t('workbench.evaluate.start')}
          </button>
        ) : (
          <button type="button" className="button button-second" onClick={() => bench.desk.cancel()}>
            {i18n.t('workbench.evaluate.cancel')}
          </button>
        )}
        {rows && (
          <>
            <progress value={rows.share} aria-label={i18n.t('workbench.evaluate.heading')} />
            <span>
              {i18n.t('workbench.evaluate.progress', [rows.rows.toLocaleString('en-GB'), String(Math.round(rows.share * 100))])}
            </span>
          </>
        )}
        <span role="status">{said}</span>
      </div>
      {bench.evaluated && <Result bench={bench} reply={bench.evaluated} />}
    </div>
  );
}

function Result({ bench, reply }: { bench: Bench; reply: EvaluateReply }) {
  const { draft, active, unreadable, shared } = reply;
  const number = (count: number) => count.toLocaleString('en-GB');
  const measures = [
    ['recall', 'percent'],
    ['precision', 'percent'],
    ['falseAlarms', 'per1000'],
  ] as const;
  const key = (measure: (typeof measures)[number][0]) => (measure === 'falseAlarms' ? 'falseAlarmsPer1000' : measure);
  return (
    <section className="stack">
      <p>
        {i18n.t('workbench.evaluate.result', [number(draft.posts), number(draft.labels.positive)])}
        {unreadable > 0 && `. ${i18n.t('workbench.evaluate.rowsNotRead', unreadable, [number(unreadable)])}`}
      </p>
      <ScrollBox label={i18n.t('workbench.evaluate.measure')}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {i18n.t('workbench.evaluate.measure')} ({i18n.t('workbench.evaluate.range')})
              </th>
              <th scope="col">{i18n.t('workbench.evaluate.draft')}</th>
              <th scope="col">{i18n.t('workbench.evaluate.active')}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map(([measure, unit]) => (
              <ShareRow
                key={measure}
                label={i18n.t(`workbench.evaluate.${measure}`)}
                unit={unit}
                draft={draft.total.raised[key(measure)]}
                active={active?.total.raised[key(measure)] ?? null}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shared.length > 0 && (
        <div className="inset with-error">
          <p>{i18n.t('workbench.evaluate.shared')}</p>
          <ul>
            {shared.slice(0, 20).map(({ line, place }) => (
              <li key={line}>{i18n.t('workbench.evaluate.sharedAt', [String(line), place])}</li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>{i18n.t('workbench.evaluate.perRule')}</summary>
        <div className="details-body">
          <ScrollBox label={i18n.t('workbench.evaluate.perRule')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n.t('workbench.evaluate.rule')}</th>
                  <th scope="col">{i18n.t('workbench.evaluate.raisedCount')}</th>
                  <th scope="col">{i18n.t('workbench.evaluate.wrongCount')}</th>
                </tr>
              </thead>
              <tbody>
                {draft.rules
                  .filter(({ raised }) => raised.count > 0)
                  .sort((a, b) => b.raised.count - a.raised.count)
                  .map(({ name, raised }) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td>{number(raised.count)}</td>
                      <td>{number(raised.falseAlarmsPer1000.count)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollBox>
        </div>
      </details>
      <ReadPosts bench={bench} kind="falseAlarms" count={reply.falseAlarms} />
      <ReadPosts bench={bench} kind="misses" count={reply.misses} />
    </section>
  );
}
