import { valuesOf } from '#lib/protocol/fill.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import { type Html, html, page } from './html.ts';

/** One line for every page: who approved the steps and when, or that nobody has. */
export function protocolLine({ version, status, notice, approvedBy, approvedOn, reviewBy }: Protocol): string {
  const approved = status === 'approved' ? `approved by ${approvedBy.join(', ')} on ${approvedOn}` : notice;
  return `Steps ${version}: ${approved}. Review by ${reviewBy ?? 'NOT SET'}.`;
}

/** The whole protocol on paper: each step, its answers and where they lead; contacts and values as they are set, or NOT SET. */
export function protocolSheet(protocol: Protocol): string {
  const values = valuesOf(protocol);
  const body = html`<h1>The steps on paper</h1>
<p class="box">${protocolLine(protocol)} ${protocol.signOffs.map(({ name, done }) => `${name}: ${done ? 'done' : 'not done'}. `)}</p>
<p>In danger now: 999. For anything not set: ${protocol.fallback}</p>
<h2>Contacts</h2><div class="scroll"><table>${protocol.contacts.map(
    (contact) => html`<tr><th scope="row">${contact.role}</th><td>${tellContact(contact, protocol.fallback)}</td></tr>`,
  )}</table></div>
<h2>Agreed values</h2><div class="scroll"><table>${protocol.values.map(
    ({ name, label, fallback }) =>
      html`<tr><th scope="row">${label}</th><td>${values[name] ?? `NOT SET. ${fallback ?? protocol.fallback}`}</td></tr>`,
  )}</table></div>
<h2>Steps</h2>${protocol.nodes.map((node) => tellStep(node, protocol))}`;
  return page('The steps on paper', body);
}

function tellContact({ phone, hours, verifiedOn, fallback }: Protocol['contacts'][number], other: string): string {
  if (phone === null) return `NOT SET. ${fallback ?? other}`;
  return `${phone}${hours ? `, ${hours}` : ''}. ${verifiedOn ? `Checked ${verifiedOn}` : 'Never checked'}.`;
}

function tellStep({ id, heading, body, more, agreed = [], options, end, skip }: ProtocolNode, protocol: Protocol): Html {
  const labels = protocol.values.flatMap(({ name, label }) => (agreed.includes(name) ? [label] : []));
  const headingOf = (next: string) => protocol.nodes.find((node) => node.id === next)?.heading ?? '';
  return html`<section><h3>${id.toUpperCase()}: ${heading}</h3><p>${body}</p>${more ? html`<p class="hint">${more}</p>` : null}${labels.length > 0 ? html`<p class="hint">Agreed values that stand here: ${labels.join('; ')}.</p>` : null}
<ul>${options.map(({ label, next }) => html`<li>${label} → ${next.toUpperCase()}: ${headingOf(next)}</li>`)}${skip ? html`<li>Skip → ${skip.toUpperCase()}</li>` : null}${end ? html`<li>The walk ends here.</li>` : null}</ul></section>`;
}
