import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { SiteOptions } from './options.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    root: here('.'),
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: here('app/main.ts'), output: { format: 'iife' } },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  if (!result || !('output' in result)) throw new Error('x-site: the bundler gave no output for app/main.ts');
  return result.output[0].code;
}

/** The whole site as one page: every route answers with it. It asks for nothing else. Built once a process (about 0.5 s). */
export async function siteHtml(options: Partial<SiteOptions> = {}): Promise<string> {
  script ??= bundle();
  const [code, style] = await Promise.all([script, readFile(here('app/style.css'), 'utf8')]);
  const json = JSON.stringify({ now: Date.now(), ...options }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<title>X</title>
<style>${style}</style>
</head>
<body>
<div id="react-root"><div><div></div></div></div>
<script id="x-site-options" type="application/json">${json}</script>
<script nonce="x-site">${code.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`;
}
