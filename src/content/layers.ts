// The layers of the map in their groups, and the sources of each.
// It must not know how a layer looks or is called.
import type { LayerId } from '../core/view/view.ts';

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
