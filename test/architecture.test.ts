// Keeps the floor plan true: each rule is held against the files of the house and proven on planted faults.
// It must not know the rules themselves: they are in support/floors.ts.
import { expect, test } from 'vitest';
import { barrels, cycles, floors, headers, libraryRooms, portable, sizes, words } from './support/floors.ts';
import { grounds, hold, house, one, plant, script } from './support/house.ts';
import { styles } from './support/styles.ts';

test('the house has files to look at', () => expect(house.length).toBeGreaterThan(20));

hold(
  'imports point downward',
  floors,
  house,
  [
    one('core reading the map', 'src/core/view/view.ts', "import { x } from '../../map/style.ts';"),
    one('a type from above', 'src/core/view/view.ts', "import type { X } from '../../state/store.svelte.ts';"),
    one('an import on demand', 'src/map/view.ts', "const later = import('../i18n/format.ts');"),
    one('an export from above', 'src/i18n/format.ts', "export { x } from '../content/layers.ts';"),
    one('the map reading content', 'src/map/style.ts', "import x from '../content/layers.ts';"),
    one('the map reading the corpus', 'src/map/style.ts', "import { x } from '../corpus/reader.ts';"),
    one('content reading the corpus', 'src/content/texts.ts', "import { x } from '../corpus/reader.ts';"),
    one('core reading the corpus', 'src/core/check/check.ts', "import type { X } from '../../corpus/disk.ts';"),
    one('the corpus reading a command', 'src/corpus/check-input.ts', "import { DISK } from '../cli/disk.ts';"),
    one('the corpus reading the store', 'src/corpus/check-input.ts', "import { x } from '../state/load.ts';"),
    one('the corpus saying it', 'src/corpus/problem-places.ts', "import { say } from '../i18n/messages.ts';"),
    one('state reading the interface', 'src/state/store.svelte.ts', "import '../ui/tokens.css';"),
    one(
      'ui reading the style',
      'src/ui/legend/Legend.svelte',
      script("import { styleFor } from '../../map/style.ts';"),
    ),
    one('ui reading a layer', 'src/ui/legend/Legend.svelte', script("import { x } from '../../map/picture/land.ts';")),
    one('core reading a fact', 'src/core/claims/claim.ts', "import claims from '../../../geo/claims.json';"),
    one('the site reading a recipe', 'src/state/load.ts', "import { x } from '../../geo/recipes/make.ts';"),
    one('the interface cutting land', 'src/ui/stage/Stage.svelte', script("import { x } from '../../cut/client.ts';")),
    one('state reading how land is cut', 'src/state/load.ts', "import { x } from '../cut/land.ts';"),
    one('the map cutting land', 'src/map/view.ts', "import type { X } from '../cut/client.ts';"),
    one('the cut reading the store', 'src/cut/client.ts', "import type { X } from '../state/store.svelte.ts';"),
    one('state reading a format', 'src/state/load.ts', "import { x } from '../formats/geojson.ts';"),
    one('the interface reading a file', 'src/ui/stage/Stage.svelte', script("import { x } from '../../formats/client.ts';")), // prettier-ignore
    one('a format reading the store', 'src/formats/read.ts', "import { x } from '../state/load.ts';"),
    one('a recipe reading the cut', 'geo/recipes/line.ts', "import type { X } from '../../src/cut/client.ts';"),
    one('ground reading the site', 'geo/schema.ts', "import type { X } from '../src/core/values/id.ts';"),
    one('anyone reading a command', 'src/App.svelte', script("import { x } from './cli/check.ts';")),
    one('a room nobody planned', 'src/utils/misc.ts', ''),
  ],
  [
    plant('src/main.ts', "import App from './App.svelte';", "import { store } from './state/store.svelte.ts';"),
    plant(
      'src/ui/legend/Legend.svelte',
      script("import { hues } from '../map/palette-dark.ts';", "import { x } from '../core/id.ts';"),
    ),
    plant(
      'src/state/load.ts',
      "import url from '../../geo/mosaic.topo.json?url';",
      "import { parse } from '../../geo/schema.ts';",
    ),
    plant('src/state/load.ts', "const cut = () => import('../cut/client.ts');"),
    plant('src/state/load.ts', "const formats = () => import('../formats/client.ts');"),
    plant('src/cli/locate.ts', "import { readFile } from '../formats/read.ts';"),
    plant(
      'src/cut/land.ts',
      "import { mosaic } from '../../geo/recipes/mosaic.ts';",
      "import type { X } from '../core/land/mosaic.ts';",
    ),
    plant('src/cli/ledger.ts', "import { ledger } from '../core/ledger.ts';"),
    plant('src/cli/check.ts', "import { x } from '../corpus/check-input.ts';"),
    plant('src/state/draft.ts', "const later = import('../corpus/check-input.ts');"),
    plant('src/corpus/check-input.ts', "import { x } from '../content/layers.ts';", "import '../core/check/check.ts';"),
  ],
);

