import { i18n } from '#i18n';
import { Band } from './Band.tsx';
import { Bar999 } from './Bar999.tsx';
import { OpenMentions } from './OpenMentions.tsx';

/** What stands where a page of Heed does not open. It needs no store. */
export function FaultPage() {
  return (
    <div className="fault">
      <Band />
      <main className="stack">
        <h1>{i18n.t('common.fault.heading')}</h1>
        <p>{i18n.t('common.fault.body')}</p>
        <div className="row">
          <OpenMentions />
          <button type="button" className="button button-second" onClick={() => location.reload()}>
            {i18n.t('common.fault.reload')}
          </button>
        </div>
      </main>
      <footer>
        <Bar999 />
      </footer>
    </div>
  );
}
