// The rules of the house as plain functions over files: floors, libraries, cycles, headers, sizes and forbidden words.
// It must not know where the files come from: the real ones and the planted faults go through the same door.
import { posix } from 'node:path';
import ts from 'typescript';

export type SourceFile = { readonly path: string; readonly text: string };
type Import = { readonly from: string; readonly to: string };
export type Rule = (files: readonly SourceFile[]) => string[];

/** The only files that may react to changes by an effect: each paints, writes the address or names the language. */
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

/** Every room with the rooms it may read besides itself. */
const mayRead: Readonly<Record<string, readonly string[]>> = {
  main: ['App', 'ui', 'state', 'map', 'content', 'i18n', 'core', 'ground'],
  cli: ['state', 'map', 'content', 'i18n', 'core', 'ground'],
  App: ['ui', 'state', 'map', 'content', 'i18n', 'core', 'ground'],
  ui: ['state', 'content', 'i18n', 'core', 'ground'],
  state: ['map', 'content', 'i18n', 'core', 'ground'],
  map: ['core', 'ground'],
  content: ['core', 'ground'],
  i18n: ['core', 'ground'],
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

/** Of the map, the interface may know the legend's colours and patterns, the canvas, and the still picture with its sources and letters. */
const isShownMap = (path: string): boolean =>
  /^src\/map\/(palette|patterns|sources|view|static|letters)[^/]*$/.test(path);
/** The core may know the shape of the facts, never a fact. */
const isFact = (path: string): boolean => path.startsWith('geo/') && !/^geo\/schema[^/]*\.ts$/.test(path);

function climbs({ from, to }: Import): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return false;
  if (room === 'core' && isFact(to)) return true;
  if (room === 'ui' && target === 'map') return !isShownMap(to);
  return !mayRead[room]?.includes(target);
}

/** Imports point downward, and every file stands in a room we know. */
export const floors: Rule = (files) => [
  ...files.filter((file) => !(roomOf(file.path) in mayRead)).map(({ path }) => `${path} stands in no known room`),
  ...files
    .flatMap(importsOf)
    .filter(({ to }) => /^(src|geo)\//.test(to))
    .filter(climbs)
    .map(({ from, to }) => `${from} must not import ${to}`),
];

const isWorker = (path: string): boolean => path.endsWith('.worker.ts');
/** Which files may use which library. */
const libraries: readonly { readonly name: RegExp; readonly in: (path: string) => boolean }[] = [
  { name: /^(maplibre-gl|@maplibre\/)/, in: (path) => path.startsWith('src/map/') },
  {
    name: /^@turf\//,
    in: (path) =>
      ['src/core/land/measure.ts', 'src/map/static-lines.ts'].includes(path) ||
      path.startsWith('geo/recipes/') ||
      isWorker(path),
  },
  { name: /^svelte(\/|$)/, in: (path) => path === 'src/main.ts' || /\.svelte(\.ts)?$/.test(path) },
  { name: /^(node:|vite$|vitest)/, in: (path) => /^(src\/cli|geo\/recipes)\//.test(path) },
];

/** Each library is known to its rooms alone. */
export const libraryRooms: Rule = (files) =>
  files
    .flatMap(importsOf)
    .filter(({ from, to }) => libraries.some((library) => library.name.test(to) && !library.in(from)))
    .map(({ from, to }) => `${from} must not know ${to}`);

/** No file leads back to itself. */
export const cycles: Rule = (files) => {
  const next = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return [...new Set(found)];
};

/** A file of `index` hides where things live. */
export const barrels: Rule = (files) =>
  files.filter(({ path }) => /^src\/(.*\/)?index\.(svelte\.)?ts$/.test(path)).map(({ path }) => `${path} is a barrel`);

/** Two lines of comment say what a room is for and what it must not know. */
export const headers: Rule = (files) =>
  files
    .filter(({ path, text }) => {
      const [first = '', second = ''] = text.replace(/^#!.*\n/, '').split('\n');
      if (!path.endsWith('.svelte')) return !(/^\/\/ \S/.test(first) && /^\/\/ \S/.test(second));
      return !(first.startsWith('<!--') && (second.startsWith('<!--') || !first.includes('-->')));
    })
    .map(({ path }) => `${path} has no two-line header`);

/** No room is longer than 250 lines. */
export const sizes: Rule = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > 250)
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** What no file may say, with the files in which it may be said all the same. */
const forbidden: readonly { readonly words: RegExp; readonly in: (path: string) => boolean }[] = [
  { words: /\$effect(\.\w+)?\(/, in: (path) => !effects.includes(path) },
  { words: /\{@html/, in: () => true },
  // The content policy refuses it; `style:name={value}` goes through script and is let in.
  { words: /\sstyle="[^{"]*"/, in: (path) => path.endsWith('.svelte') },
  { words: /\b(innerHTML|outerHTML|insertAdjacentHTML)\b/, in: () => true },
  {
    words: /\b(document|window|localStorage|navigator|Intl)\.|\bfetch\(|\.toLocale\w*\(/,
    in: (path) => path.startsWith('src/core/') && !isWorker(path),
  },
];

/** Effects stand on a short list, text never becomes markup, and the core knows neither page, network nor locale. */
export const words: Rule = (files) =>
  files.filter(own).flatMap(({ path, text }) =>
    forbidden
      .filter((rule) => rule.in(path))
      .map((rule) => rule.words.exec(withoutComments(text))?.[0])
      .filter((word) => word !== undefined)
      .map((word) => `${path} must not say ${word}`),
  );
