// A bare MapLibre page that holds the polygons of every depth and scenario and, on a key, only calls `setFilter`.
// It must not know how our map changes its picture; the polygons are ours, so that both pages draw the same.
import type { FilterSpecification } from 'maplibre-gl';
import { OFFERED } from '../../../src/content/offered.ts';
import { offeredScenarios } from '../../../src/core/scenario/offered.ts';
import { readMosaic } from '../../../src/core/land/mosaic-reader.ts';
import { outlineWith, type Mosaic } from '../../../src/core/land/mosaic.ts';
import { assign, type Scenario } from '../../../src/core/scenario/scenario.ts';
import { DRAWN_STATUSES } from '../../../src/core/view/scene.ts';
import mosaicUrl from '../../../geo/mosaic.topo.json?url';
import scenariosUrl from '../../../geo/scenarios.json?url';
import type { Feature } from 'geojson';
import { bareMap } from './bare.ts';

const START = { scenario: 'mutual-pull-back', depth: 5 };
const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

async function ground(): Promise<{ mosaic: Mosaic; scenarios: readonly Scenario[] }> {
  const parsed = readMosaic(await json(mosaicUrl));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return { mosaic: parsed.value, scenarios: (await json(scenariosUrl)) as Scenario[] };
}

function polygonsOf(mosaic: Mosaic, scenario: Scenario, depth: number): Feature[] {
  const statuses = assign(scenario, mosaic.cells, depth);
  return DRAWN_STATUSES.flatMap((status): Feature[] => {
    const geometry = outlineWith(mosaic, statuses, status);
    return geometry ? [{ type: 'Feature', properties: { scenario: scenario.id, depth, status }, geometry }] : [];
  });
}

const { mosaic, scenarios } = await ground();
const depths = Array.from({ length: 40 }, (_, index) => index + 1);
const features = scenarios.flatMap((scenario) =>
  (scenario.id === START.scenario ? depths : [10]).flatMap((depth) => polygonsOf(mosaic, scenario, depth)),
);

let { scenario, depth } = START;
const filter = (): FilterSpecification => [
  'all',
  ['==', ['get', 'scenario'], scenario],
  ['==', ['get', 'depth'], depth],
];
const map = await bareMap();
map.once('style.load', () => {
  map.addSource('zones', { type: 'geojson', data: { type: 'FeatureCollection', features } });
  map.addLayer({ id: 'zones', type: 'fill', source: 'zones', filter: filter(), paint: { 'fill-color': '#b98a2f' } });
  map.once('idle', () => performance.mark('redlines:map'));
});

addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowRight') depth += 1;
  else if (key === ']') {
    const ids = offeredScenarios(OFFERED);
    scenario = ids[(ids.indexOf(scenario) + 1) % ids.length] ?? scenario;
    depth = 10;
  } else return;
  map.setFilter('zones', filter());
});
