// Collects the licences of everything that a build ships: its own code, facts, libraries, typefaces, as one text.
// It must not know how the site is built or how a reader finds the text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('./', import.meta.url));
/** Vite's own list of the packages in a build's chunks, see `build.license`. */
export const BUNDLED = '.vite/licenses.json';
const NOTICES = 'licences.txt';
/** What a package has in its files for browsers, where it has no source maps that say so. */
const INSIDE = new Map<string, readonly string[]>([
  ['mapshaper', ['@placemarkio/tokml', '@tmcw/togeojson', 'base64-js', 'buffer', 'd3-color', 'd3-interpolate', 'd3-scale-chromatic', 'delaunator', 'fflate', 'flatbuffers', 'flatbush', 'flatgeobuf', 'flatqueue', 'geographiclib', 'geographiclib-geodesic', 'iconv-lite', 'idb-keyval', 'ieee754', 'kdbush', 'mproj', 'msgpackr', 'robust-predicates', 'safer-buffer', 'slice-source', 'string_decoder', 'tinyqueue']], // prettier-ignore
]);
/** The packages in the workers of this build, see `noticesOfWorkers`. */
const inWorkers = new Set<string>();
const RULE = '='.repeat(80);

type Manifest = { readonly name: string; readonly version: string; readonly license?: string };
type Notice = { readonly title: string; readonly text: string };

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

/** The folder of a package as Node finds it from another folder. Throws if it is not installed. */
function packageFolder(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(from) === from) throw new Error(`${name} is shipped but not installed, so its licence is unknown`);
  return packageFolder(name, dirname(from));
}

/** The licence file of a package, else what its README says under the heading “License”. Throws if it has neither. */
function licenceText(folder: string): string {
  const files = readdirSync(folder);
  const licence = files.find((file) => /^(licen[cs]e|copying)/i.test(file));
  if (licence !== undefined) return read(folder, licence).trim();
  const readme = files.find((file) => /^readme/i.test(file));
  const [, section] =
    /^#+ *licen[cs]e\b[^\n]*\n([\s\S]*?Copyright[\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(
      readme === undefined ? '' : read(folder, readme),
    ) ?? [];
  if (section === undefined) throw new Error(`${folder} is shipped but has no text of its licence`);
  return section.trim();
}

function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(read(folder, 'package.json')) as Manifest;
  return { title: `${name} ${version}${license === undefined ? '' : ` (${license})`}`, text: licenceText(folder) };
}

/** The name of the package that a file is in; none for one of our own. */
const packageOf = (file: string): string[] => {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/')) ?? [];
  return name === undefined ? [] : [name];
};

/** The folders of the packages that a package has built into its own files, by its source maps or by INSIDE. */
function builtInto(folder: string): string[] {
  const dist = join(folder, 'dist');
  const maps = existsSync(dist) ? readdirSync(dist).filter((file) => file.endsWith('.mjs.map')) : [];
  const sources = maps.flatMap((file) => (JSON.parse(read(dist, file)) as { sources: string[] }).sources);
  const names = [...sources.flatMap(packageOf), ...(INSIDE.get(basename(folder)) ?? [])];
  return [...new Set(names)].map((name) => packageFolder(name, folder));
}

/** The folders of all packages in a bundle. Typefaces are no modules, so every package of one counts. */
function shippedPackages(bundle: Rolldown.OutputBundle, root: string): string[] {
  const list = bundle[BUNDLED];
  if (list?.type !== 'asset') throw new Error(`Vite has not written ${BUNDLED}`);
  const bundled = JSON.parse(Buffer.from(list.source).toString('utf8')) as Manifest[];
  const { dependencies } = JSON.parse(read(root, 'package.json')) as { dependencies: Record<string, string> };
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
  const folders = [...bundled.map(({ name }) => name), ...inWorkers, ...fonts].map((name) => packageFolder(name, root));
  return [...new Set(folders.flatMap((folder) => [folder, ...builtInto(folder)]))];
}

/** One entry for each text, under the names of all packages that have it. */
function grouped(notices: readonly Notice[]): Notice[] {
  const titles = new Map<string, string[]>();
  for (const { title, text } of notices) titles.set(text, [...(titles.get(text) ?? []), title]);
  return [...titles].map(([text, names]) => ({ title: [...new Set(names)].sort().join('\n'), text }));
}

/**
 * The notices of a bundle as plain text; `root` is the folder of the repository. Throws if the licence of something
 * shipped is unknown.
 */
export function noticesOf(bundle: Rolldown.OutputBundle, root = ROOT): string {
  const packages = grouped(shippedPackages(bundle, root).map(noticeOf)).sort((a, b) => a.title.localeCompare(b.title));
  const own: Notice[] = [
    { title: 'Redlines', text: read(root, 'LICENSE').trim() },
    { title: 'Data', text: read(root, 'geo/LICENSE.md').trim() },
  ];
  const parts = [...own, ...packages].map(({ title, text }) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`);
  return `Licences of everything in this copy of Redlines\n\n${parts.join('\n')}`;
}

/** Notes what a worker of the build is made of: Vite builds each on its own, and its list leaves them out. */
export function noticesOfWorkers(): Plugin {
  return {
    name: 'redlines:notices-of-workers',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const modules = output.type === 'chunk' ? Object.entries(output.modules) : [];
        for (const [id, { renderedLength }] of modules)
          if (renderedLength > 0) for (const name of packageOf(id)) inWorkers.add(name);
      }
    },
  };
}

/** Adds the notices to a build as a text file; its byte order mark says UTF-8 where a host does not. */
export function notices(): Plugin {
  return {
    name: 'redlines:notices',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName: NOTICES, source: `\uFEFF${noticesOf(bundle)}` });
      },
    },
  };
}
