// Planted faults in drawn areas and in what rests on them; each is added to the areas that there are.
// It must not know texts.
import type { Position } from 'geojson';
import { fault, setAt, updateAt, type Edit, type Fault } from './fault.ts';

const AREAS = 'geo/recipes/areas.json';
const FEATURES = 'geo/features/areas.geojson';
const MOSAIC = 'geo/mosaic.topo.json';
const SCENARIOS = 'geo/scenarios.json';

const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
const OUTLINE = box(36.5, 48, 37, 48.4);
const SOUND = { id: 'area.planted', period: { from: '2025-12' }, precision: { kind: 'generalised', km: 2 }, sources: ['own-line'], polygons: [[OUTLINE]] }; // prettier-ignore

/** Adds a sound area with some of its fields replaced; one that is undefined is left out. */
const add =
  (fields: Readonly<Record<string, unknown>> = {}): Edit =>
  (text) =>
    `${JSON.stringify([...(JSON.parse(text) as object[]), { ...SOUND, ...fields }], null, 2)}\n`;
const addPolygons = (...polygons: Position[][][]): Edit => add({ polygons });
const planted = (name: string, edit: Edit, says: string, more: Parameters<typeof fault>[4] = {}): Fault =>
  fault(name, AREAS, edit, says, more);

export const AREA_FAULTS: readonly Fault[] = [
  planted('an area that nothing was made from', add(), 'differs from geo/recipes/areas.json', { in: FEATURES, whole: true, also: [AREAS, MOSAIC] }), // prettier-ignore
  planted('an area that nothing names', add(), 'is named by no rule, figure or text', { near: '{', also: [FEATURES, MOSAIC] }), // prettier-ignore
  planted('an area without a source', add({ sources: [] }), 'needs a source', { near: '"sources"' }),
  planted('an area without a period', add({ period: undefined }), 'lacks “period”'),
  planted('an area of an unknown source', add({ sources: ['s999'] }), 'names the source “s999”', { near: 's999', also: [FEATURES, MOSAIC] }), // prettier-ignore
  planted('an area that pretends to be exact', add({ precision: { kind: 'exact' } }), 'must be “generalised”'),
  planted('an area with the id of a town', add({ id: 'town.planted' }), 'must be “area.” and a kebab-case slug', { near: 'town.planted' }), // prettier-ignore
  planted('an area with the id of another', add({ id: 'area.crimea' }), 'is the id of an area of geo/features', { near: 'area.crimea' }), // prettier-ignore
  planted('an area without a polygon', addPolygons(), 'has no polygon', { near: '"polygons"' }),
  planted('a ring that is not closed', addPolygons([OUTLINE.slice(0, -1)]), 'does not end where it begins', { near: '[' }), // prettier-ignore
  planted('a ring of three positions', addPolygons([[...OUTLINE.slice(0, 2), OUTLINE[0]!]]), 'has fewer than 4 positions', { near: '[' }), // prettier-ignore
  planted('a position of three decimals', addPolygons([box(36.5, 48.001, 37, 48.4)]), '[36.5, 48.001] must have at most two decimals', { fix: 'round it: [36.5, 48]', near: '[' }), // prettier-ignore
  planted(
    'a position of three numbers',
    addPolygons([OUTLINE.map((at) => [...at, 120])]),
    'must be [longitude, latitude] in degrees',
    { near: '120' },
  ),
  planted('longitude and latitude swapped in an area', addPolygons([OUTLINE.map(([x = 0, y = 0]) => [y, x])]), 'lies outside Ukraine; longitude comes first', { near: '[' }), // prettier-ignore
  planted('a position twice in a row', addPolygons([[OUTLINE[0]!, ...OUTLINE]]), 'stands there twice in a row', { near: '[' }), // prettier-ignore
  planted('a ring that crosses itself', addPolygons([[[36.5, 48], [37, 48.4], [37, 48], [36.5, 48.4], [36.5, 48]]]), 'the outline crosses or touches itself between positions 1 and 4', { near: '[' }), // prettier-ignore
  planted('a ring that turns back on itself', addPolygons([[[36.5, 48], [37, 48], [36.8, 48], [36.8, 48.3], [36.5, 48]]]), 'the outline crosses or touches itself', { near: '[' }), // prettier-ignore
  planted('a hole outside its outline', addPolygons([OUTLINE, box(37.2, 48.1, 37.3, 48.2)]), 'hole 1 does not lie within the outline', { near: '[' }), // prettier-ignore
  planted('a hole across its outline', addPolygons([OUTLINE, box(36.9, 48.1, 37.3, 48.2)]), 'hole 1 does not lie within the outline', { near: '[' }), // prettier-ignore
  planted('a hole in a hole', addPolygons([OUTLINE, box(36.6, 48.1, 36.9, 48.3), box(36.7, 48.15, 36.8, 48.2)]), 'hole 2 overlaps or touches hole 1', { near: '[' }), // prettier-ignore
  planted('parts that overlap', addPolygons([OUTLINE], [box(36.9, 48.1, 37.3, 48.2)]), 'overlaps or touches polygon 1', { near: '[' }), // prettier-ignore
  planted('a part within another', addPolygons([OUTLINE], [box(36.6, 48.1, 36.7, 48.2)]), 'overlaps or touches polygon 1', { near: '[' }), // prettier-ignore
  fault('a rule for an area that is not there', SCENARIOS, updateAt(['mutual-pull-back', 'rules'], (rules: object[]) => [{ where: { area: 'area.gone' }, status: 'demilitarised-ukrainian-side' }, ...rules]), 'names the drawn area “area.gone”', { near: 'area.gone' }), // prettier-ignore
  fault('a rule for an area that was not drawn', SCENARIOS, updateAt(['mutual-pull-back', 'rules'], (rules: object[]) => [{ where: { area: 'area.crimea' }, status: 'demilitarised-ukrainian-side' }, ...rules]), 'names the drawn area “area.crimea”', { near: 'area.crimea' }), // prettier-ignore
  fault('a drawn feature without its drawing', FEATURES, setAt(['features', 'area.tendra-spit', 'properties', 'drawn'], true), '“area.tendra-spit” is not in geo/recipes/areas.json', { near: '{', also: [] }), // prettier-ignore
  fault('an outline written by hand', FEATURES, setAt(['features', 'area.donbas', 'geometry'], { type: 'MultiPolygon', coordinates: [[OUTLINE]] }), 'is a MultiPolygon; an area is a Point or LineString', { near: '"geometry"' }), // prettier-ignore
];