hold(
  'the corpus can be read anywhere',
  portable,
  house,
  [
    one('Node in the corpus', 'src/corpus/disk.ts', "import { readFileSync } from 'node:fs';"),
    one('Node without an import', 'src/corpus/reader.ts', 'const root = process.cwd();'),
    one('what Vite gathers', 'src/corpus/check-input.ts', "const files = import.meta.glob('../content/*.json');"),
    {
      fault: 'what Vite gathers, by way of content',
      files: [
        plant('src/corpus/check-input.ts', "import { x } from '../content/texts.ts';"),
        plant('src/content/texts.ts', "export { x } from './files.ts';"),
        plant('src/content/files.ts', "import languages from 'virtual:texts';"),
      ],
    },
  ],
  [
    plant('src/corpus/check-input.ts', "import { x } from '../content/layers.ts';", '// Not import.meta.'),
    plant('src/content/layers.ts', "import offered from './offered.json';"),
    plant('src/content/files.ts', "import languages from 'virtual:texts';"),
    plant('src/cli/disk.ts', "import { readFileSync } from 'node:fs';", "import { x } from '../corpus/disk.ts';"),
  ],
);

hold(
  'libraries stay in their rooms',
  libraryRooms,
  house,
  [
    one('a map in the interface', 'src/ui/MapView.svelte', script("import { Map } from 'maplibre-gl';")),
    one(
      'the map style in core',
      'src/core/view/scene.ts',
      "import type { X } from '@maplibre/maplibre-gl-style-spec';",
    ),
    one('Turf beside measure', 'src/core/scenario/ledger.ts', "import { area } from '@turf/turf';"),
    one('mapshaper in the site', 'src/cut/land.ts', "import mapshaper from 'mapshaper';"),
    one('a reader of tables in core', 'src/core/own-places/numbers.ts', "import { dsvFormat } from 'd3-dsv';"),
    one('Svelte in core', 'src/core/view/view.ts', "import { untrack } from 'svelte';"),
    one('Svelte reactivity in plain TypeScript', 'src/state/load.ts', "import { SvelteMap } from 'svelte/reactivity';"),
    one('Node in the corpus', 'src/corpus/disk.ts', "import { readFileSync } from 'node:fs';"),
    one('Node in the site', 'src/core/check/check.ts', "import { readFileSync } from 'node:fs';"),
  ],
  [
    plant('src/map/view.ts', "import 'maplibre-gl/dist/maplibre-gl.css';"),
    plant('src/core/land/measure.ts', "import { area } from '@turf/turf';"),
    plant('src/core/buffer.worker.ts', "import { buffer } from '@turf/turf';"),
    plant('src/state/store.svelte.ts', "import { untrack } from 'svelte';"),
    plant('src/main.ts', "import { mount } from 'svelte';"),
    plant(
      'geo/recipes/oblasts.ts',
      "import { readFileSync } from 'node:fs';",
      "import { distance } from '@turf/turf';",
    ),
  ],
);

hold(
  'no cycles',
  cycles,
  house,
  [
    {
      fault: 'two files that read each other',
      files: [
        plant('src/core/a.ts', "import { b } from './b.ts';"),
        plant('src/core/b.ts', "import type { A } from './a.ts';"),
      ],
    },
    {
      fault: 'a longer way round',
      files: ['ab', 'bc', 'ca'].map(([from = '', to = '']) =>
        plant(`src/core/${from}.ts`, `export * from './${to}.ts';`),
      ),
    },
    one('a file that reads itself', 'src/core/a.ts', "import { a } from './a';"),
  ],
  ['ab', 'ac', 'bd', 'cd'].map(([from = '', to = '']) => plant(`src/core/${from}.ts`, `import './${to}.ts';`)),
);

