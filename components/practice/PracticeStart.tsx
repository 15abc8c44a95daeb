import { PlainPage } from '#components/steps/PlainPage.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Situation } from '#lib/protocol/situation.ts';
import { PracticeMark } from './PracticeMark.tsx';

type PracticeStartProps = { protocol: Protocol; situation: Situation; now: Date; onBegin: () => void; onLeave: () => void };

/** Where you are, before the sealed window opens as it would. */
export function PracticeStart({ protocol, situation, now, onBegin, onLeave }: PracticeStartProps) {
  return (
    <PlainPage protocol={protocol} now={now} heading={situation.name} body={situation.setting} band={<PracticeMark />}>
      <button type="button" className="button" onClick={onBegin}>
        {i18n.t('practice.begin')}
      </button>
      <button type="button" className="link" onClick={onLeave}>
        {i18n.t('practice.others')}
      </button>
    </PlainPage>
  );
}
