import { Band } from '#components/nhs/Band.tsx';
import { Bar999 } from '#components/nhs/Bar999.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Situation } from '#lib/protocol/situation.ts';
import { PracticeMark } from './PracticeMark.tsx';
import { PracticeTasks } from './PracticeTasks.tsx';

type PracticeListProps = { situations: Situation[]; handle: string | null; onChoose: (id: string) => void };

/** What can be practised: the whole walk on an invented message, and five short tasks on X itself. */
export function PracticeList({ situations, handle, onChoose }: PracticeListProps) {
  return (
    <div className="steps practice">
      <Band>
        <PracticeMark />
      </Band>
      <main className="step stack">
        <Heading focusKey="practice">{i18n.t('practice.heading')}</Heading>
        <p className="hint">{i18n.t('practice.body')}</p>
        <h2>{i18n.t('practice.walks')}</h2>
        <ul className="situations">
          {situations.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => onChoose(id)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
        <PracticeTasks handle={handle} />
      </main>
      <footer className="shelf">
        <Bar999 />
      </footer>
    </div>
  );
}
