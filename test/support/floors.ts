// The architecture rules as functions over files: imports between floors, libraries, cycles, headers, sizes, forbidden code.
// It must not know where the files come from: the real ones and planted faults are judged alike.
import { posix } from 'node:path';
import ts from 'typescript';

export type SourceFile = { readonly path: string; readonly text: string };
type Import = { readonly from: string; readonly to: string };
export type Rule = (files: readonly SourceFile[]) => string[];

/** The only files that may use effects: they draw the map, write the address and set the language of the page. */
const effects = ['src/App.svelte', 'src/ui/stage/MapCanvas.svelte'];

const own = (file: SourceFile): boolean => /^src\//.test(file.path);
const withoutComments = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** The scripts of a component, or the whole of any other file. */
function codeOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

/** What a file imports, types and `import()` included; relative paths are made paths of the project. */
function importsOf(file: SourceFile): Import[] {
  return ts.preProcessFile(codeOf(file), true, true).importedFiles.map(({ fileName }) => {
    const bare = fileName.replace(/\?.*$/, '');
    const joined = posix.join(posix.dirname(file.path), bare);
    const to = !bare.startsWith('.') ? bare : posix.extname(joined) ? joined : `${joined}.ts`;
    return { from: file.path, to };
  });
}

/** The folders (rooms) that each may import from, besides itself. */
const mayRead: Readonly<Record<string, readonly string[]>> = {
  main: ['App', 'ui', 'state', 'map', 'corpus', 'content', 'i18n', 'core', 'ground'],
  pages: ['cli', 'ui', 'state', 'map', 'content', 'i18n', 'core', 'ground'],
  cli: ['state', 'map', 'corpus', 'content', 'i18n', 'formats', 'core', 'ground'],
  App: ['ui', 'state', 'map', 'corpus', 'content', 'i18n', 'core', 'ground'],
  ui: ['state', 'corpus', 'content', 'i18n', 'core', 'ground'],
  state: ['map', 'corpus', 'content', 'i18n', 'cut', 'formats', 'core', 'ground'],
  map: ['core', 'ground'],
  corpus: ['content', 'core', 'ground'],
  content: ['core', 'ground'],
  i18n: ['core', 'ground'],
  cut: ['recipes', 'core', 'ground'],
  formats: ['core', 'ground'],
  core: ['ground'],
  ground: [],
  recipes: ['core', 'ground'],
};

function roomOf(path: string): string {
  if (/^src\/main\.ts$/.test(path)) return 'main';
  if (/^src\/App\.svelte$/.test(path)) return 'App';
  if (path.startsWith('geo/recipes/')) return 'recipes';
  if (path.startsWith('geo/')) return 'ground';
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? path;
}

/** The files of the map that the interface may import: colours and patterns for the legend, the view, and the still picture with its sources and letters. */
const isShownMap = (path: string): boolean =>
  /^src\/map\/(palette|patterns|sources|view|static|letters)[^/]*$/.test(path);
/** The file of the room that cuts land which the state may import; types come through it. */
const isCutClient = (path: string): boolean => path === 'src/cut/client.ts';
/** The file of the room that reads a reader's files which the state may import; commands may import all of them. */
const isFormatsClient = (path: string): boolean => path === 'src/formats/client.ts';
/** The core may import the schemas of the facts, but no facts. */
const isFact = (path: string): boolean => path.startsWith('geo/') && !/^geo\/schema[^/]*\.ts$/.test(path);

function isForbidden({ from, to }: Import): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return false;
  if (room === 'core' && isFact(to)) return true;
  if (target === 'cut' && !isCutClient(to)) return true;
  if (target === 'formats' && room !== 'cli' && !isFormatsClient(to)) return true;
  if ((room === 'ui' || room === 'pages') && target === 'map') return !isShownMap(to);
  return !mayRead[room]?.includes(target);
}

