// The site as one file that opens from a disk or a stick without any server: `vite build --mode single`.
// It must not know what the site shows; vite.config.ts says what it is built from and which policy it has.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

type Policy = Readonly<Record<string, string>>;
type Output = Rolldown.OutputAsset | Rolldown.OutputChunk;

const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
/** A page from a disk may not start a worker from another file, but from text of its own; the library sees to the rest. */
const workerFromText = `import text from '${WORKER}?raw';
export default URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));`;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Code that may stand in a page: nothing in it looks like the beginning or the end of a script. */
const inPage = (code: string): string => code.replace(/<(?=\/?script)/gi, '\\x3C');
const textOf = (one: Output): string =>
  one.type === 'chunk' ? inPage(one.code) : Buffer.from(one.source).toString('utf8');

/** Nothing is fetched but what the page itself holds, and no script or style runs but the two that are in it. */
function policyFor(policy: Policy, script: string, style: string): string {
  const own: Policy = {
    ...policy,
    'script-src': hash(script),
    'style-src': hash(style),
    'font-src': 'data:',
    'connect-src': 'data: blob:',
    'worker-src': 'data: blob:',
    'manifest-src': "'none'",
  };
  return Object.entries(own)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The page with its script and style in it, and without links to other files. */
function onePage(page: string, policy: Policy, script: string, style: string): string {
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

/** The settings and the last step of that build; every other build is left alone. */
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
    resolveId: (id) => (id.startsWith(WORKER) && id.endsWith('&url') ? '\0redlines:worker' : undefined),
    load: (id) => (id === '\0redlines:worker' ? workerFromText : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const all = Object.values(bundle);
        const part = (ending: string): string => {
          const found = all.filter(({ fileName }) => fileName.endsWith(ending));
          if (found.length !== 1) throw new Error(`one file needs one ${ending}, not ${found.length}`);
          return textOf(found[0] as Output);
        };
        const source = onePage(part('.html'), policy, part('.js'), part('.css'));
        for (const { fileName } of all) Reflect.deleteProperty(bundle, fileName);
        this.emitFile({ type: 'asset', fileName: 'redlines.html', source });
      },
    },
  };
}
