import { useId, useState } from 'react';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { i18n } from '#i18n';
import { practiceTasks } from './practice-tasks.ts';

/** Two minutes each, on X's own pages. What is ticked is gone when the page closes. */
export function PracticeTasks({ handle }: { handle: string | null }) {
  const id = useId();
  const [done, setDone] = useState<string[]>([]);
  return (
    <section className="stack-close" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('practice.tasks')}</h2>
      <p className="hint">{i18n.t('practice.tasksBody')}</p>
      <ol className="tasks">
        {practiceTasks(handle).map(({ name, link }) => (
          <li key={name} className="card stack-close">
            <TickBox
              label={<strong>{i18n.t(`practice.task.${name}.name`)}</strong>}
              checked={done.includes(name)}
              onChange={(checked) => setDone(checked ? [...done, name] : done.filter((one) => one !== name))}
            />
            <p className="hint">{i18n.t(`practice.task.${name}.how`)}</p>
            <a href={link} target="_blank" rel="noreferrer">
              {i18n.t('common.openOnX')}
              <span className="visually-hidden">: {i18n.t(`practice.task.${name}.name`)}</span>
            </a>
          </li>
        ))}
      </ol>
      <p role="status" className="hint">
        {i18n.t('practice.tasksDone', [done.length])}
      </p>
    </section>
  );
}
