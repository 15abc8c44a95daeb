import type { Page } from '@playwright/test';
import { type Agreement, type Answer, questions } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';

const agreed = (words: string): Answer => ({ is: 'agreed', words });
const answers = Object.fromEntries(
  questions.map((question): [string, Answer] => [
    question.id,
    'unit' in question
      ? agreed('30')
      : agreed('We tell the duty worker the same day, by telephone, and write down whom we reached.'),
  ]),
);

const agreement: Agreement = {
  version: 1,
  standing: 'employed',
  country: 'england',
  answers: {
    ...answers,
    letterboxes: agreed('Direct messages on X, and message requests. Nobody opens them.'),
    will: agreed('Read what is written to me in my hours.\nSay where help is, and pass it on to my team.'),
    wont: { is: 'not-agreed', ask: 'Alexandra Featherstonehaugh-Cholmondeley' },
  },
  filtersCheckedOn: '2026-11-01',
  contactsReadOn: null,
  reviewBy: '2027-05-01',
  changedOn: '2026-11-01',
};

const hours: Hours = {
  zone: 'Europe/London',
  division: 'england-and-wales',
  onBankHolidays: false,
  weekly: [
    { day: 'mon', from: '09:00', to: '17:00' },
    { day: 'tue', from: '20:00', to: '08:00' },
  ],
  away: [{ from: '2027-01-04', to: '2027-01-15', cover: 'Lee, duty worker' }],
  deputy: 'Lee, duty worker',
};

/** What a clinician who has used Heed for a while has said: an agreement with one question open, hours, days away, contacts. */
export async function seedSettings(page: Page, handle: string): Promise<void> {
  const phone = { hours: 'Monday to Friday, 09:00 to 17:00', verifiedOn: '2026-11-01', verifyBy: '2027-05-01' };
  await page.evaluate((all) => chrome.storage.local.set(all), {
    [`agreement:${handle}`]: agreement,
    hours,
    ownContacts: {
      crisisLine24h: { name: null, phone: '01632 960 111', hours: null, verifiedOn: null, verifyBy: null },
      dutyTeam: { name: 'Riverside community mental health team', phone: '01632 960 222', ...phone },
    },
  });
}
