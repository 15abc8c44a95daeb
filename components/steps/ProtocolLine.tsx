import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';

/** Who approved these steps, and what has not been done, on every page. */
export function ProtocolLine({ protocol, now }: { protocol: Protocol; now: Date }) {
  const { version, status, approvedBy, approvedOn, reviewBy, notice, signOffs } = protocol;
  const done = signOffs.flatMap((signOff) => (signOff.done ? signOff.name : []));
  const notDone = signOffs.flatMap((signOff) => (signOff.done ? [] : signOff.name));
  return (
    <p className="protocol-line small hint">
      {status === 'approved' && approvedOn !== null
        ? i18n.t('steps.approved', [version, approvedBy.join(' and '), dateWords(approvedOn)])
        : i18n.t('steps.draft', [version, notice])}
      {reviewBy !== null && Date.parse(reviewBy) < now.getTime() && <> {i18n.t('steps.reviewDue', [dateWords(reviewBy)])}</>}
      {signOffs.length > 0 && <br />}
      {done.length > 0 && <>{i18n.t('steps.signOffsDone', [done.join(', ')])} </>}
      {notDone.length > 0 && i18n.t('steps.signOffsNotDone', [notDone.join(', ')])}
    </p>
  );
}
