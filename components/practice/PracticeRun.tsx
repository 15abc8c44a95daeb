import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { dateWords, timeWords } from '#components/nhs/time-words.ts';
import { ProtocolLine } from '#components/steps/ProtocolLine.tsx';
import { lineWords } from '#components/steps/record-outline.ts';
import { Shelf } from '#components/steps/Shelf.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Situation } from '#lib/protocol/situation.ts';
import type { WalkState } from '#lib/protocol/walk.ts';
import { walkLines } from '#lib/protocol/walk-lines.ts';
import { PracticeMark } from './PracticeMark.tsx';

type PracticeRunProps = {
  protocol: Protocol;
  situation: Situation;
  walk: WalkState;
  now: Date;
  onPrint: () => void;
  onAgain: () => void;
  onLeave: () => void;
};

/** What was done in a practice walk, to print and talk over. Nothing in it is marked as right or wrong. */
export function PracticeRun({ protocol, situation, walk, now, onPrint, onAgain, onLeave }: PracticeRunProps) {
  const lines = walkLines(protocol, walk, {});
  return (
    <div className="steps practice">
      <Band>
        <PracticeMark />
      </Band>
      <main className="step stack">
        <Heading focusKey="run">{i18n.t('practice.run')}</Heading>
        <p className="hint">{i18n.t('practice.runBody', [dateWords(now.toISOString())])}</p>
        <h2>{situation.name}</h2>
        <p>{situation.setting}</p>
        <blockquote className="card message-words">
          <p className="as-written">{situation.message.text}</p>
        </blockquote>
        <h2>{i18n.t('practice.steps')}</h2>
        <ol className="run-lines">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a finished walk never change
            <li key={index}>
              <span className="hint">{timeWords(line.at)}</span> {lineWords(line)}
            </li>
          ))}
        </ol>
        <h2>{i18n.t('practice.talk')}</h2>
        <ul className="plain-list">
          {situation.talk.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <div className="row no-print">
          <button type="button" className="button" onClick={onPrint}>
            {i18n.t('practice.print')}
          </button>
          <button type="button" className="link" onClick={onAgain}>
            {i18n.t('practice.again')}
          </button>
          <button type="button" className="link" onClick={onLeave}>
            {i18n.t('practice.others')}
          </button>
        </div>
      </main>
      <Shelf>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
