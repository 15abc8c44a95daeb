import { useState } from 'react';
import { useNow } from '#components/nhs/use-now.ts';
import { RecordPage } from '#components/record/RecordPage.tsx';
import { RecordUnopened } from '#components/record/RecordUnopened.tsx';
import { i18n } from '#i18n';
import { refreshDeadlines } from '#lib/browser/follow-deadlines.ts';
import { setFollowUp } from '#lib/cases/deadlines.ts';
import { findByAddress, postIdIn } from '#lib/cases/find-by-address.ts';
import { holdCase, releaseCase } from '#lib/cases/holds.ts';
import { checkCode, holdsCode } from '#lib/cases/log-entry.ts';
import { forgetQuietMatches } from '#lib/cases/quiet-matches.ts';
import { eraseCase, wipeRecord } from '#lib/cases/remove-cases.ts';
import { retentionDaysItem } from '#lib/settings/retention-days.ts';
import { saveForLead, saveRecord } from './save-record.ts';
import { useRecord } from './use-record.ts';

/** The record page, live from the store. */
export function Record() {
  const now = useNow();
  const [said, setSaid] = useState<string | null>(null);
  const shown = useRecord();
  if (shown === 'unopened') return <RecordUnopened />;
  if (shown === null) return null;
  const { record, kept, exportAllowed } = shown;

  const act = (deed: () => Promise<string | null>) => {
    setSaid(null);
    deed().then(
      (words) => {
        setSaid(words);
        void refreshDeadlines();
      },
      () => setSaid(i18n.t('recordPage.failed')),
    );
  };
  const quietly = (deed: () => Promise<unknown>) => act(() => deed().then(() => null));
  const { start, entries, end } = record.log;
  return (
    <RecordPage
      {...record}
      entries={entries}
      chain={{ code: end.seq === 0 ? null : checkCode(end), fault: record.fault }}
      days={kept.value}
      daysLocked={kept.source === 'locked'}
      exportAllowed={exportAllowed}
      now={now}
      said={said}
      onCheckCode={(code) => holdsCode(start, entries, code)}
      onFind={async (address) => {
        const found = await findByAddress(address);
        return found && { ...found, caseIds: found.cases.map(({ id }) => id), quiet: found.quiet.length > 0 };
      }}
      onForgetQuiet={(address) => quietly(() => forgetQuietMatches(postIdIn(address) ?? ''))}
      onSave={(form, caseId) => quietly(() => saveRecord(record, form, caseId))}
      onSaveForLead={() => quietly(() => saveForLead(record, kept.value))}
      onPrint={() => globalThis.print()}
      onHold={(caseId, words) => quietly(() => holdCase(caseId, words, new Date()))}
      onEndHold={(caseId) => quietly(() => releaseCase(caseId, new Date()))}
      onFollowUp={(caseId, at) => quietly(() => setFollowUp(caseId, at, new Date()))}
      onErase={(caseId) => quietly(() => eraseCase(caseId, new Date()))}
      onDays={(days) =>
        retentionDaysItem.write(days).then(
          () => true,
          () => false,
        )
      }
      onWipe={() =>
        act(async () => {
          const stayed = await wipeRecord(new Date());
          return stayed === 0 ? i18n.t('recordPage.wipe.done') : i18n.t('recordPage.wipe.stayed', stayed);
        })
      }
    />
  );
}
