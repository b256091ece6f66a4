// Finds the slits that the package leaves between Ukraine and its neighbours, and gives each to the neighbour beside it.
// It must not know how land is simplified or drawn. Positions are [lon, lat], WGS84.
import type { Position } from 'geojson';
import { polygonsOf, ukraine, type Land } from './coast.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

/** Around Ukraine: west, south, east, north. */
const BOX = [20, 43, 42, 54] as const;

const cornersOf = (land: Land): Set<string> => new Set(polygonsOf(land).flat(2).map(String));

/** Holes in the land of all countries together; water off a coast is none, lakes are land in the package. */
async function holes(lands: readonly Shape[]): Promise<Position[][]> {
  const commands = `-i lands.json -clip bbox=${BOX.join(',')} -dissolve2 gap-fill-area=0
    -o format=geojson geojson-type=FeatureCollection`;
  const { features } = await mapshaper(commands, { 'lands.json': shapes([...lands]) });
  return features.flatMap((one) => polygonsOf(one as Land).flatMap(([, ...rings]) => rings));
}

/** Shapes with the neighbour's `iso`, one for each slit that lies between a neighbour and Ukraine. */
export async function gapsBeside(neighbours: readonly Shape[]): Promise<Shape[]> {
  const land = ukraine();
  const ukrainian = cornersOf(land);
  const touching = neighbours.filter((one) => [...cornersOf(one as Land)].some((corner) => ukrainian.has(corner)));
  const found = await holes([land, ...touching]);
  return found.flatMap((ring) => {
    const beside = touching.find((one) => {
      const corners = cornersOf(one as Land);
      return ring.some((at) => corners.has(String(at)));
    });
    return beside ? [shape({ type: 'Polygon', coordinates: [ring.toReversed()] }, beside.properties)] : [];
  });
}
