// A layer of the map as GeoJSON, with its date, sources and licence in the file.
// It must not know how a layer is drawn, how a file is saved or which language the reader uses.
import { polygonArea } from 'd3-polygon';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { shapeOf, type World } from '../land/catalogue.ts';
import { oblastCodeOf, kindOf } from '../values/id.ts';
import { partsOf, type Assignment } from '../scenario/ledger.ts';
import { outlineWith } from '../land/mosaic.ts';
import type { Status } from '../scenario/scenario.ts';

export const LAYER_FILES = ['oblasts', 'control', 'line', 'pockets', 'zone', 'towns', 'strikes', 'places'] as const;
export type LayerFile = (typeof LAYER_FILES)[number];

export type LayerFileContext = {
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly locale: string;
  readonly name: (id: string) => string;
  readonly status: (status: Status) => string;
  readonly source: (id: string) => string;
};
/** `held` assigns the land as held on 28 December 2025, `chosen` assigns it by the reader's proposal. */
export type LayerData = { readonly world: World; readonly held: Assignment; readonly chosen: Assignment };

const ODBL = 'ODbL 1.0, https://opendatacommons.org/licenses/odbl/1-0/';
const CC_BY = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
/** Layers that are cut from the oblasts are derived from OpenStreetMap: see geo/LICENSE.md. */
const FROM_OSM: readonly LayerFile[] = ['oblasts', 'control', 'pockets', 'zone'];

/** Whether a ring runs counterclockwise; the library counts latitudes downwards, as on a screen. */
const isCounterclockwise = (ring: readonly Position[]): boolean => polygonArea(ring as [number, number][]) < 0;
/** Orients the outer ring counterclockwise and holes clockwise, as RFC 7946 requires. */
const orientRings = (polygon: readonly Position[][]): Position[][] =>
  polygon.map((ring, index) => (isCounterclockwise(ring) === (index === 0) ? ring : [...ring].reverse()));
function orientGeometry(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: orientRings(shape.coordinates) };
  return shape.type === 'MultiPolygon' ? { ...shape, coordinates: shape.coordinates.map(orientRings) } : shape;
}

/** A feature for each status that an assignment has with the line as drawn, with its area and range in km2. */
function byStatus(world: World, assignment: Assignment, context: LayerFileContext): Feature[] {
  const [, drawn] = assignment.statuses;
  return partsOf(assignment).flatMap(({ status, area }) => {
    const shape = outlineWith(world.mosaic, drawn, status);
    const km2 = {
      low_km2: Math.round(area.low),
      central_km2: Math.round(area.central),
      high_km2: Math.round(area.high),
    };
    const properties = { status, name: context.status(status), scenario: assignment.scenario.id, ...km2 };
    return shape ? [{ type: 'Feature', id: status, properties, geometry: orientGeometry(shape) }] : [];
  });
}

/** The ids of the features in a layer; none for the layers of land by status. */
function idsOf({ mosaic, features }: World, layer: LayerFile): readonly string[] {
  if (layer === 'oblasts') return mosaic.oblasts.map((iso) => `oblast.${iso.toLowerCase()}`);
  const kind = { line: 'line', pockets: 'pocket', towns: 'town', strikes: 'strike', places: 'place' };
  const kindOfLayer = Object.hasOwn(kind, layer) ? kind[layer as keyof typeof kind] : undefined;
  return [...features.keys()].filter((id) => kindOf(id) === kindOfLayer);
}

function featuresOf({ world }: LayerData, layer: LayerFile, context: LayerFileContext): Feature[] {
  return idsOf(world, layer).flatMap((id) => {
    const shape = shapeOf(world, id);
    const ownProperties = world.features.get(id)?.properties ?? { kind: kindOf(id), iso: oblastCodeOf(id) };
    const properties = { ...ownProperties, name: context.name(id) };
    return shape ? [{ type: 'Feature', id, properties, geometry: orientGeometry(shape) }] : [];
  });
}

function sourcesOf(features: readonly Feature[], layer: LayerFile): string[] {
  const base = FROM_OSM.includes(layer) ? ['osm-echarts', ...(layer === 'oblasts' ? [] : ['own-line'])] : [];
  const own = features.flatMap(({ properties }) => (properties?.['sources'] as readonly string[] | undefined) ?? []);
  return [...new Set([...base, ...own])];
}

export type LayerCollection = FeatureCollection & Readonly<Record<string, unknown>>;

/** The GeoJSON of a layer, `[lon, lat]`; foreign members state its title, date, version, attribution, licence and sources. */
export function layerFile(data: LayerData, layer: LayerFile, context: LayerFileContext): LayerCollection {
  const assignment = { control: data.held, zone: data.chosen }[layer as string];
  const features = assignment ? byStatus(data.world, assignment, context) : featuresOf(data, layer, context);
  const osm = FROM_OSM.includes(layer);
  return {
    type: 'FeatureCollection',
    title: context.title,
    date: context.date,
    version: context.version,
    language: context.locale,
    licence: osm ? ODBL : CC_BY,
    attribution: osm ? '© OpenStreetMap contributors; Redlines' : layer === 'towns' ? 'GeoNames; Redlines' : 'Redlines',
    sources: sourcesOf(features, layer).map((id) => ({
      id,
      title: context.source(id),
      address: data.world.sources.get(id)?.address?.[0],
    })),
    features,
  };
}