hold(
  'no barrels',
  barrels,
  house,
  [one('a barrel in a room', 'src/core/index.ts', ''), one('a barrel at the top', 'src/index.ts', '')],
  [plant('src/core/reindex.ts', '')],
);

hold(
  'every file says what it is for',
  headers,
  grounds,
  [
    { fault: 'no header', files: [{ path: 'src/core/a.ts', text: 'export const a = 1;\n' }] },
    { fault: 'one line only', files: [{ path: 'src/core/a.ts', text: '// For a test.\nexport const a = 1;\n' }] },
    { fault: 'an empty line', files: [{ path: 'src/core/a.ts', text: '// For a test.\n//\n' }] },
    { fault: 'a component without', files: [{ path: 'src/ui/A.svelte', text: '<p>a</p>\n' }] },
    {
      fault: 'a component with one line',
      files: [{ path: 'src/ui/A.svelte', text: '<!-- For a test. -->\n<p>a</p>\n' }],
    },
  ],
  [
    plant('src/core/a.ts', ''),
    plant('src/ui/A.svelte', '<p>a</p>'),
    { path: 'src/ui/B.svelte', text: '<!-- For a test. -->\n<!-- It must not know. -->\n' },
    { path: '.ci/a.mjs', text: '#!/usr/bin/env node\n// For a test.\n// It must not know.\n' },
  ],
);

const lines = (count: number): string[] => Array.from({ length: count }, () => '');
hold(
  'no room is longer than 250 lines',
  sizes,
  grounds,
  [one('251 lines', 'src/core/a.ts', ...lines(248), 'x')],
  [plant('src/core/a.ts', ...lines(247), 'x\n')],
);

hold(
  'words no file may say',
  words,
  house,
  [
    one('an effect off the list', 'src/ui/ledger/Ledger.svelte', script('$effect(() => {});')),
    one('an early effect off the list', 'src/state/store.svelte.ts', '$effect.pre(() => {});'),
    one('a block that awaits', 'src/ui/kit/Lazy.svelte', '{#await part then Part}<Part />{/await}'),
    one('markup from text', 'src/ui/article/Prose.svelte', '<p>{@html text}</p>'),
    one('a style the policy refuses', 'src/ui/kit/Swatch.svelte', '<i style="color: red"></i>'),
    one('text as markup', 'src/map/view.ts', "element.innerHTML = '<b>';"),
    one('the page in core', 'src/core/view/share.ts', 'const address = window.location.href;'),
    one('the network in core', 'src/core/check/check.ts', "const file = await fetch('x');"),
    one('the page in the corpus', 'src/corpus/reader.ts', 'const at = window.location.href;'),
    one('the network in the corpus', 'src/corpus/disk.ts', "const read = (file) => fetch('./' + file);"),
    one('the locale in core', 'src/core/values/quantity.ts', 'const text = value.toLocaleString();'),
  ],
  [
    plant('src/App.svelte', script('$effect(() => {});')),
    plant('src/core/text/prose.ts', '// Never innerHTML: prose is slots, and a document.title is not ours.'),
    plant('src/i18n/format.ts', 'const format = new Intl.NumberFormat(locale);'),
    plant('src/corpus/languages.ts', 'const rules = new Intl.PluralRules(locale);'),
  ],
);

const sheet = (...rules: string[]): string => ['<style>', ...rules, '</style>'].join('\n');
hold(
  'styles reach no further than their component, or say when',
  styles,
  house,
  [
    one('a place of the page', 'src/ui/Sketch.svelte', sheet(':global(main > .over) { z-index: 6; }')),
    one('one of two', 'src/ui/Sketch.svelte', sheet('.own, :global(.zoom) { z-index: 6; }', '.own { top: 0; }')),
    one('on a small screen', 'src/ui/Sketch.svelte', sheet('@media (width < 9px) { :global(.zoom) { top: 0; } }')),
    one('a state of it', 'src/ui/Sketch.svelte', sheet(':global(.zoom):hover { top: 0; }')),
    one('the paper', 'src/ui/Paper.svelte', sheet('@page { margin: 0; }')),
  ],
  [
    plant('src/ui/article/Slot.svelte', sheet(':global(.passage) .slot, .slot :global(a) { color: red; }')),
    plant('src/ui/Sketch.svelte', sheet(':global(.app:has(.sketch) .zoom) { z-index: 6; }')),
    plant('src/ui/stage/Stage.svelte', sheet('@keyframes leave { to { opacity: 0; } }')),
  ],
);
