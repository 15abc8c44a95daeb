import { useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { longestPhrase, type Miss, type MissSaid, missKinds } from '#lib/cases/miss.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { PlainPage } from './PlainPage.tsx';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

type MissedProps = {
  protocol: Protocol;
  now: Date;
  /** True once it is counted. */
  onCount: (miss: MissSaid) => Promise<boolean>;
  /** Topics of the rules in use; empty when they cannot be read. */
  topics: readonly { topic: string; title: string }[];
  onBegin: () => void;
  onClose: () => void;
};

/** "Heed did not point this out": counted by kind, so that the list can be mended. */
export function Missed({ protocol, now, topics, onCount, onBegin, onClose }: MissedProps) {
  const [phrase, setPhrase] = useState('');
  const [topic, setTopic] = useState('');
  const [outcome, setOutcome] = useState<'asking' | 'counted' | 'failed'>('asking');
  if (outcome === 'counted') {
    return (
      <PlainPage protocol={protocol} now={now} heading={i18n.t('missed.counted')} body={i18n.t('missed.countedBody')}>
        <button type="button" className="button" onClick={onBegin}>
          {i18n.t('byHand.start')}
        </button>
        <button type="button" className="link" onClick={onClose}>
          {i18n.t('steps.end.close')}
        </button>
      </PlainPage>
    );
  }
  const count = async (kind: string) => {
    const done = await onCount({ kind: kind as Miss['kind'], phrase: phrase.trim() || null, topic: topic || null });
    setOutcome(done ? 'counted' : 'failed');
  };
  return (
    <div className="steps">
      <Band />
      <main className="step stack">
        <RadioQuestion
          legend={<Heading focusKey="missed">{i18n.t('missed.heading')}</Heading>}
          choices={missKinds.map((id) => ({ id, label: i18n.t(`missed.${id}`) }))}
          submitText={i18n.t('missed.count')}
          onAnswer={(kind) => void count(kind)}
        >
          <p className="hint">{i18n.t('missed.body')}</p>
          {outcome === 'failed' && (
            <p className="error" role="alert">
              {i18n.t('missed.failed', [String(longestPhrase)])}
            </p>
          )}
          {topics.length > 0 && (
            <SelectField
              label={i18n.t('missed.topic')}
              value={topic}
              options={[
                { id: '', label: i18n.t('missed.notSure') },
                ...topics.map(({ topic: id, title }) => ({ id, label: title })),
              ]}
              onChange={setTopic}
            />
          )}
          <TextField
            label={i18n.t('missed.phrase')}
            hint={i18n.t('missed.phraseHint', [String(longestPhrase)])}
            value={phrase}
            onChange={setPhrase}
          />
        </RadioQuestion>
      </main>
      <Shelf>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
