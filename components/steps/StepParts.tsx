import type { Case, CaseText } from '#lib/cases/case.ts';
import type { Values } from '#lib/protocol/fill.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import { CallCard } from './CallCard.tsx';
import { Contacts } from './Contacts.tsx';
import { RecordCard } from './RecordCard.tsx';
import { TemplateCard } from './TemplateCard.tsx';

type StepPartsProps = {
  protocol: Protocol;
  node: ProtocolNode;
  current: Case;
  text: CaseText | null | undefined;
  values: Values;
  now: Date;
};

/** What a node shows beside its words: the card to read to 999, contacts, a template, the outline for the record. */
export function StepParts({ protocol, node, current, text, values, now }: StepPartsProps) {
  const template = protocol.templates.find((candidate) => candidate.id === node.template);
  return (
    <>
      {node.card === 'call' && <CallCard current={current} text={text} now={now} />}
      {node.contacts && <Contacts protocol={protocol} ids={node.contacts} now={now} />}
      {template && <TemplateCard protocol={protocol} template={template} values={values} addressee={text?.author ?? null} />}
      {node.card === 'record' && <RecordCard />}
    </>
  );
}
