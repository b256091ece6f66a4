// Cuts Ukraine into the cells of the mosaic by oblasts, the line, its distance bands and sectors, pockets and land of 2014.
// It must not know scenarios. geo/README.md explains the properties of a cell.
import type { CellProperties } from '../schema.ts';
import type { DrawnArea } from '../schema-areas.ts';
import { areaLayers, areasIn } from './areas.ts';
import { ERRORS, nestedLand, pointsOf } from './doubt.ts';
import type { Line } from './line.ts';
import { nearestToWideSectors } from './sectors.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';
import { cellsText, withoutSlivers } from './topology.ts';

/** The depth slider goes to 40 km, and the error of the line adds 10 km. */
const BANDS = 50;
const BEYOND_BANDS = BANDS + 1;
/** Errors above the usual one, whole km. */
const LARGER = [6, 7, 8, 9, 10] as const;
const CRIMEA = new Set(['UA-40', 'UA-43']);

/** Geodesic buffers; the error at round corners is at most 0.1 % of the width. */
const BUFFER = 'tolerance=0.1% quad-segs=18';

/** Land by distance from the line: each polygon has `near`, its band in whole km, 1 for 0-1 km, up to 50. */
async function bands(line: Line): Promise<Shape[]> {
  const steps = Array.from({ length: BANDS }, (_, index) => index + 1);
  const buffers = steps.map(
    (km) => `-buffer ${km}km ${BUFFER} target=line + name=b${km} -each 'near=${km}' target=b${km}`,
  );
  const commands = `-i line.json ${buffers.join(' ')} -merge-layers force target=${steps.map((km) => `b${km}`).join(',')}
    name=bands -mosaic calc='near=min(near)' -simplify dp interval=30 -o format=geojson geojson-type=FeatureCollection`;
  return (await mapshaper(commands, { 'line.json': shapes([shape(line.contact)]) })).features;
}

/** Told the share of the work that is done, 0 to 1; the work goes on when it has settled, and ends if it rejects. */
export type Progress = (done: number) => void | Promise<void>;
/** The share of the work that is done after each step, measured. */
const DONE = { bands: 0.18, wide: 0.23, errors: 0.44, layers: 0.45, union: 0.63, cells: 0.91 } as const;

type Layer = { readonly name: string; readonly features: Shape[] };

/** For each pocket its area, and the land within its error of the sides that face land held by Ukraine. */
async function pocketLayers(line: Line): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const [index, { area, edge, km }] of line.pockets.entries()) {
    const command = `-i edge.json -buffer ${km}km ${BUFFER} -o format=geojson geojson-type=FeatureCollection`;
    const around = await mapshaper(command, { 'edge.json': shapes([edge]) });
    const inside = [{ ...area, properties: { [`in${index}`]: true } }];
    const near = around.features.map((feature) => ({ ...feature, properties: { [`by${index}`]: true } }));
    layers.push({ name: `in${index}`, features: inside }, { name: `by${index}`, features: near });
  }
  return layers;
}

/** Land within the larger errors, one layer for each whole kilometre above the usual, and for each a little more than it. */
async function errorLayers(line: Line, progress: Progress): Promise<Layer[]> {
  const lands = await nestedLand(
    pointsOf(line.contact, line.sectors),
    (point) => point.error + 0.5,
    LARGER.map((error) => error - 0.5),
    (count) => progress(count / LARGER.length),
  );
  return LARGER.map((error, index) => {
    const land = lands[index] ?? [];
    return { name: `e${error}`, features: land.map(({ geometry }) => shape(geometry, { [`e${error}`]: true })) };
  });
}

/** Nearer than the largest error it is the error of the line there; farther off, that of the nearest sector. */
function errorOf(raw: Raw, near: number): CellProperties['error'] {
  if (near > ERRORS.wide) return raw['wide'] === true && near <= BANDS ? ERRORS.wide : ERRORS.usual;
  return LARGER.findLast((error) => raw[`e${error}`] === true) ?? ERRORS.usual;
}

