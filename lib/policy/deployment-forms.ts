import { propertyList } from './property-list.ts';
import { type Policy, type PolicyProblem, parsePolicy } from './schema.ts';

/** Chromium's id, fixed by the key in the manifest; Firefox's by gecko.id. */
export type ExtensionIds = { chromium: string; firefox: string };

/** One policy in every form that a browser takes it in, by file name. `problems` names what does not fit; then nothing is written. */
export function deploymentForms(
  raw: Record<string, unknown>,
  ids: ExtensionIds,
): { forms: Record<string, string> } | { problems: PolicyProblem[] } {
  const { policy, problems } = parsePolicy(raw);
  if (problems.length > 0) return { problems };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    forms: {
      // Debian: /etc/chromium/policies/managed; Chrome: /etc/opt/chrome/policies/managed; Edge: /etc/opt/edge/policies/managed.
      'linux/heed.json': json({ '3rdparty': { extensions: { [ids.chromium]: policy } } }),
      'firefox/policies.json': json({ policies: { '3rdparty': { Extensions: { [ids.firefox]: policy } } } }),
      'google-admin/heed.json': json(Object.fromEntries(Object.entries(policy).map(([key, value]) => [key, { Value: value }]))),
      // The name of the file is the preference domain in which the browser looks.
      [`macos/com.google.Chrome.extensions.${ids.chromium}.plist`]: propertyList(policy),
      [`macos/com.microsoft.Edge.extensions.${ids.chromium}.plist`]: propertyList(policy),
      'windows/heed-chrome.reg': registry(policy, `Google\\Chrome\\3rdparty\\extensions\\${ids.chromium}\\policy`),
      'windows/heed-edge.reg': registry(policy, `Microsoft\\Edge\\3rdparty\\extensions\\${ids.chromium}\\policy`),
      'windows/heed.ps1': powershell(policy, ids.chromium),
      'intune/heed.txt': intune(policy, ids.chromium),
    },
  };
}

/** The form as it lies in its file: the registry editor reads the letters of every language in two bytes a letter alone. */
export function bytesOfForm(name: string, form: string): Uint8Array<ArrayBuffer> {
  if (!name.endsWith('.reg')) return new Uint8Array(new TextEncoder().encode(form));
  const view = new DataView(new ArrayBuffer(form.length * 2));
  for (let i = 0; i < form.length; i += 1) view.setUint16(i * 2, form.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

type Value = Policy[keyof Policy];

const isList = (value: Value): value is Value & string[] => Array.isArray(value);

/** The registry knows no objects: Chromium reads one from a text of JSON. */
const textOf = (value: Value): string => (typeof value === 'object' ? JSON.stringify(value) : String(value).trimEnd());
const isNumber = (value: Value): boolean => typeof value === 'number' || typeof value === 'boolean';

/** As a registry file writes a text: backslash and quotation mark escaped. It cannot hold line ends, so those of a release are left out. */
const quoted = (text: string) => `"${text.trimEnd().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Windows PowerShell and the registry editor take a file without this mark for one in the old alphabet of the machine. */
const byteOrderMark = '\uFEFF';

/** The key is emptied first: a value that has left the policy (the reason of a pause, one of several hosts) would go on standing there. */
function registry(policy: Policy, key: string): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${key}`;
  const entries = Object.entries(policy) as [string, Value][];
  const single = entries.filter(([, value]) => !isList(value)).map(([name, value]) => `"${name}"=${regValue(value)}`);
  const lists = entries.flatMap(([name, value]) =>
    isList(value) ? ['', `[${root}\\${name}]`, ...value.map((item, i) => `"${i + 1}"=${quoted(item)}`)] : [],
  );
  const head = [`${byteOrderMark}Windows Registry Editor Version 5.00`, '', `[-${root}]`, '', `[${root}]`];
  return [...head, ...single, ...lists, ''].join('\r\n');
}

function regValue(value: Value): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  return quoted(textOf(value));
}

function powershell(policy: Policy, id: string): string {
  const text = (value: string) => `'${value.trimEnd().replaceAll("'", "''")}'`;
  const lines = (Object.entries(policy) as [string, Value][]).flatMap(([name, value]) => {
    if (isList(value))
      return [
        `  New-Item -Path "$root\\${name}" -Force | Out-Null`,
        ...value.map((item, i) => `  Set-ItemProperty -Path "$root\\${name}" -Name '${i + 1}' -Value ${text(item)} -Type String`),
      ];
    const [written, type] = isNumber(value) ? [String(Number(value)), 'DWord'] : [text(textOf(value)), 'String'];
    return [`  Set-ItemProperty -Path $root -Name '${name}' -Value ${written} -Type ${type}`];
  });
  return [
    `${byteOrderMark}# Writes the policy of Heed for Chrome and Edge. Run it as administrator. What stood there before is replaced.`,
    "foreach ($browser in 'Google\\Chrome', 'Microsoft\\Edge') {",
    `  $root = "HKLM:\\SOFTWARE\\Policies\\$browser\\3rdparty\\extensions\\${id}\\policy"`,
    '  if (Test-Path $root) { Remove-Item -Path $root -Recurse -Force }',
    '  New-Item -Path $root -Force | Out-Null',
    ...lines,
    '}',
    '',
  ].join('\r\n');
}

/** One line a value, for a settings-catalogue or OMA-URI profile that writes registry values. */
function intune(policy: Policy, id: string): string {
  const key = `HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${id}\\policy`;
  return `${(Object.entries(policy) as [string, Value][])
    .flatMap(([name, value]) =>
      isList(value)
        ? value.map((item, i) => `${key}\\${name}\t${i + 1}\tREG_SZ\t${item}`)
        : [`${key}\t${name}\t${isNumber(value) ? `REG_DWORD\t${Number(value)}` : `REG_SZ\t${textOf(value)}`}`],
    )
    .join('\r\n')}\r\n`;
}
