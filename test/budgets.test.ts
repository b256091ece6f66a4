// Weighs what the first view of the built site makes a reader download. Runs after a build.
// It must not know what the files do, only which of them the first view asks for.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { firstView, isGeo, type Manifest } from './support/weights.ts';
import { EARLY_SCRIPT } from '../src/pages/early-script.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
/** What the first view fetches when its text stands: all that draws the map, but not what follows its first frame. Names in the manifest. */
const moving = [/^src\/map\/(?!repaint|pick|reveal|points|own-shapes)/];
const kB = 1000;

function manifest(): Manifest {
  const file = `${dist}.vite/manifest.json`;
  if (!existsSync(file)) throw new Error('there is no build to weigh: npm run build');
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** The built page, and what it runs: a name in the manifest. */
const page = (): string => readFileSync(`${dist}index.html`, 'utf8');
function started(): string {
  const [, script] = /<script\b[^>]*\bsrc="\.\/([^"]+)"/.exec(page()) ?? [];
  const [key] = Object.entries(manifest()).find(([, { file }]) => file === script) ?? [];
  if (key === undefined) throw new Error('the page starts no script of the build');
  return key;
}
const inFirstView = (atOnce: readonly RegExp[]): string[] => firstView(manifest(), started(), atOnce);

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0);

/** Says the weight of each file when the sum is too much. */
function weigh(files: readonly string[], limit: number): void {
  const table = files.map((file) => `${(gzipped([file]) / kB).toFixed(1)} kB ${file}`).join('\n');
  expect(gzipped(files), `over ${limit / kB} kB gzipped:\n${table}\n`).toBeLessThanOrEqual(limit);
}

const isMapLibre = (file: string): boolean => /(^|\/)maplibre/.test(file);
const isOwnCode = (file: string): boolean => /\.(js|css)$/.test(file) && !isMapLibre(file);

test('our own code at first view, text and map, is at most 98 kB', () => {
  const own = inFirstView(moving).filter(isOwnCode);
  expect(own.filter((file) => /\/(core|view)-.*\.js$/.test(file))).toHaveLength(2);
  weigh(own, 98 * kB);
});