type Raw = Readonly<Record<string, unknown>>;
/** What is drawn by hand: the line, and areas that cells are to know. */
export type Drawn = Line & { readonly areas?: readonly DrawnArea[] };

/** The properties of a piece of the union, from those of the layers that cover it; undefined outside Ukraine. */
function propertiesOf(raw: Raw, line: Drawn): CellProperties | undefined {
  const oblast = raw['iso'];
  if (typeof oblast !== 'string') return undefined;
  const near = typeof raw['near'] === 'number' && raw['near'] > 0 ? raw['near'] : BEYOND_BANDS;
  const isBehindLine = raw['behind'] === true;
  const pocket = isBehindLine ? {} : pocketOf(raw, line);
  const since2014 = CRIMEA.has(oblast) || raw['old'] === true;
  const areas = areasIn(raw, line.areas ?? []);
  const isRussianHeld = isBehindLine || pocket.ring === 'core' || pocket.ring === 'inner';
  return {
    oblast,
    held: isRussianHeld ? 'russia' : 'ukraine',
    band: isBehindLine ? -near : near,
    error: errorOf(raw, near),
    ...pocket,
    ...(since2014 ? { since2014 } : {}),
    ...(areas.length > 0 ? { areas } : {}),
  };
}

function pocketOf(raw: Raw, line: Line): Pick<CellProperties, 'pocket' | 'ring'> {
  for (const [index, { name }] of line.pockets.entries()) {
    const inside = raw[`in${index}`] === true;
    const near = raw[`by${index}`] === true;
    if (inside) return { pocket: name, ring: near ? 'inner' : 'core' };
    if (near) return { pocket: name, ring: 'outer' };
  }
  return {};
}

/** The layers whose union is cut into cells. `progress` is told the share of all the work that is done. */
async function layersOf(units: readonly Shape[], line: Drawn, progress: Progress): Promise<Layer[]> {
  const nearLine = await bands(line);
  await progress(DONE.bands);
  const wide = await nearestToWideSectors(line.contact, line.sectors);
  await progress(DONE.wide);
  const errors = await errorLayers(line, (done) => progress(DONE.wide + (DONE.errors - DONE.wide) * done));
  return [
    { name: 'units', features: units.map((unit) => ({ ...unit, properties: { iso: unit.properties['iso'] } })) },
    { name: 'bands', features: nearLine },
    { name: 'side', features: [{ ...line.russianSide, properties: { behind: true } }] },
    { name: 'old', features: [{ ...line.since2014, properties: { old: true } }] },
    { name: 'wide', features: wide },
    ...errors,
    ...(await pocketLayers(line)),
    ...(await areaLayers(units, line.areas ?? [])),
  ];
}

/**
 * The cells as TopoJSON text, the same bytes for the same inputs. `units` are the oblasts, on the grid; `line` brings
 * drawn areas along, if there are any; `input` is the hash of the inputs; `progress` is told the share of the work that is
 * done, up to 1.
 */
export async function mosaic(
  units: readonly Shape[],
  line: Drawn,
  input: string,
  progress: Progress = () => undefined,
): Promise<string> {
  const layers = await layersOf(units, line, progress);
  await progress(DONE.layers);
  const names = layers.map(({ name }) => name);
  const commands = `-i ${names.map((name) => `${name}.json`).join(' ')} combine-files snap snap-interval=0.00002
    -union target=${names.join(',')} name=all -filter 'Boolean(iso)' target=all -o format=geojson geojson-type=FeatureCollection target=all`;
  const files = Object.fromEntries(layers.map(({ name, features }) => [`${name}.json`, shapes(features)]));
  const union = await mapshaper(commands, files);
  await progress(DONE.union);
  const pieces = union.features.flatMap((piece) => {
    const properties = propertiesOf(piece.properties, line);
    return properties ? [shape(piece.geometry, properties)] : [];
  });
  const cells = await withoutSlivers(pieces);
  await progress(DONE.cells);
  const text = await cellsText(cells, input);
  await progress(1);
  return text;
}
