// Builds the site as static files with relative paths, for any folder of any host, under a strict content policy.
// It must not know the tests (vitest.config.ts) or what the site says.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { cutChunk, mapshaperForBrowsers } from './cut.config.ts';
import { dataPackage } from './data.config.ts';
import { BUNDLED, notices, noticesOfWorkers } from './notices.config.ts';
import { offline } from './offline.config.ts';
import { project } from './project.config.ts';
import { pack } from './pack.config.ts';
import { pages } from './pages.config.ts';
import { single } from './single.config.ts';
import { AS_OF } from './src/core/values/period.ts';
import { formatPeriod } from './src/i18n/days.ts';
import { EARLY_SCRIPT } from './src/pages/early-script.ts';

const earlyScriptHash = createHash('sha256').update(EARLY_SCRIPT).digest('base64');
const policy = {
  'default-src': "'none'",
  'script-src': `'self' 'sha256-${earlyScriptHash}'`,
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default svelte-trusted-html',
};

/** Adds the policy to the built page only: in development, Vite injects styles into the page. */
function contentPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  const attrs = { 'http-equiv': 'Content-Security-Policy', content };
  return {
    name: 'redlines:content-policy',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

const CONTENT = new URL('src/content/', import.meta.url).pathname;
const files = (folder: string, name: string): string[] =>
  readdirSync(CONTENT + folder)
    .map((room) => `${CONTENT}${folder}${room}/${name}`)
    .filter((path) => existsSync(path));

/** The code of a module that exports files by the names of their folders: `{ claims: …, scenarios: … }`. */
function defaultExportOf(paths: readonly string[], suffix = ''): string {
  const imports = paths.map((path, index) => `import _${index} from ${JSON.stringify(path + suffix)};`);
  const entries = paths.map((path, index) => `${JSON.stringify(path.split('/').at(-2))}: _${index}`);
  return `${imports.join('\n')}\nexport default {${entries.join(', ')}};`;
}

/** The data files of the first view, by the first part of their names; the page preloads them. */
const FIRST_VIEW_DATA = ['mosaic.topo.packed', 'scenarios', 'articles', 'claims', 'sources', 'line', 'towns', 'strikes', 'areas', 'places', 'countries.packed', 'waters.packed', 'band.packed']; // prettier-ignore

/** Adds preload links for the data of the first view, so that the browser fetches it in parallel with the script. */
function preloads(): Plugin {
  return {
    name: 'redlines:preloads',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST_VIEW_DATA.some((name) => new RegExp(`/${name}-[^/]*json$`).test(file)))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * Nearly all functions of the first view are called at once. This magic comment in the first line lets browsers that
 * support it (V8's explicit compile hints) compile them in the background during download instead of on the first call.
 */
const eagerCompilation = (): Plugin => ({
  name: 'redlines:eager-compilation',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const addModule of Object.values(bundle)) {
        if (addModule.type === 'chunk' && addModule.name === 'core')
          addModule.code = `//# allFunctionsCalledOnLoad\n${addModule.code}`;
      }
    },
  },
});

/** The name of a language in that language; computed at build time, because it takes a browser tens of milliseconds. */
const ownName = (locale: string): string => new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** The date of the map as a language writes it; computed at build time for the same reason. */
const formattedDay = (locale: string): string => formatPeriod({ from: AS_OF }, locale);

/**
 * Provides all texts of a language as one module, `virtual:texts/en`, and the list of languages as `virtual:texts`, so
 * that a language can be added by files alone and is fetched in one request.
 */
function texts(): Plugin {
  const locales = readdirSync(`${CONTENT}../i18n/messages`).map((file) => file.replace('.json', ''));
  const byLocale = (of: (locale: string) => string): string =>
    JSON.stringify(Object.fromEntries(locales.map((locale) => [locale, of(locale)])));
  const modules = new Map<string, string>([
    ['virtual:annotations', defaultExportOf(files('articles/', 'annotations.json'))],
    [
      'virtual:texts',
      `export default {${locales.map((locale) => `${locale}: () => import('virtual:texts/${locale}')`).join()}};
export const ownNames = ${byLocale(ownName)}, writtenDays = ${byLocale(formattedDay)};`,
    ],
  ]);
  for (const locale of locales) {
    const addModule = (name: string, paths: readonly string[], suffix = ''): void => {
      modules.set(`virtual:texts/${locale}/${name}`, defaultExportOf(paths, suffix));
    };
    addModule('rooms', files('', `${locale}.json`));
    addModule('articles', files('articles/', `${locale}.md`), '?raw');
    addModule('words', [`${CONTENT}../i18n/messages/${locale}.json`, `${CONTENT}../../geo/names/${locale}.json`]);
    const own = ['rooms', 'articles', 'words'].map((name) => `import ${name} from 'virtual:texts/${locale}/${name}';`);
    modules.set(`virtual:texts/${locale}`, `${own.join('\n')}\nexport { rooms, articles, words };`);
  }
  return {
    name: 'redlines:texts',
    resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
    load: (id) => modules.get(id.slice(1)),
  };
}

/** The chunk for a file of texts; those of decks and of the About page are loaded separately, on demand. */
function textChunk(id: string): string | null {
  // The path opens with the site: its steps come with the first texts.
  if (/[\\/]step-by-step[\\/]deck\.json/.test(id)) return 'annotations';
  if (/[\\/](decks|about)[\\/]/.test(id) && !/[\\/]step-by-step[\\/]/.test(id)) return null;
  const [, locale] = /virtual:texts\/([a-z]{2,3})|[\\/]([a-z]{2,3})\.(?:json|md)/.exec(id)?.filter(Boolean) ?? [];
  if (locale !== undefined) return `text-${locale}`;
  return /annotations/.test(id) ? 'annotations' : null;
}

export default defineConfig({
  base: './',
  plugins: [
    // Without this, a component that has no rune of its own is compiled for Svelte 4, whose runtime then comes along.
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    contentPolicy(),
    preloads(),
    eagerCompilation(),
    texts(),
    project(),
    mapshaperForBrowsers(),
    cutChunk(),
    pack(),
    dataPackage(),
    notices(),
    single(policy),
    pages(),
    offline(),
  ],
  assetsInclude: ['**/*.geojson'],
  worker: { format: 'es', plugins: () => [mapshaperForBrowsers(), noticesOfWorkers()] },
  build: {
    target: 'es2022',
    manifest: true,
    license: { fileName: BUNDLED },
    // Every browser that supports WebGL 2 supports modulepreload, so no polyfill is needed.
    // Lazy chunks preload only their styles: listing all their scripts would add a kilobyte to the first view.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    // Never inline assets: data would enlarge the script, and the policy forbids fonts from data URLs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            // The first view as one chunk, with everything it imports: all of it is needed at once, and together it is smaller.
            {
              name: 'core',
              test: /src[\\/](App\.svelte|main\.ts|ui[\\/]kit[\\/](start|page)\.css)$|rolldown[\\/]runtime/,
            },
            // The styles of all lazy chunks as one sheet, instead of about fifty small requests.
            { name: 'later', test: /svelte&type=style|own-places\.css/ },
            // The files of the project are fetched with the workshop only, and saved for offline use then.
            { name: 'project', test: /virtual:project/ },
            { name: textChunk, test: /\.(json|md)|virtual:/ },
          ],
        },
      },
    },
  },
});
