import { i18n } from '#i18n';
import type { RecordEvents } from './record-events.ts';

type SaveCopiesProps = Pick<RecordEvents, 'onSave'> & { allowed: boolean; onSaveForLead: () => void };

export function SaveCopies({ allowed, onSave, onSaveForLead }: SaveCopiesProps) {
  return (
    <section className="stack-close no-print">
      <h2>{i18n.t('recordPage.save.heading')}</h2>
      {allowed ? (
        <>
          <p className="hint">{i18n.t('recordPage.save.hint')}</p>
          <div className="row">
            <button type="button" className="button button-small button-second" onClick={() => onSave('json', null)}>
              {i18n.t('recordPage.save.all')}
            </button>
            <button type="button" className="button button-small button-second" onClick={() => onSave('csv', null)}>
              {i18n.t('recordPage.save.log')}
            </button>
          </div>
          <p className="hint">{i18n.t('recordPage.save.leadHint')}</p>
          <button type="button" className="button button-small button-second" onClick={onSaveForLead}>
            {i18n.t('recordPage.save.lead')}
          </button>
        </>
      ) : (
        <p>{i18n.t('recordPage.save.notAllowed')}</p>
      )}
    </section>
  );
}
