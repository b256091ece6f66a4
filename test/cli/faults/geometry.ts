// Planted faults in geometry, GeoJSON and TopoJSON, and in the sources it is generated from.
// It must not know texts.
import type { Position } from 'geojson';
import { removeAt, fault, remove, setAt, replaceText, duplicateAt, updateAt, type Fault } from './fault.ts';

const TOWNS = 'geo/features/towns.geojson';
const LINE = 'geo/features/line.geojson';
const DRAWN = 'geo/recipes/line.json';
const DAY = 'src/core/values/day.json';
const MOSAIC = 'geo/mosaic.topo.json';
const POPULATION = 'geo/population.json';
const SETTLEMENTS = 'geo/recipes/settlements.json';
const town = (...path: (string | number)[]): (string | number)[] => ['features', 'town.kramatorsk', ...path];
const line = (...path: (string | number)[]): (string | number)[] => ['features', 'line.contact', ...path];
const pocket = (...path: (string | number)[]): (string | number)[] => ['features', 'pocket.lyptsi', ...path];
const ring = ['features', 'pocket.lyptsi', 'geometry', 'coordinates', 0];

export const POPULATION_FAULTS: readonly Fault[] = [
  fault('a populated place in the sea', POPULATION, setAt([0, 'lon'], 31.5), 'lies outside Ukraine', { near: '{' }), // prettier-ignore
  fault('a populated place twice', POPULATION, duplicateAt([0]), 'is listed twice'),
  fault('a populated place with no people instead of an unknown number', POPULATION, setAt([0, 'people'], 0), 'must be 1 or more', { near: '"people"' }), // prettier-ignore
  fault('a populated place without a latitude', POPULATION, removeAt([0, 'lat']), 'lacks “lat”'),
];