test('the first view fetches nothing of the workshop', () => {
  const all = Object.entries(manifest());
  const keys = all.filter(([key]) => /workshop|virtual:project|src\/cut\//.test(key));
  const named = all.filter(([, { name = '' }]) => ['project', 'cut'].includes(name));
  const files = new Set([...keys, ...named].map(([, { file }]) => file));
  expect(files.size).toBeGreaterThan(2);
  expect(inFirstView(moving).filter((file) => files.has(file))).toEqual([]);
});

/** The facts that the first view fetches. */
const facts = (): string[] => inFirstView(moving).filter(isGeo);

test('the facts of the first view, geometry included, are at most 230 kB', () => {
  expect(facts().length).toBeGreaterThan(0);
  weigh(facts(), 230 * kB);
});

test('the page asks at once for the very facts that its first view needs', () => {
  const asked = [...page().matchAll(/rel="preload"[^>]*href="\.\/([^"]+)"/g)].map(([, file = '']) => file);
  expect(asked.sort()).toEqual(facts().sort());
});

test('the browser is told to compile the first view as it comes, in the first line of its script', () => {
  const { file = '' } = manifest()[started()] ?? {};
  expect(readFileSync(dist + file, 'utf8').split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
});

test('MapLibre comes in a file of its own, after the text', () => {
  const all = Object.values(manifest());
  const library = all.filter(({ file }) => isMapLibre(file) && file.endsWith('.js'));
  expect(library.map(({ name }) => name)).toContain('maplibre');
  expect(inFirstView([]).filter(isMapLibre)).toEqual([]);
});

test('the page carries the content policy and only relative addresses', () => {
  expect(page()).toContain('http-equiv="Content-Security-Policy"');
  expect(page()).not.toMatch(/(src|href)="(\/|https?:)/);
  const scripts = [...page().matchAll(/<script([^>]*)>([^<]*)/g)].filter(
    ([, attributes = '']) => !/\bsrc=|ld\+json/.test(attributes),
  );
  expect(scripts.map(([, , script]) => script)).toEqual([EARLY_SCRIPT]);
  expect(page()).not.toMatch(/<style|\sstyle="|\son\w+="/);
});

describe('the data package', () => {
  type Resource = {
    name: string;
    path: string;
    format: string;
    hash: string;
    bytes: number;
    licenses: unknown[];
    sources: unknown[];
  };
  type Tabular = Resource & { profile: string; schema?: { fields: { name: string }[] } };
  const read = (): Tabular[] =>
    (JSON.parse(readFileSync(`${dist}datapackage.json`, 'utf8')) as { resources: Tabular[] }).resources;

  test('names files that are there, with their size and hash', () => {
    const resources = read();
    expect(resources.length).toBeGreaterThan(8);
    for (const { path, hash, bytes } of resources) {
      const content = readFileSync(dist + path);
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
  });

  test('names the standard files of what the page has packed or as code; these are not saved with the site', () => {
    const resources = read();
    expect(resources.filter(({ path }) => /packed/.test(path))).toEqual([]);
    const standard = resources.filter(({ path }) => path.startsWith('data/'));
    expect(standard.map(({ name }) => name)).toEqual([
      'band',
      'countries',
      'waters',
      'mosaic',
      'population',
      'timeline',
    ]);
    expect(standard.map(({ format }) => format)).toEqual(['geojson', 'geojson', 'geojson', 'topojson', 'json', 'json']);
    expect(readFileSync(`${dist}service-worker.js`, 'utf8')).not.toContain('"data/');
  });

  test('says the terms of each, and the fields of those that are tables', () => {
    for (const { name, licenses, sources, profile, schema } of read()) {
      expect(licenses, name).toHaveLength(1);
      expect(sources, name).not.toEqual([]);
      if (profile === 'tabular-data-resource') expect(schema?.fields[0]?.name, name).toBe('id');
    }
  });
});

describe('the notices of licences', () => {
  type Package = { readonly name: string; readonly version: string; readonly license?: string };
  const fileOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const packageOf = (name: string): Package & Record<'dependencies' | 'devDependencies', Record<string, string>> =>
    JSON.parse(fileOf(name === '' ? 'package.json' : `node_modules/${name}/package.json`)) as never;
  const notices = (): string => readFileSync(`${dist}licences.txt`, 'utf8');

  test('name every package of the bundle, with its version and a text', () => {
    const bundled = JSON.parse(readFileSync(`${dist}.vite/licenses.json`, 'utf8')) as Package[];
    const assets = Object.keys(manifest()).flatMap((key) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(key)?.[1] ?? []);
    const names = [...new Set([...bundled.map(({ name }) => name), ...assets])];
    expect(names).toEqual(expect.arrayContaining(['maplibre-gl', 'svelte', '@fontsource-variable/source-serif-4']));
    const lacking = names.filter((name) => !notices().includes(`\n${name} ${packageOf(name).version}`));
    expect(lacking).toEqual([]);
  });

  test('name what MapLibre has built into its own files', () => {
    const inside = Object.keys(packageOf('maplibre-gl').dependencies).filter((name) => !name.startsWith('@types/'));
    expect(inside.filter((name) => !notices().includes(`\n${name} `))).toEqual([]);
  });

  test('name the packages that data were cut from, and have the texts in full', () => {
    const recipes = readdirSync(new URL('../geo/recipes/', import.meta.url)).filter((file) => file.endsWith('.ts'));
    const code = recipes.map((file) => fileOf(`geo/recipes/${file}`)).join('\n');
    const data = Object.keys(packageOf('').devDependencies).filter(
      (name) => name !== 'mapshaper' && new RegExp(`'${name}['/]`).test(code),
    );
    expect(data.length).toBeGreaterThan(3);
    expect(data.filter((name) => !notices().includes(name))).toEqual([]);
    for (const words of ['SIL OPEN FONT LICENSE', 'ODbL 1.0', 'The Redlines authors', 'Gary Court', 'AS IS'])
      expect(notices()).toContain(words);
  });

  test('are read as UTF-8 wherever they are put, and are saved with the site', () => {
    expect(notices()).toMatch(/^\uFEFFLicences/);
    expect(notices()).not.toContain('\uFFFD');
    expect(readFileSync(`${dist}service-worker.js`, 'utf8')).toContain('"licences.txt":"');
  });
});
