import type { Clipboard } from '#components/nhs/Copy.tsx';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { contactNumbers, type DatedNumber } from '#lib/protocol/dated-numbers.ts';
import type { Values } from '#lib/protocol/fill.ts';
import type { Protocol, ProtocolNode, Template } from '#lib/protocol/schema.ts';
import { templateSet } from '#lib/protocol/template-sets.ts';
import type { Me } from '#lib/settings/me.ts';
import { CallCard } from './CallCard.tsx';
import { Contacts } from './Contacts.tsx';
import { OpenProfile } from './OpenProfile.tsx';
import { RecordCard } from './RecordCard.tsx';
import { outlineOf } from './record-outline.ts';
import { messageWords } from './step-texts.ts';
import { TemplateCard } from './TemplateCard.tsx';

type StepPartsProps = Clipboard & {
  protocol: Protocol;
  node: ProtocolNode;
  current: Case;
  text: CaseText | null | undefined;
  values: Values;
  now: Date;
  me: Me;
  /** The end of the record's chain; null where there is none. */
  checkCode: string | null;
  /** Numbers of the signposts that a text may name. */
  signposts: DatedNumber[];
  practice: boolean;
};

/** What a node shows beside its words: the card to read to 999, contacts, a template, the outline for the record. */
export function StepParts(props: StepPartsProps) {
  const { protocol, node, current, text, values, now, me, onCopy, onClear } = props;
  const [first, ...others]: Template[] = node.template === undefined ? [] : templateSet(protocol, node.template, current.walk);
  const words = messageWords(node, text);
  const clipboard = { onCopy, onClear };
  return (
    <>
      {node.card === 'call' && <CallCard current={current} text={text} now={now} me={me} />}
      {node.contacts && <Contacts protocol={protocol} ids={node.contacts} now={now} />}
      {first && (
        <TemplateCard
          key={node.id}
          draftKey={`${current.id} ${current.walk.startedAt} ${node.id}`}
          protocol={protocol}
          templates={[first, ...others]}
          values={{ ...values, ...words.values }}
          offers={words.offers}
          numbers={[...contactNumbers(protocol, now.toISOString().slice(0, 10)), ...props.signposts]}
          addressee={text ? { handle: text.author, name: text.authorName } : null}
          {...clipboard}
        />
      )}
      {first?.audience === 'private' && text && !props.practice && <OpenProfile handle={text.author} />}
      {node.card === 'record' && <RecordCard lines={outlineOf(protocol, current, values, props.checkCode, now)} {...clipboard} />}
    </>
  );
}
