// How the site is built: static files with relative paths, for any folder of any host, under a strict content policy.
// It must not know the tests (vitest.config.ts) or what the site says.
import { existsSync, readdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { dataPackage } from './data.config.ts';
import { offline } from './offline.config.ts';
import { single } from './single.config.ts';
import { AS_OF } from './src/core/values/period.ts';
import { formatPeriod } from './src/i18n/days.ts';

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Writes the policy into the built page only: while developing, Vite itself puts styles into the page. */
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

/** A module that exports files by the name of their folder: `{ claims: …, scenarios: … }`. */
function gathered(paths: readonly string[], suffix = ''): string {
  const imports = paths.map((path, index) => `import _${index} from ${JSON.stringify(path + suffix)};`);
  const entries = paths.map((path, index) => `${JSON.stringify(path.split('/').at(-2))}: _${index}`);
  return `${imports.join('\n')}\nexport default {${entries.join(', ')}};`;
}

/** The facts of the first view, by the beginnings of their names: the page asks for them while its script is on the way. */
const FIRST = ['mosaic.topo', 'scenarios', 'articles', 'claims', 'sources', 'line', 'towns', 'strikes', 'areas', 'places', 'countries', 'waters', 'band']; // prettier-ignore

/** Links by which a browser fetches at once what the script would ask for only when it has begun. */
function preloads(): Plugin {
  return {
    name: 'redlines:preloads',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST.some((name) => new RegExp(`/${name}-[^/]*json$`).test(file)))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * Nearly every function of the first view is called by it. A browser that knows this word, in a file's first line, compiles
 * them all on a thread of its own while the script comes, instead of each as it is called.
 */
const compiledAtOnce = (): Plugin => ({
  name: 'redlines:compiled-at-once',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.name === 'core') part.code = `//# allFunctionsCalledOnLoad\n${part.code}`;
      }
    },
  },
});

/** A language's name in itself: asked of the build, since a browser takes tens of milliseconds to find it. */
const ownName = (locale: string): string => new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** The day of the picture as a language writes it: a browser takes as long over the first date that it writes. */
const writtenDay = (locale: string): string => formatPeriod({ from: AS_OF }, locale);

/**
 * What is written for one language as one module, `virtual:texts/en`, and the list of languages as `virtual:texts`:
 * a language is added by files alone, and a reader fetches it in one piece.
 */
function texts(): Plugin {
  const locales = readdirSync(`${CONTENT}../i18n/messages`).map((file) => file.replace('.json', ''));
  const each = (of: (locale: string) => string): string =>
    JSON.stringify(Object.fromEntries(locales.map((one) => [one, of(one)])));
  const modules = new Map<string, string>([
    ['virtual:annotations', gathered(files('articles/', 'annotations.json'))],
    [
      'virtual:texts',
      `export default {${locales.map((one) => `${one}: () => import('virtual:texts/${one}')`).join()}};
export const ownNames = ${each(ownName)}, writtenDays = ${each(writtenDay)};`,
    ],
  ]);
  for (const locale of locales) {
    const part = (name: string, paths: readonly string[], suffix = ''): void => {
      modules.set(`virtual:texts/${locale}/${name}`, gathered(paths, suffix));
    };
    part('rooms', files('', `${locale}.json`));
    part('articles', files('articles/', `${locale}.md`), '?raw');
    part('words', [`${CONTENT}../i18n/messages/${locale}.json`, `${CONTENT}../../geo/names/${locale}.json`]);
    const own = ['rooms', 'articles', 'words'].map((name) => `import ${name} from 'virtual:texts/${locale}/${name}';`);
    modules.set(`virtual:texts/${locale}`, `${own.join('\n')}\nexport { rooms, articles, words };`);
  }
  return {
    name: 'redlines:texts',
    resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
    load: (id) => modules.get(id.slice(1)),
  };
}

/** The chunk of a language, or of the annotations; a deck's files come one by one, when it is presented. */
function textChunk(id: string): string | null {
  if (/[\\/](decks|about)[\\/]/.test(id)) return null;
  const [, locale] = /virtual:texts\/([a-z]{2,3})|[\\/]([a-z]{2,3})\.(?:json|md)/.exec(id)?.filter(Boolean) ?? [];
  if (locale !== undefined) return `text-${locale}`;
  return /annotations/.test(id) ? 'annotations' : null;
}

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    contentPolicy(),
    preloads(),
    compiledAtOnce(),
    texts(),
    dataPackage(),
    single(policy),
    offline(),
  ],
  assetsInclude: ['**/*.geojson'],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    // Every browser that draws the map knows how to preload a module.
    // A part that comes later is asked for by itself, with its styles: the names of all its scripts would weigh a kilobyte.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((one) => one.endsWith('.css')),
    },
    // Never inline: shapes would swell the script, and the policy forbids fonts from data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            // The first view in one piece, with all that it imports: nothing of it can wait, and together it is smaller.
            { name: 'core', test: /src[\\/](App\.svelte|main\.ts)$|rolldown[\\/]runtime/ },
            // The styles of all that comes later in one sheet: fifty small ones would be as many requests, and their names weigh.
            { name: 'later', test: /svelte&type=style/ },
            { name: textChunk, test: /\.(json|md)|virtual:/ },
          ],
        },
      },
    },
  },
});
