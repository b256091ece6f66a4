// What is offered to choose from: layers in their groups; of offered.json, taken on trust, scenarios and presentations.
// It must not know how anything looks or is called; npm run check reads and checks the file.
import type { ScenarioGroup } from '../core/scenario/kinds.ts';
import type { LayerId } from '../core/view/view.ts';
import offered from './offered.json';

export type LayerGroup = {
  readonly id: 'land' | 'strikes' | 'places';
  readonly layers: readonly LayerId[];
};

export const LAYER_GROUPS: readonly LayerGroup[] = [
  { id: 'land', layers: ['control', 'line', 'zone', 'donbas', 'borders'] },
  {
    id: 'strikes',
    layers: ['strikes-kharkiv', 'strikes-odesa', 'strikes-kyiv', 'strikes-elsewhere'],
  },
  { id: 'places', layers: ['towns'] },
];

/** The sources whose date, licence and caveat a layer shows. */
export const LAYER_SOURCES: Readonly<Record<LayerId, readonly string[]>> = {
  control: ['own-line', 'osm-echarts', 'geo-maps-coastline'],
  line: ['own-line'],
  zone: ['own-line', 'osm-echarts', 'geo-maps-coastline'],
  donbas: ['osm-echarts', 'geo-maps-coastline'],
  borders: ['osm-echarts', 'geo-maps-coastline'],
  towns: ['geonames'],
  'strikes-kharkiv': ['s18', 's18b', 's18c', 's14'],
  'strikes-odesa': ['s10a', 's27', 's28', 's20b'],
  'strikes-kyiv': ['s20', 's21', 's22'],
  'strikes-elsewhere': ['s24', 's25', 's13'],
};

/** Every scenario in the group of its kind; within a group as a desk would list them. */
export const SCENARIO_GROUPS = offered.scenarioGroups as readonly ScenarioGroup[];

export const OFFERED: readonly string[] = SCENARIO_GROUPS.flatMap(({ scenarios }) => scenarios);

/** The few that stand in the picker unasked; the reader opens the rest. */
export const FOREMOST: readonly string[] = offered.foremost;

/** The contradictions about the talks themselves, which the list opens with; details of the articles follow. */
export const FOREMOST_CONTRADICTIONS: readonly string[] = offered.foremostContradictions;

/** The ready presentations by their folders, in the order in which they are offered. */
export const DECKS: readonly string[] = offered.decks;
