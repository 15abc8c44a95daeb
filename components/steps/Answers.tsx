import type { ReactNode } from 'react';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import { isOffered, type WalkState } from '#lib/protocol/walk.ts';

type AnswersProps = {
  protocol: Protocol;
  node: ProtocolNode;
  walk: WalkState;
  legend: ReactNode;
  /** Between the question and its answers. */
  children?: ReactNode;
  onTake: (option: string) => void;
};

/** The answers of a node: radios and Continue, or one green button with links beside it. */
export function Answers({ protocol, node, walk, legend, children, onTake }: AnswersProps) {
  const offered = node.options.filter((option) => isOffered(protocol, walk, option));
  const withheld = offered.length < node.options.length && <p className="inset hint">{i18n.t('steps.notOffered')}</p>;
  if (node.form === 'buttons') {
    const [first, ...others] = offered;
    return (
      <div className="stack">
        {withheld}
        <div className="row">
          {first && (
            <button type="button" className="button" onClick={() => onTake(first.id)}>
              {first.label}
            </button>
          )}
          <div className="other-ways">
            {others.map((option) => (
              <button type="button" className="link" key={option.id} onClick={() => onTake(option.id)}>
                {option.label}
              </button>
            ))}
          </div>
        </div>
      </div>
    );
  }
  return (
    <RadioQuestion legend={legend} choices={offered} onAnswer={onTake}>
      {children}
      {withheld}
    </RadioQuestion>
  );
}
