/** Values of a policy as the XML property list that macOS keeps preferences in. */
export function propertyList(value: object): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    element(value),
    '</plist>',
    '',
  ].join('\n');
}

function element(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (Array.isArray(value)) return `<array>\n${value.map(element).join('\n')}\n</array>`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return `<dict>\n${entries.map(([key, one]) => `<key>${escaped(key)}</key>\n${element(one)}`).join('\n')}\n</dict>`;
  }
  return `<string>${escaped(String(value))}</string>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
