// Proves that the weighing of a build looks where it should.
// It must not need a build.
import { expect, test } from 'vitest';
import { firstView, isGeo, type Manifest } from './support/weights.ts';

const manifest: Manifest = {
  'index.html': {
    file: 'index.js',
    imports: ['_a'],
    dynamicImports: ['src/map/view.ts', 'src/ui/Editor.svelte'],
    css: ['index.css'],
  },
  _a: { file: 'a.js', imports: ['_b'], assets: ['mosaic.json', 'font.woff2'] },
  _b: { file: 'b.js', imports: ['_a'] },
  'src/map/view.ts': { file: 'view.js', imports: ['_maplibre'], css: ['map.css'] },
  'src/ui/Editor.svelte': { file: 'editor.js', assets: ['extra.geojson'] },
  _maplibre: { file: 'maplibre.js' },
};

test('static imports are followed once, with their styles and assets', () =>
  expect(firstView(manifest, 'index.html', [])).toEqual([
    'index.js',
    'index.css',
    'a.js',
    'mosaic.json',
    'font.woff2',
    'b.js',
  ]));

test('of what is imported on demand only the named parts count', () => {
  const files = firstView(manifest, 'index.html', [/^src\/map\//]);
  expect(files).toEqual(expect.arrayContaining(['view.js', 'map.css', 'maplibre.js']));
  expect(files).not.toContain('editor.js');
});

test('a page that was not built is an error', () =>
  expect(() => firstView(manifest, 'other.html', [])).toThrow('other.html'));

test('facts are told from scripts and fonts', () =>
  expect(['a.json', 'b.geojson', 'c.js', 'd.woff2'].filter(isGeo)).toEqual(['a.json', 'b.geojson']));
