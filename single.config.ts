// Builds the site as a single HTML file that opens from a disk without a server: `vite build --mode single`.
// It must not know what the site shows; vite.config.ts has the sources and the content policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { noticesOf } from './notices.config.ts';

type Policy = Readonly<Record<string, string>>;
type Output = Rolldown.OutputAsset | Rolldown.OutputChunk;

const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
/** The workshop takes the tool that cuts land and all files of the project, and is not offered in the one file, so the file has nothing of it, nor of the way from a plan to it. */
const WORKSHOP = /(^|\/)(workshop\/[A-Z]\w*|MakeDraft)\.svelte$/;
/** How the site starts a worker of its own; those for the reader's own places become text in the page, too. */
const OWN_WORKER = /new Worker\(new URL\('(\.\/\w+\.worker\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/;
const FOR_OWN_PLACES = /\/src\/(formats|map\/points|map\/own-shapes)\/[\w-]+\.ts$/;
const noWorkshop = 'export default () => undefined;';
/** A page opened from a disk cannot load a worker from another file, so the worker is created from text in the page. */
const inlineWorkerModule = `import text from '${WORKER}?raw';
export default URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));`;

const cspHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Escapes script tags in code, so that it can be inlined in HTML. */
const escapeScriptTags = (code: string): string => code.replace(/<(?=\/?script)/gi, '\\x3C');
/** The text of an emitted file; that of a script is escaped for HTML. */
const textOf = (output: Output): string =>
  output.type === 'chunk' ? escapeScriptTags(output.code) : Buffer.from(output.source).toString('utf8');

/** What index.html loads under a condition, which is said in the file as well. */
const CONDITIONAL_STYLE = new URL('./src/ui/kit/needs.css', import.meta.url);

/** A content policy that allows only the inlined script and style, and fetches only of data in the page. */
function policyFor(policy: Policy, script: string, style: string): string {
  const own: Policy = {
    ...policy,
    'script-src': cspHash(script),
    'style-src': cspHash(style),
    'font-src': 'data:',
    'connect-src': 'data: blob:',
    'worker-src': 'data: blob:',
    'manifest-src': "'none'",
  };
  return Object.entries(own)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The licences as text of the page that is not shown; src/ui/about/notices.ts reads it. */
const noticesTemplate = (text: string): string =>
  `<template id="notices">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</template>`;

/** The HTML with its script, style and icon inlined, and without links to other files. */
function inlinePage(page: string, policy: Policy, script: string, style: string): string {
  const icon = readFileSync(new URL('./public/favicon.svg', import.meta.url)).toString('base64');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(policy, script, style)}" />`,
    `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />`,
    `<style>${style}</style>`,
    `<script type="module">${script}</script>`,
  ];
  return page
    .replace(/\s*<link\b[^>]*>/g, '')
    .replace(/\s*<script\b[^>]*><\/script>/g, '')
    .replace('<head>', () => `<head>\n    ${head[0]}`)
    .replace('</head>', () => `  ${head.slice(1).join('\n    ')}\n  </head>`);
}

const INLINE = '?worker&inline';
/** Vite's way to a worker from text, which prefers the address of a blob. */
const BLOB = 'const blob = ';

/** What starts a worker for the reader's own places: from text, at an address of data where the page comes from a disk, since a blob then has no module. */
function workerInPage(code: string, id: string): { code: string; map: null } | undefined {
  const [start, file] = (FOR_OWN_PLACES.test(id) && OWN_WORKER.exec(code)) || [];
  if (start !== undefined)
    return { code: `import OwnWorker from '${file}${INLINE}';\n${code.replace(start, 'new OwnWorker()')}`, map: null };
  if (!id.endsWith(INLINE)) return undefined;
  if (!code.includes(BLOB))
    throw new Error('Vite starts workers from text in another way than the single file expects');
  return { code: code.replace(BLOB, `${BLOB}self.origin !== 'null' && `), map: null };
}

/** The settings and the last step of the single-file build; it does not affect any other build. */
export function single(policy: Policy): Plugin {
  return {
    name: 'redlines:single',
    enforce: 'pre',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'single',
    config: () => ({
      build: {
        outDir: 'dist-single',
        copyPublicDir: false,
        manifest: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    resolveId: (id) => {
      if (WORKSHOP.test(id)) return '\0redlines:no-workshop';
      return id.startsWith(WORKER) && id.endsWith('&url') ? '\0redlines:worker' : undefined;
    },
    load: (id) => new Map([['\0redlines:worker', inlineWorkerModule], ['\0redlines:no-workshop', noWorkshop]]).get(id), // prettier-ignore
    transform: (code, id) => workerInPage(code, id),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const textEndingIn = (ending: string): string => {
          const matches = outputs.filter(({ fileName }) => fileName.endsWith(ending));
          if (matches.length !== 1) throw new Error(`the single file needs one ${ending}, not ${matches.length}`);
          return textOf(matches[0] as Output);
        };
        const style = `${textEndingIn('.css')}\n${readFileSync(CONDITIONAL_STYLE, 'utf8')}`;
        const page = inlinePage(textEndingIn('.html'), policy, textEndingIn('.js'), style);
        const source = page.replace('</body>', () => `${noticesTemplate(noticesOf(bundle))}\n  </body>`);
        for (const { fileName } of outputs) Reflect.deleteProperty(bundle, fileName);
        this.emitFile({ type: 'asset', fileName: 'redlines.html', source });
      },
    },
  };
}
