// Lines and areas that cross the antimeridian, drawn on across it instead of back around the globe.
// It must not know what they are. Positions are [lon, lat]; longitudes may go beyond 180 degrees on either side.
import type { Geometry, Position } from 'geojson';

const TURN = 360;
/** The step from one longitude to the next crosses the antimeridian; a whole turn is a box around the globe. */
const isCrossing = (step: number): boolean => Math.abs(step) > TURN / 2 && Math.abs(step) < TURN;

const lonOf = ([lon = 0]: Position): number => lon;
const shifted = (line: readonly Position[], by: number): Position[] => line.map(([lon = 0, lat = 0]) => [lon + by, lat]); // prettier-ignore

/** The line with each longitude counted on from the one before. */
function unrolled(line: Position[]): Position[] {
  let turns = 0;
  const found = line.map((at, index): Position => {
    const step = lonOf(at) - lonOf(line[index - 1] ?? at);
    if (isCrossing(step)) turns -= Math.sign(step) * TURN;
    return turns === 0 ? at : [lonOf(at) + turns, at[1] ?? 0];
  });
  return found.some((at, index) => at !== line[index]) ? found : line;
}

/** A ring that goes around a pole has no other side to be drawn on: it stays as it is. */
function unrolledRing(ring: Position[]): Position[] {
  const found = unrolled(ring);
  return lonOf(found[0] ?? []) === lonOf(found.at(-1) ?? []) ? found : ring;
}

/** Rings with the holes on the side where the outline is. */
function unrolledRings(rings: Position[][]): Position[][] {
  const [outline = [], ...holes] = rings.map(unrolledRing);
  if (outline === rings[0] && holes.every((hole, index) => hole === rings[index + 1])) return rings;
  const [west, east] = outline.reduce<[number, number]>(([least, most], at) => [Math.min(least, lonOf(at)), Math.max(most, lonOf(at))], [Infinity, -Infinity]); // prettier-ignore
  const beside = (hole: Position[]): Position[] => {
    const by = [0, TURN, -TURN].find((turn) =>
      hole.every((at) => lonOf(at) + turn >= west && lonOf(at) + turn <= east),
    );
    return by ? shifted(hole, by) : hole;
  };
  return [outline, ...holes.map(beside)];
}

/**
 * The geometry with every line and outline in one piece: from 179° to -179° it goes on to 181°. A geometry that does not
 * cross the antimeridian is given back as it is, and so is one that is cut along it, as GeoJSON recommends.
 */
export function acrossAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: unrolled(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(unrolled) };
    case 'Polygon':
      return { ...geometry, coordinates: unrolledRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(unrolledRings) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(acrossAntimeridian) };
    default:
      return geometry;
  }
}
