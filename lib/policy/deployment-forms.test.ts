import { expect, it } from 'vitest';
import { deploymentForms } from './deployment-forms.ts';

const ids = { chromium: 'a'.repeat(32), firefox: 'heed@heed.example' };
const policy = {
  organisation: `St "Ann's" \\ Trust`,
  locked: ['raise'],
  raise: 'signal',
  retentionDays: 365,
  exportAllowed: false,
  hosts: ['x.com', 'twitter.com'],
  agreement: { will: 'We "read" it.' },
};

function forms(): Record<string, string> {
  const made = deploymentForms(policy, ids);
  if (!('forms' in made)) throw new Error('refused');
  return made.forms;
}

it('writes the same values in every form', () => {
  const made = forms();
  expect(JSON.parse(made['linux/heed.json'] ?? '')).toEqual({ '3rdparty': { extensions: { [ids.chromium]: policy } } });
  expect(JSON.parse(made['firefox/policies.json'] ?? '').policies['3rdparty'].Extensions[ids.firefox]).toEqual(policy);
  expect(JSON.parse(made['google-admin/heed.json'] ?? '').retentionDays).toEqual({ Value: 365 });
  for (const name of ['windows/heed-chrome.reg', 'windows/heed-edge.reg']) {
    expect(made[name]).toContain('"retentionDays"=dword:0000016d');
    expect(made[name]).toContain('"exportAllowed"=dword:00000000');
    expect(made[name]).toContain(`"organisation"="St \\"Ann's\\" \\\\ Trust"`);
    expect(made[name]).toMatch(/\\policy\\hosts\]\r\n"1"="x\.com"\r\n"2"="twitter\.com"/);
  }
  expect(made['windows/heed.ps1']).toContain(`-Name 'organisation' -Value 'St "Ann''s" \\ Trust' -Type String`);
  expect(made['windows/heed-edge.reg']).toContain(String.raw`"agreement"="{\"will\":\"We \\\"read\\\" it.\"}"`);
  expect(made['windows/heed.ps1']).toContain(String.raw`-Name 'agreement' -Value '{"will":"We \"read\" it."}' -Type String`);
  expect(made['intune/heed.txt']).toContain(String.raw`agreement	REG_SZ	{"will":"We \"read\" it."}`);
  expect(made['intune/heed.txt']).toContain('\\policy\\hosts\t2\tREG_SZ\ttwitter.com');
});

it('empties the key before it fills it: a pause that has left the policy must not go on standing in the registry', () => {
  const made = forms();
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${ids.chromium}\\policy`;
  const lines = made['windows/heed-chrome.reg']?.split('\r\n') ?? [];
  expect(lines.slice(0, 5)).toEqual(['\uFEFFWindows Registry Editor Version 5.00', '', `[-${key}]`, '', `[${key}]`]);
  expect(made['windows/heed.ps1']).toMatch(/^\uFEFF#/);
});

it('writes each key as macOS types it, in a file named after the place where the browser looks', () => {
  const made = forms();
  const list = made[`macos/com.google.Chrome.extensions.${ids.chromium}.plist`] ?? '';
  expect(list).toContain(`<key>organisation</key>\n<string>St "Ann's" \\ Trust</string>`);
  expect(list).toContain('<key>retentionDays</key>\n<integer>365</integer>');
  expect(list).toContain('<key>exportAllowed</key>\n<false/>');
  expect(list).toContain('<key>hosts</key>\n<array>\n<string>x.com</string>\n<string>twitter.com</string>\n</array>');
  expect(list).toContain('<key>agreement</key>\n<dict>\n<key>will</key>\n<string>We "read" it.</string>\n</dict>');
  expect(made[`macos/com.microsoft.Edge.extensions.${ids.chromium}.plist`]).toBe(list);
  const odd = deploymentForms({ organisation: 'A & B <Trust>' }, ids);
  expect(Object.values('forms' in odd ? odd.forms : {}).join()).toContain('<string>A &amp; B &lt;Trust&gt;</string>');
});

it('writes nothing while a value does not fit, and names it', () => {
  expect(deploymentForms({ ...policy, raise: 'never' }, ids)).toMatchObject({ problems: [{ key: 'raise' }] });
  expect(deploymentForms({ organisation: '' }, ids)).toEqual({
    problems: [{ key: 'organisation', message: 'must not be empty' }],
  });
});
