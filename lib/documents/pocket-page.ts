import type { Protocol } from '#lib/protocol/schema.ts';
import { type Html, html } from './html.ts';
import { protocolLine } from './protocol-sheet.ts';

/** Where the steps' own program and style stand in the built page, and where its data goes. */
export const pocketMarks = { data: '__HEED_DATA__', card: '__HEED_CARD__', line: '__HEED_LINE__' };

/**
 * Puts a protocol into the built page: one HTML file that runs the steps on any phone, without network or storage, and prints as an A4
 * sheet with a wallet card. `words` are the texts of its buttons.
 */
export function pocketPage(template: string, protocol: Protocol, words: Record<string, string>): string {
  const line = protocolLine(protocol);
  // "<" must not end the script that the data stands in.
  const data = JSON.stringify({ protocol, words, line }).replaceAll('<', '\\u003c');
  const put = (page: string, mark: string, text: string) => page.split(mark).join(text);
  return put(
    put(put(template, pocketMarks.card, card(protocol, line).source), pocketMarks.line, html`${line}`.source),
    pocketMarks.data,
    data,
  );
}

/** Printed: first steps and numbers for a wallet, with version and review date. */
function card(protocol: Protocol, line: string): Html {
  const start = protocol.nodes.find(({ id }) => id === protocol.start);
  return html`<h1>Someone has written that they want to die</h1>
<p>In danger now: <strong>999</strong>, and say what you know. Not sure: ask another person within minutes. Off duty: pass it on.</p>
<p>${start?.body ?? ''}</p>
<table>${protocol.contacts.map(({ role, phone, hours }) => html`<tr><th scope="row">${role}</th><td>${phone ?? 'NOT SET'}</td><td>${hours ?? ''}</td></tr>`)}</table>
<p>For anything not set: ${protocol.fallback}</p><p>${line}</p>`;
}