export const GEOJSON_FAULTS: readonly Fault[] = [
  fault('longitude and latitude swapped in a town', TOWNS, setAt(town('geometry', 'coordinates'), [48.739, 37.584]), 'longitude comes first', { near: '{' }), // prettier-ignore
  fault('a latitude beyond the pole', TOWNS, setAt(town('geometry', 'coordinates'), [37.584, 148.7]), 'must be [longitude, latitude]', { near: '"geometry"' }), // prettier-ignore
  fault('a population below 0', TOWNS, setAt(town('properties', 'population'), -1), 'must be 0 or more', {
    near: '-1',
  }),
  fault('a kind that objects have by nature', TOWNS, setAt(town('properties', 'kind'), 'constructor'), 'must be one of oblast, country', { near: 'constructor' }), // prettier-ignore
  fault('a kind against the id', TOWNS, setAt(town('properties', 'kind'), 'area'), 'is of the kind “area”', { near: '"kind"', also: [] }), // prettier-ignore
  fault('a town on the other side', SETTLEMENTS, setAt(['town.kramatorsk', 'control'], 'russia'), 'differs from geo/recipes/settlements.json', { in: TOWNS, near: '"town.kramatorsk"' }), // prettier-ignore
  fault('a town held by another than its land', TOWNS, setAt(town('properties', 'control'), 'russia'), 'lies on land held by ukraine', { near: '"control"' }), // prettier-ignore
  fault('a town in another oblast', TOWNS, setAt(town('properties', 'oblast'), 'UA-23'), 'lies in UA-14', { near: '"oblast"' }), // prettier-ignore
  fault('a town that was not made', SETTLEMENTS, updateAt(['town.kramatorsk'], (town: object) => ({ ...town, id: 'town.new' })), 'is missing from geo/features/towns.geojson', { near: '{', also: [TOWNS] }), // prettier-ignore
  fault(
    'a town twice',
    TOWNS,
    duplicateAt(['features', 'town.kramatorsk']),
    'has the id “town.kramatorsk” a second time',
  ),
  fault('the line without its error', LINE, removeAt(line('properties', 'error')), 'lacks “error”', { near: '"properties"', also: [] }), // prettier-ignore
  fault('an error of 7 km', LINE, setAt(line('properties', 'error'), 7), 'must be 5 or 10', { near: '"error": 7' }),
  fault('a sector whose error is text', LINE, setAt(line('properties', 'sectors', 0, 'error'), '10'), 'must be 5 or 10', { near: '"10"' }), // prettier-ignore
  fault('a sector past the last vertex', LINE, setAt(line('properties', 'sectors', 4, 'to'), 200), 'differs from geo/recipes/line.json', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a vertex moved in the made file', LINE, setAt(line('geometry', 'coordinates', 30), [37.95, 48.71]), 'differs from geo/recipes/line.json', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('longitude and latitude swapped in the line', LINE, setAt(line('geometry', 'coordinates', 30), [48.71, 37.94]), 'position 31; longitude comes first', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a number of the line as text', LINE, setAt(line('geometry', 'coordinates', 30, 0), '37.94'), 'coordinates.#31 must be [longitude, latitude]', { near: '"geometry"' }), // prettier-ignore
  fault('a line of one vertex', LINE, setAt(line('geometry', 'coordinates'), [[37.62, 50.17]]), 'fewer than 2 positions', { near: '"geometry"' }), // prettier-ignore
  fault('a pocket that does not close', LINE, updateAt(ring, (all: Position[]) => [...all.slice(0, -1), [36.5, 50.3]]), 'does not end where it begins', { near: '"geometry"' }), // prettier-ignore
  fault('a pocket of three positions', LINE, updateAt(ring, (all: Position[]) => [all[0], all[1], all[0]]), 'fewer than 4 positions', { near: '"geometry"' }), // prettier-ignore
  fault('a pocket that crosses itself', LINE, updateAt(ring, ([a, b, c, ...rest]: Position[]) => [a, c, b, ...rest]), 'crosses itself', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a pocket begun at another vertex', LINE, updateAt(ring, (all: Position[]) => [...all.slice(2), all[1], all[2]]), 'must begin and end at the state border', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a pocket of three decimals', LINE, setAt([...ring, 2], [36.421, 50.25]), 'must have at most two decimals at [36.421, 50.25], position 3', { fix: 'round it: [36.42, 50.25]', near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a line of 2014 of three decimals', LINE, setAt(['features', 'line.since-2014', 'geometry', 'coordinates', 4], [37.591, 47.85]), 'must have at most two decimals at [37.591, 47.85], position 5', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a pocket that ends away from the border', LINE, updateAt(ring, (all: Position[]) => [...all.slice(0, -2), [36.75, 50.1], all[0]]), 'ends at [36.75, 50.1], more than 0.15 degrees south of the state border', { near: '{', also: [MOSAIC] }), // prettier-ignore
  fault('a pocket without its error', LINE, removeAt(pocket('properties', 'error')), 'lacks “error”', {
    near: '"properties"',
  }),
  fault('a collection of geometries', LINE, setAt(pocket('geometry'), { type: 'GeometryCollection', geometries: [] }), 'must be a GeoJSON geometry', { near: '"geometry"' }), // prettier-ignore
  fault('the line on another day', LINE, setAt(pocket('properties', 'period'), { from: '2025-12-01', to: '2025-12-02' }), 'does not hold on 2025-12-28', { near: '"period"' }), // prettier-ignore
  fault('an area of an oblast that is not there', 'geo/features/areas.geojson', setAt(['features', 'area.donbas', 'properties', 'oblasts', 0], 'UA-99'), 'names the oblast “UA-99”', { near: 'UA-99' }), // prettier-ignore
  fault('a place with an unknown source', 'geo/features/places.geojson', setAt(['features', 'place.miami', 'properties', 'sources', 0], 's999'), 'names the source “s999”', { near: 's999' }), // prettier-ignore
  fault('a country twice', 'geo/features/countries.geojson', duplicateAt(['features', 'country.pl']), 'has the id “country.pl” a second time'), // prettier-ignore
  fault('a lake without a source', 'geo/features/waters.geojson', setAt(['features', 'water.lakes', 'properties', 'sources'], []), 'needs a source', { near: '"sources"' }), // prettier-ignore
  fault('an oblast that was not cut', 'geo/features/oblasts.geojson', setAt(['features', 'oblast.ua-05', 'id'], 'oblast.ua-99'), 'has no cell in the mosaic', { also: [MOSAIC] }), // prettier-ignore
  fault('the small world without its collection', 'geo/world/land.geojson', replaceText('FeatureCollection', 'Features'), 'must be “FeatureCollection”', { near: 'Features' }), // prettier-ignore
];

export const DRAWN_FAULTS: readonly Fault[] = [
  fault('a line of another day than the map', DRAWN, setAt(['period', 'from'], '2025-12-21'), 'begins on 2025-12-21, and the day of the map in src/core/values/day.json is 2025-12-28', { fix: 'write the same day in both, then run `npm run geo`', near: '"period"' }), // prettier-ignore
  fault('a map of another day than its line', DAY, setAt(['asOf'], '2025-12-29'), 'begins on 2025-12-28, and the day of the map in src/core/values/day.json is 2025-12-29', { in: DRAWN, near: '"period"', also: ['*'] }), // prettier-ignore
  fault('a map of a month', DAY, setAt(['asOf'], '2025-12'), 'must be YYYY-MM-DD', { near: '"2025-12"' }),
  fault('a map of no day', DAY, remove, 'is missing', { whole: true }),
  fault('a vertex moved and nothing made again', DRAWN, setAt(['vertices', 'v31', 'at'], [37.95, 48.71]), 'differs from geo/recipes/line.json', { in: LINE, fix: 'do not edit the line of contact', near: '{' }), // prettier-ignore
  fault('a vertex added and nothing made again', DRAWN, updateAt(['vertices'], ([first, ...rest]: object[]) => [first, { id: 'v01b', at: [37.64, 50.15] }, ...rest]), 'differs from geo/recipes/line.json', { in: LINE }), // prettier-ignore
  fault('a sector that names no vertex', DRAWN, setAt(['sectors', 0, 'to'], 'v999'), 'names the vertex “v999”', { near: 'v999' }), // prettier-ignore
  fault('a sector that runs northwards', DRAWN, setAt(['sectors', 0], { from: 'v12', to: 'v07', error: 10, where: 'x' }), 'must run from north to south', { near: '{' }), // prettier-ignore
  fault('sectors that overlap', DRAWN, setAt(['sectors', 1, 'from'], 'v11'), 'overlaps the sector', { near: '{' }), // prettier-ignore
  fault('a vertex id twice', DRAWN, setAt(['vertices', 'v02', 'id'], 'v01'), 'has the vertex “v01” a second time', { near: '{', also: [] }), // prettier-ignore
  fault('a vertex of three decimals', DRAWN, replaceText('[37.66, 49.76]', '[37.66, 49.765]'), 'vertex “v08”, latitude 49.765: must have at most two decimals', { fix: 'round it', near: '"v08"' }), // prettier-ignore
  fault('longitude and latitude swapped in a vertex', DRAWN, replaceText('[37.66, 49.76]', '[49.76, 37.66]'), 'vertex “v08”: [49.76, 37.66] lies outside Ukraine', { fix: 'write [longitude, latitude], then run `npm run geo`', near: '"v08"' }), // prettier-ignore
  fault('a vertex far outside Ukraine', DRAWN, replaceText('[37.66, 49.76]', '[47.66, 49.76]'), 'vertex “v08”: [47.66, 49.76] lies outside Ukraine', { near: '"v08"' }), // prettier-ignore
  fault('a drawn line that crosses itself', DRAWN, replaceText('"id": "v08", "at": [37.66, 49.76]', '"id": "v08", "at": [37.8, 49.55]'), 'crosses itself between the vertices “v07” and “v', { near: '"v07"' }), // prettier-ignore
  fault('a line from south to north', DRAWN, updateAt(['vertices'], (all: unknown[]) => all.reverse()), 'must run from north to south', { near: '"vertices"', also: [] }), // prettier-ignore
  fault('a holder reported otherwise', 'geo/recipes/reported.json', replaceText(/("Kramatorsk", .*)"ukraine"/, '$1"russia"'), 'is reported as held by russia but lies on land held by ukraine', { near: 'Kramatorsk' }), // prettier-ignore
  fault('an area reported otherwise', 'geo/recipes/reported.json', setAt(['areas', 0, 'least'], 598_900), 'km2 is', { near: '{' }), // prettier-ignore
];

export const MOSAIC_FAULTS: readonly Fault[] = [
  fault('a mosaic cut from another line', MOSAIC, replaceText(/"input":"\w+"/, '"input":"000000000000"'), 'was cut from a line', { near: '"input"' }), // prettier-ignore
  fault('a mosaic that says nothing of its line', MOSAIC, replaceText(/"input":"\w+",/, ''), 'was cut from a line'),
  fault('held against band', MOSAIC, replaceText('"held":"russia","band":-1,', '"held":"ukraine","band":-1,'), 'contradicts `band`', { near: '"held":"ukraine","band":-1,' }), // prettier-ignore
  fault('a band beyond 51', MOSAIC, replaceText('"band":51,', '"band":52,'), 'must be 51 or less', {
    near: '"band":52',
  }),
  fault('a band of 0', MOSAIC, replaceText('"held":"russia","band":-1,', '"held":"russia","band":0,'), 'must not be 0', { near: '"band":0,' }), // prettier-ignore
  fault(
    'an error of 7.5 km in a cell',
    MOSAIC,
    replaceText('"error":5', '"error":7.5'),
    'must be a whole number of km',
    {
      near: '"error":7.5',
    },
  ),
  fault('a cell of an oblast that is not there', MOSAIC, replaceText('"oblast":"UA-05"', '"oblast":"UA-99"'), 'is “UA-99”, which', { near: 'UA-99', also: ['geo/features/oblasts.geojson', 'geo/names/en.json', 'geo/names/uk.json', 'src/content/russian-names.json', TOWNS] }), // prettier-ignore
  fault('an arc that is not there', MOSAIC, replaceText('[[0,1,2,', '[[99999,1,2,'), 'names arcs that are not there', { near: '99999' }), // prettier-ignore
  fault('flat arcs', MOSAIC, replaceText(/"arcs":\[\n\[\[(-?\d+),(-?\d+)\],/, '"arcs":[\n[$1,$2,'), 'is not a list of positions'), // prettier-ignore
  fault('a ring that does not close', MOSAIC, replaceText('[[0,1,2,', '[[1,0,2,'), 'has a ring that does not close', { near: '[1,0,2,', also: ['geo/recipes/reported.json'] }), // prettier-ignore
  fault('a cell without a ring for its pocket', MOSAIC, replaceText(/"pocket":"lyptsi","ring":"\w+"/, '"pocket":"lyptsi"'), 'must be given if `pocket` is', { near: '"pocket":"lyptsi"' }), // prettier-ignore
  fault('since 2014 on land that Ukraine holds', MOSAIC, replaceText('"band":51,"error":5', '"band":51,"error":5,"since2014":true'), 'is set on land held by Ukraine', { near: '"since2014"', also: [TOWNS, 'geo/scenarios.json'] }), // prettier-ignore
  fault('no topology', MOSAIC, replaceText('"Topology"', '"Topologie"'), 'is not a TopoJSON of cells', { whole: true }),
  fault('a cell as a line', MOSAIC, replaceText('"type":"Polygon"', '"type":"LineString"'), 'is not a polygon', { near: 'LineString' }), // prettier-ignore
];
