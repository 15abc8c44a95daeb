import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import type { AccountKind } from '#lib/settings/items.ts';
import { accountKindWords } from './account-kind-words.ts';

type WhoseAccountProps = {
  handle: string;
  chosen: AccountKind | undefined;
  /** Without hints. */
  brief?: boolean;
  onAnswer: (kind: AccountKind) => void;
  /** Nothing is kept: Heed goes on not checking for this account. */
  onNotSure: () => void;
};

export function WhoseAccount({ handle, chosen, brief = false, onAnswer, onNotSure }: WhoseAccountProps) {
  const kinds = accountKindWords();
  return (
    <RadioQuestion
      legend={<Heading focusKey={handle}>{i18n.t('options.whose', [handle])}</Heading>}
      choices={brief ? kinds.map(({ id, label }) => ({ id, label })) : kinds}
      chosen={chosen}
      onAnswer={(id) => {
        const kind = kinds.find((candidate) => candidate.id === id);
        if (kind) onAnswer(kind.id);
      }}
      beside={
        <button type="button" className="link" onClick={onNotSure}>
          {i18n.t('options.notSure')}
        </button>
      }
    >
      {!brief && <p>{i18n.t('options.whoseBody')}</p>}
    </RadioQuestion>
  );
}
