import { Heading } from '#components/nhs/Heading.tsx';
import { Agreed } from '#components/steps/Agreed.tsx';
import { FilledText } from '#components/steps/FilledText.tsx';
import { i18n } from '#i18n';
import { valuesOf } from '#lib/protocol/fill.ts';
import type { Protocol } from '#lib/protocol/schema.ts';

/** No message is open: what would come from one is left as dots. */
const fromTheMessage = Object.fromEntries(
  ['message.age', 'message.clock', 'message.seen', 'message.words', 'message.way', 'message.link', 'me.name', 'me.role'].map(
    (name) => [name, '…'],
  ),
);

type AllStepsProps = { protocol: Protocol; onRead: () => void };

/** Every step, one after the other, as it would stand tonight. The button is at the end. */
export function AllSteps({ protocol, onRead }: AllStepsProps) {
  const values = { ...fromTheMessage, ...valuesOf(protocol) };
  return (
    <div className="stack">
      <Heading focusKey="all-steps">{i18n.t('setUp.steps.heading')}</Heading>
      <p>{i18n.t('setUp.steps.body')}</p>
      <ol className="facts-list">
        {protocol.nodes.map(({ id, heading, body, agreed = [], options }) => (
          <li key={id} className="stack-close">
            <h2>
              <FilledText protocol={protocol} values={values} text={heading} />
            </h2>
            <p>
              <FilledText protocol={protocol} values={values} text={body} />
            </p>
            <Agreed protocol={protocol} names={agreed} />
            <p className="hint">{options.map(({ label }) => label).join(' · ')}</p>
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={onRead}>
        {i18n.t('setUp.steps.read')}
      </button>
    </div>
  );
}
