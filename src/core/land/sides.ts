// The sides of a line of contact: the land on the Russian side of it, as a ring carried on far beyond border and coast.
// It must not know oblasts or cells. Positions are [lon, lat] in degrees, WGS84; a line runs from north to south.
import type { Polygon, Position } from 'geojson';

/** From the northern end straight to the state border, 2 km away, then around the east and south, far outside Ukraine. */
const AROUND_FROM_NORTH: readonly Position[] = [
  [37.66, 50.19],
  [38, 50.6],
  [45, 50.6],
  [45, 43],
  [31, 43],
];
/** From the sea to the mouth of the Dnipro estuary; the Kinburn and Tendra spits lie to the south and east of it. */
const SEAWARD_OF_SPITS: readonly Position[] = [
  [31, 45.9],
  [31.2, 46.3],
  [31.4, 46.55],
];

/** The land and sea on the Russian side of a line, of which only what lies within Ukraine means anything. */
export function russianSideOf(line: readonly Position[]): Polygon {
  const open = [...line.toReversed(), ...AROUND_FROM_NORTH, ...SEAWARD_OF_SPITS];
  return { type: 'Polygon', coordinates: [[...open, ...open.slice(0, 1)]] };
}
