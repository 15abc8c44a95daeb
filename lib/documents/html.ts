/** Text as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Marks what is put in as HTML already; everything else is escaped. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
type Part = string | number | Html | readonly Part[] | null;

const write = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Html) return part.source;
  return Array.isArray(part) ? part.map(write).join('') : escapeHtml(String(part));
};

/** A piece of a page: what is put into it is escaped, so a phrase with "<" stays words. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((text, i) => text + write(parts[i] ?? null)).join(''));
}

const style = `:root{color-scheme:light dark}body{max-width:60rem;margin:2rem auto;padding:0 1.25rem;font:400 1rem/1.5 Arial,sans-serif}
h1{font-size:2rem;line-height:1.2}h2{font-size:1.375rem;margin-top:2rem}h3{font-size:1.1rem;margin-bottom:.25rem}
table{width:100%;border-collapse:collapse}th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid #8fa3b0;text-align:left;vertical-align:top}
.scroll{overflow-x:auto}.box{padding:.5rem 1rem;border-left:4px solid #005eb8}.hint{opacity:.85}section{break-inside:avoid-page}
@media print{body{margin:0;font-size:10pt}a{color:inherit}}`;

/** A whole page that needs nothing else: no script, no request. `ownStyle` is CSS of ours, never what somebody wrote. */
export function page(title: string, body: Html, ownStyle = ''): string {
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title>
<style>${new Html(style + ownStyle)}</style></head><body><main>${body}</main></body></html>
`.source;
}
