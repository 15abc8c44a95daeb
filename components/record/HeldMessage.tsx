import { Details } from '#components/nhs/Details.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import { Confirm } from './Confirm.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import { HoldForm } from './HoldForm.tsx';
import { type HeldCase, heldFields } from './held-fields.ts';
import type { RecordEvents } from './record-events.ts';

type HeldMessageProps = RecordEvents & { held: HeldCase; now: Date; exportAllowed: boolean; onClose: () => void };

/** "What Heed holds about this message": every field, where, until when; and what can be done with it. */
export function HeldMessage({ held, now, exportAllowed, onClose, ...events }: HeldMessageProps) {
  const { id } = held.current;
  return (
    <section className="stack held-message" aria-labelledby="held-heading">
      <Heading focusKey={id} id="held-heading">
        {i18n.t('recordPage.holds.heading')}
      </Heading>
      <table className="held-fields">
        <caption className="visually-hidden">{i18n.t('recordPage.holds.fields')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('recordPage.holds.field')}</th>
            <th scope="col">{i18n.t('recordPage.holds.value')}</th>
            <th scope="col">{i18n.t('recordPage.holds.where')}</th>
            <th scope="col">{i18n.t('recordPage.holds.until')}</th>
          </tr>
        </thead>
        <tbody>
          {heldFields(held, now).map(({ name, value, where, until }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td data-label={i18n.t('recordPage.holds.where')}>{i18n.t(`recordPage.holds.${where}`)}</td>
              <td data-label={i18n.t('recordPage.holds.until')}>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="no-print stack">
        <div className="row">
          <button type="button" className="button button-small button-second" onClick={events.onPrint}>
            {i18n.t('recordPage.act.print')}
          </button>
          {exportAllowed && (
            <>
              <button type="button" className="button button-small button-second" onClick={() => events.onSave('json', id)}>
                {i18n.t('recordPage.act.json')}
              </button>
              <button type="button" className="button button-small button-second" onClick={() => events.onSave('csv', id)}>
                {i18n.t('recordPage.act.csv')}
              </button>
            </>
          )}
        </div>
        <Details summary={i18n.t('recordPage.followUp.open')}>
          <FollowUpForm now={now} onFollowUp={(at) => events.onFollowUp(id, at)} />
        </Details>
        {held.hold ? (
          <div className="stack-close">
            <p>{i18n.t('recordPage.act.heldFirst')}</p>
            <button type="button" className="link" onClick={() => events.onEndHold(id)}>
              {i18n.t('recordPage.act.endHold')}
            </button>
          </div>
        ) : (
          <>
            <Details summary={i18n.t('recordPage.act.hold')}>
              <HoldForm onHold={(said) => events.onHold(id, said)} />
            </Details>
            <Confirm
              words={i18n.t('recordPage.act.erase')}
              question={i18n.t('recordPage.act.eraseQuestion')}
              yes={i18n.t('recordPage.act.eraseGo')}
              onYes={() => events.onErase(id)}
            />
          </>
        )}
        <p>
          <button type="button" className="link" onClick={onClose}>
            {i18n.t('recordPage.act.close')}
          </button>
        </p>
      </div>
    </section>
  );
}
