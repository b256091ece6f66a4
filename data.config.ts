// Describes the data of a build: their version for citations, and a datapackage.json (Frictionless Data Package).
// It must not know how the site is built or drawn.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ROOT = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');
const readJson = (file: string): unknown => JSON.parse(read(file));
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The files of facts and texts that a reader may cite; not recipes, code and messages of the interface. */
function dataFiles(): string[] {
  const under = (folder: string): string[] =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map(
      (name) => folder + name.replaceAll('\\', '/'),
    );
  return [...under('geo/'), ...under('src/content/')]
    .filter((file) => /\.(json|geojson|md)$/.test(file) && !/recipes|README|LICENSE|acknowledged/.test(file))
    .sort();
}

type Edition = {
  readonly version: string;
  readonly data: string;
  readonly libraries: Record<string, string>;
  /** Where to report errors to those who run this copy, from `bugs` of package.json; null if it has none. */
  readonly contact: string | null;
  /** The title of the change that this build has and the project has not; null for the project as it is. */
  readonly change: string | null;
};
type Package = {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly bugs?: string | { readonly url?: string; readonly email?: string };
};
/** Given by src/cli/build-changed.ts, which builds a copy of the project with a change applied. */
const change = (): string | null => process.env['REDLINES_CHANGE'] ?? null;

/** The version of the package, eight hex digits of the hash of the data, the libraries, and the contact. */
function edition(): Edition {
  const { version, dependencies, bugs } = readJson('package.json') as Package;
  const data = sha256(
    dataFiles()
      .map((file) => `${file}\n${read(file)}`)
      .join('\n'),
  ).slice(0, 8);
  const bugContact: Exclude<Package['bugs'], string> = typeof bugs === 'string' ? { url: bugs } : bugs;
  const contact = bugContact?.url ?? (bugContact?.email === undefined ? null : `mailto:${bugContact.email}`);
  return { version, data, libraries: dependencies, contact, change: change() };
}

const LICENCES = {
  odbl: {
    name: 'ODbL-1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    title: 'Open Database License 1.0',
  },
  ccBy: { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Attribution 4.0' },
};
/** Cut from OpenStreetMap, see geo/LICENSE.md. */
const OSM = /mosaic|oblasts|border|countries|waters|band/;
/** The sources of files whose features do not name them. */
const CUT_FROM: readonly [RegExp, readonly string[]][] = [
  [/mosaic/, ['osm-echarts', 'own-line']],
  [/population/, ['geonames-population']],
];

type Row = Readonly<Record<string, unknown>>;
type SourceEntry = { readonly id: string; readonly address?: readonly string[] };

function sourcesOf(file: string, text: string): object[] {
  const named = [...text.matchAll(/"sources":\s*\[([^\]]*)\]/g)].flatMap(
    ([, ids = '']) => ids.match(/[a-z0-9-]+/g) ?? [],
  );
  const cutFrom = CUT_FROM.filter(([pattern]) => pattern.test(file)).flatMap(([, ids]) => ids);
  const titles = readJson('src/content/sources/en.json') as Record<string, { title: string }>;
  const known = new Map((readJson('geo/sources.json') as SourceEntry[]).map((source) => [source.id, source]));
  const ids = new Set([...cutFrom, ...named]);
  if (ids.size === 0) return [{ title: 'The authors of Redlines' }];
  return [...ids].map((id) => {
    const [path] = known.get(id)?.address ?? [];
    return { title: titles[id]?.title ?? id, ...(path === undefined ? {} : { path }) };
  });
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'any';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};
/** A table schema: the fields of the rows, each with the type of its first value that is not null. */
function schemaOf(rows: readonly Row[]): object {
  const types = new Map<string, string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!types.has(name) || types.get(name) === 'any') types.set(name, typeOf(value));
  return { fields: [...types].map(([name, type]) => ({ name, type })), primaryKey: 'id' };
}

/** A resource of the data package: the emitted file, its hash, licence and sources, and its schema if it is a table. */
function resourceOf(file: string, path: string, source: string): object {
  const content: unknown = JSON.parse(source);
  const format = file.endsWith('.geojson') ? 'geojson' : file.includes('.topo.') ? 'topojson' : 'json';
  const isTable = Array.isArray(content);
  return {
    name: file.replace(/^geo\/(features\/)?|\.[a-z.]+$/g, ''),
    path,
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: format === 'geojson' ? 'application/geo+json' : 'application/json',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(source),
    hash: `sha256:${sha256(source)}`,
    licenses: [OSM.test(file) ? LICENCES.odbl : LICENCES.ccBy],
    sources: sourcesOf(file, source),
    ...(isTable ? { schema: schemaOf(content as Row[]) } : {}),
  };
}

const dataPackageOf = (resources: readonly object[], { version, data, change: title }: Edition): object => ({
  profile: 'data-package',
  name: 'redlines',
  title: 'Redlines: what each proposal of December 2025 would do to the land of Ukraine',
  description: 'State of knowledge: 28 December 2025. Generalised; not for finding one’s way.',
  version: `${version}+${data}`,
  ...(title === null ? {} : { change: title }),
  licenses: [LICENCES.odbl, LICENCES.ccBy],
  contributors: [{ title: 'The authors of Redlines', role: 'author' }],
  resources,
});

/** The modules of the page; the title alone, because the first view shows it and needs nothing else. */
const MODULES = new Map<string, () => unknown>([
  ['virtual:edition', edition],
  ['virtual:edition/change', change],
]);

/** Provides `virtual:edition` to the page, and adds datapackage.json to the build. */
export function dataPackage(): Plugin {
  return {
    name: 'redlines:data-package',
    resolveId: (id) => (MODULES.has(id) ? `\0${id}` : undefined),
    load(id) {
      const valueOf = MODULES.get(id.slice(1));
      return valueOf && `export default ${JSON.stringify(valueOf())};`;
    },
    generateBundle(_, bundle) {
      const resources = Object.values(bundle).flatMap((output) => {
        const file =
          output.type === 'asset' ? output.originalFileNames.find((name) => /^geo\/.*json$/.test(name)) : undefined;
        if (output.type !== 'asset' || file === undefined) return [];
        return [{ file, path: output.fileName, source: Buffer.from(output.source).toString('utf8') }];
      });
      const sorted = resources.sort((a, b) => a.file.localeCompare(b.file));
      const described = sorted.map(({ file, path, source }) => resourceOf(file, path, source));
      const source = `${JSON.stringify(dataPackageOf(described, edition()), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'datapackage.json', source });
    },
  };
}
