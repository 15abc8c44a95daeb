import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { pocketMarks } from '#lib/documents/pocket-page.ts';

const output = resolve('.wxt/pocket-template.html');

/** Bundles the pocket steps' program into one page without its data; returns the file. */
export async function buildPocketTemplate(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^#(lib|components)\//, replacement: `${resolve('.')}/$1/` }] },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: resolve('components/pocket/main.ts'), formats: ['iife'], name: 'heedPocket' },
    },
  });
  const [bundle] = [result].flat();
  const program = bundle && 'output' in bundle ? bundle.output[0].code.replaceAll('</script', '<\\/script') : '';
  const style = await readFile('components/pocket/pocket.css', 'utf8');
  const hash = createHash('sha256').update(program).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`;
  await writeFile(
    output,
    `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>Heed pocket steps</title><style>${style}</style></head>
<body><div id="root"><noscript>${pocketMarks.line}</noscript></div><section class="card">${pocketMarks.card}</section>
<script type="application/json" id="data">${pocketMarks.data}</script><script>${program}</script></body></html>
`,
  );
  return output;
}
