import { i18n } from '#i18n';
import type { Step } from './bench.ts';

/** Where to go on, at the foot of a page: the list of steps may be far above. */
export function NextStep({ step }: { step: Step }) {
  return (
    <p>
      <a className="button" href={`#${step}`}>
        {i18n.t('workbench.next', [i18n.t(`workbench.step.${step}`)])}
      </a>
    </p>
  );
}
