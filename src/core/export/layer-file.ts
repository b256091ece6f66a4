// A layer of the map as GeoJSON, with its date, sources and licence inside the file.
// It must not know how a layer is drawn, a file is saved, or which language is read.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { shapeOf, type World } from '../land/catalogue.ts';
import { isoOf, kindOf } from '../values/id.ts';
import { partsOf, type Assignment } from '../scenario/ledger.ts';
import { outlineWith } from '../land/mosaic.ts';
import type { Status } from '../scenario/scenario.ts';

export const LAYER_FILES = ['oblasts', 'control', 'line', 'pockets', 'zone', 'towns', 'strikes', 'places'] as const;
export type LayerFile = (typeof LAYER_FILES)[number];

export type FileAbout = {
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly locale: string;
  readonly name: (id: string) => string;
  readonly status: (status: Status) => string;
  readonly source: (id: string) => string;
};
/** The land as held on the date, and as the reader's proposal would have it. */
export type Ground = { readonly world: World; readonly held: Assignment; readonly chosen: Assignment };

const ODBL = 'ODbL 1.0, https://opendatacommons.org/licenses/odbl/1-0/';
const CC_BY = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
/** Whatever is cut from the oblasts comes from OpenStreetMap: see geo/LICENSE.md. */
const FROM_OSM: readonly LayerFile[] = ['oblasts', 'control', 'pockets', 'zone'];

const signedArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
/** Outer rings against the clock, holes with it, as RFC 7946 has it. */
const wound = (polygon: readonly Position[][]): Position[][] =>
  polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()));
function rewound(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: wound(shape.coordinates) };
  return shape.type === 'MultiPolygon' ? { ...shape, coordinates: shape.coordinates.map(wound) } : shape;
}

/** One shape for each status that an assignment gives by the line as drawn, with its area and range. */
function byStatus(world: World, assignment: Assignment, about: FileAbout): Feature[] {
  const [, drawn] = assignment.statuses;
  return partsOf(assignment).flatMap(({ status, area }) => {
    const shape = outlineWith(world.mosaic, drawn, status);
    const km2 = {
      low_km2: Math.round(area.low),
      central_km2: Math.round(area.central),
      high_km2: Math.round(area.high),
    };
    const properties = { status, name: about.status(status), scenario: assignment.scenario.id, ...km2 };
    return shape ? [{ type: 'Feature', id: status, properties, geometry: rewound(shape) }] : [];
  });
}

/** Which features of the world a layer holds; those of the land by status have none of their own. */
function idsOf({ mosaic, features }: World, layer: LayerFile): readonly string[] {
  if (layer === 'oblasts') return mosaic.oblasts.map((iso) => `oblast.${iso.toLowerCase()}`);
  const kind = { line: 'line', pockets: 'pocket', towns: 'town', strikes: 'strike', places: 'place' };
  const wanted = layer in kind ? kind[layer as keyof typeof kind] : undefined;
  return [...features.keys()].filter((id) => kindOf(id) === wanted);
}

function named({ world }: Ground, layer: LayerFile, about: FileAbout): Feature[] {
  return idsOf(world, layer).flatMap((id) => {
    const shape = shapeOf(world, id);
    const known = world.features.get(id)?.properties ?? { kind: kindOf(id), iso: isoOf(id) };
    const properties = { ...known, name: about.name(id) };
    return shape ? [{ type: 'Feature', id, properties, geometry: rewound(shape) }] : [];
  });
}

function sourcesOf(features: readonly Feature[], layer: LayerFile): string[] {
  const base = FROM_OSM.includes(layer) ? ['osm-echarts', ...(layer === 'oblasts' ? [] : ['own-line'])] : [];
  const own = features.flatMap(({ properties }) => (properties?.['sources'] as readonly string[] | undefined) ?? []);
  return [...new Set([...base, ...own])];
}

export type LayerCollection = FeatureCollection & Readonly<Record<string, unknown>>;

/** The file of a layer: foreign members say what it is, for which day, whose it is, and on what terms. */
export function layerFile(ground: Ground, layer: LayerFile, about: FileAbout): LayerCollection {
  const assignment = { control: ground.held, zone: ground.chosen }[layer as string];
  const features = assignment ? byStatus(ground.world, assignment, about) : named(ground, layer, about);
  const osm = FROM_OSM.includes(layer);
  return {
    type: 'FeatureCollection',
    title: about.title,
    date: about.date,
    version: about.version,
    language: about.locale,
    licence: osm ? ODBL : CC_BY,
    attribution: osm ? '© OpenStreetMap contributors; Redlines' : layer === 'towns' ? 'GeoNames; Redlines' : 'Redlines',
    sources: sourcesOf(features, layer).map((id) => ({
      id,
      title: about.source(id),
      address: ground.world.sources.get(id)?.address?.[0],
    })),
    features,
  };
}
