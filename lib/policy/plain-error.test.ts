import { expect, it } from 'vitest';
import { parsePolicy } from './schema.ts';

it.each([
  [{ raise: 'never' }, 'raise', 'must be "window" or "signal"'],
  [{ selfGoverned: 'no' }, 'selfGoverned', 'must be true or false, without quotation marks'],
  [{ retentionDays: '90' }, 'retentionDays', 'must be a whole number, without quotation marks'],
  [{ retentionDays: 1.5 }, 'retentionDays', 'must be a whole number, without quotation marks'],
  [{ retentionDays: 0 }, 'retentionDays', 'must be 1 or more'],
  [{ retentionDays: 9999 }, 'retentionDays', 'must be 3650 or less'],
  [{ organisation: 7 }, 'organisation', 'must be text in quotation marks'],
  [{ organisation: '' }, 'organisation', 'must not be empty'],
  [{ pausedBecause: 'x'.repeat(2001) }, 'pausedBecause', 'is longer than the 2000 letters that it may have'],
  [{ hosts: 'x.com' }, 'hosts', 'must be a list, such as ["…", "…"]'],
  [{ hosts: [] }, 'hosts', 'must not be empty'],
  [{ hours: 'all' }, 'hours', 'must be an object, such as {"…": …}'],
  [{ contacts: { dutyTeam: { hours: 'all day' } } }, 'contacts.dutyTeam.phone', 'is missing'],
  [{ privacyNotice: 'http://x.example' }, 'privacyNotice', 'must be an https address'],
])('says of %j what the value must be, in words for whoever looks after the browsers', (raw, key, message) => {
  expect(parsePolicy(raw).problems).toEqual([{ key, message }]);
});