/** Imports only point downward, and every file is in a known room. */
export const floors: Rule = (files) => [
  ...files.filter((file) => !(roomOf(file.path) in mayRead)).map(({ path }) => `${path} stands in no known room`),
  ...files
    .flatMap(importsOf)
    .filter(({ to }) => /^(src|geo)\//.test(to))
    .filter(isForbidden)
    .map(({ from, to }) => `${from} must not import ${to}`),
];

/** What a draft may replace, as this build has shipped it. */
const isShipped = (path: string): boolean =>
  /^src\/content\/(about|figures|offered|russian-names|sizes|timeline)\.ts$/.test(path) ||
  (isFact(path) && path.endsWith('.json')) ||
  /^src\/content\/.*\.json$/.test(path);
/** The files of the site that may import it: each begins with it and shows what a draft has instead, or speaks of the build alone. */
const mayReadShipped = (path: string): boolean =>
  /^src\/state\/(knowledge\.svelte|moved-figures)\.ts$/.test(path) ||
  /^src\/(state\/late|content|cli|corpus)\//.test(path);

/** The interface and the store take from the store what a draft may replace, so that they show the draft. */
export const drafts: Rule = (files) =>
  files
    .flatMap(importsOf)
    .filter(({ from, to }) => /^src\/(ui|state|App|main)/.test(from) && isShipped(to) && !mayReadShipped(from))
    .map(({ from, to }) => `${from} must not import ${to}: a draft would not show`);

/** What names the day of this build: the store says which day is shown. */
const DAY_OF_BUILD = /\b(AS_OF|writtenDay)\b|values\/day\.json/;
/** The interface, the store and the map take the day of the map from the facts or the store, so that they show that of a draft. */
export const draftedDays: Rule = (files) =>
  files
    .filter(({ path }) => /^src\/(ui|state|map|App|main)/.test(path) && path !== 'src/state/knowledge.svelte.ts')
    .filter((file) => DAY_OF_BUILD.test(withoutComments(codeOf(file))))
    .map(({ path }) => `${path} must not name the day of the build: a draft would not show`);

const isWorker = (path: string): boolean => path.endsWith('.worker.ts');
/** The files that may import each library. */
const libraries: readonly { readonly name: RegExp; readonly in: (path: string) => boolean }[] = [
  { name: /^(maplibre-gl|@maplibre\/)/, in: (path) => path.startsWith('src/map/') },
  {
    name: /^@turf\//,
    in: (path) =>
      ['src/core/land/measure.ts', 'src/core/land/between-lines.ts', 'src/map/static-lines.ts', 'src/map/static-inset.ts'].includes(path) || // prettier-ignore
      path.startsWith('geo/recipes/') ||
      isWorker(path),
  },
  {
    name: /^(d3-dsv|@tmcw\/togeojson|@xmldom\/|shpjs|read-excel-file|proj4)/,
    in: (path) => path.startsWith('src/formats/'),
  },
  { name: /^mapshaper/, in: (path) => path.startsWith('geo/recipes/') },
  {
    name: /^svelte(\/|$)/,
    in: (path) => path === 'src/main.ts' || path.startsWith('src/pages/') || /\.svelte(\.ts)?$/.test(path),
  },
  { name: /^(node:|vite$|vitest)/, in: (path) => /^(src\/cli|geo\/recipes)\//.test(path) },
];

/** Each library is imported only by the files that may. */
export const libraryRooms: Rule = (files) =>
  files
    .flatMap(importsOf)
    .filter(({ from, to }) => libraries.some((library) => library.name.test(to) && !library.in(from)))
    .map(({ from, to }) => `${from} must not know ${to}`);

/** Whether a file uses what only the build or Node provides. */
const needsProvider = (file: SourceFile): boolean =>
  /\bimport\.meta\b|\b(process|Buffer)\./.test(withoutComments(codeOf(file))) ||
  importsOf(file).some(({ to }) => /^(virtual|node):/.test(to));

/** Neither the files of the corpus nor what they import need the build or Node, so that a browser and `tsx` can run them. Imported types count too. */
export const portable: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(files.filter(({ path }) => path.startsWith('src/corpus/')).map(({ path }) => path));
  for (const path of reached) {
    const file = byPath.get(path);
    for (const { to } of file ? importsOf(file) : []) if (byPath.has(to)) reached.add(to);
  }
  return [...reached]
    .filter((path) => needsProvider(byPath.get(path) as SourceFile))
    .map((path) => `${path}, which src/corpus imports, needs the build or Node`);
};

/** There are no import cycles. */
export const cycles: Rule = (files) => {
  const next = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]));
  const done = new Set<string>();
  const cyclesFound: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cyclesFound.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return [...new Set(cyclesFound)];
};

/** There are no index files that re-export others. */
export const barrels: Rule = (files) =>
  files.filter(({ path }) => /^src\/(.*\/)?index\.(svelte\.)?ts$/.test(path)).map(({ path }) => `${path} is a barrel`);

/** Every file begins with two lines of comment: what it is for, and what it must not know. */
export const headers: Rule = (files) =>
  files
    .filter(({ path, text }) => {
      const [first = '', second = ''] = text.replace(/^#!.*\n/, '').split('\n');
      if (!path.endsWith('.svelte')) return !(/^\/\/ \S/.test(first) && /^\/\/ \S/.test(second));
      return !(first.startsWith('<!--') && (second.startsWith('<!--') || !first.includes('-->')));
    })
    .map(({ path }) => `${path} has no two-line header`);

/** No file is longer than 250 lines. */
export const sizes: Rule = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** Code that is forbidden, with the files in which each rule applies. */
const forbidden: readonly { readonly words: RegExp; readonly in: (path: string) => boolean }[] = [
  { words: /\$effect(\.\w+)?\(/, in: (path) => !effects.includes(path) },
  { words: /\{@html/, in: () => true },
  // Svelte 5.57 keeps the value of every {#await} for ever, in the writes that it has not tracked: see ui/kit/outcome.svelte.ts.
  { words: /\{#await/, in: (path) => path.endsWith('.svelte') },
  // The content policy forbids style attributes; `style:name={value}` is set by script and is allowed.
  { words: /\sstyle="[^{"]*"/, in: (path) => path.endsWith('.svelte') },
  { words: /\b(innerHTML|outerHTML|insertAdjacentHTML)\b/, in: () => true },
  {
    words: /\b(document|window|localStorage|navigator|Intl)\.|\bfetch\(|\.toLocale\w*\(/,
    in: (path) => path.startsWith('src/core/') && !isWorker(path),
  },
  // Intl is in every environment: the corpus asks it for the plural forms of a language.
  {
    words: /\b(document|window|localStorage|navigator)\.|\bfetch\(/,
    in: (path) => path.startsWith('src/corpus/'),
  },
];

/** Effects are used only in listed files, no block awaits, text never becomes markup, the core uses no page, network or locale, the corpus no page or network. */
export const words: Rule = (files) =>
  files.filter(own).flatMap(({ path, text }) =>
    forbidden
      .filter((rule) => rule.in(path))
      .map((rule) => rule.words.exec(withoutComments(text))?.[0])
      .filter((word) => word !== undefined)
      .map((word) => `${path} must not say ${word}`),
  );
