// Generates the reservoirs and lakes of 10 km2 or more, and adds the rivers drawn by hand.
// It must not know oblasts or the line. Smaller bodies of the package have artefacts and are not used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LineString, MultiPolygon, Position } from 'geojson';
import { shape, toPlane, type Shape, type Shapes } from './shape.ts';

const MIN_KM2 = 10;
const BOX = [22, 44.3, 40.3, 52.4] as const;
const MAX_KM2 = 5_000;
const NEAR_KM = 3;

type WaterBody = {
  readonly rings: Position[][];
  readonly box: readonly [number, number, number, number];
  readonly km2: number;
};

/** Approximate area in km2 of a ring in `[lon, lat]` degrees. */
function roughKm2(ring: readonly Position[]): number {
  const twice = ring
    .slice(1)
    .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
  return (Math.abs(twice) / 2) * 111.2 * 111.3 * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
}

function bodyOf(rings: Position[][]): WaterBody {
  const outer = rings[0] ?? [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of outer) {
    [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  }
  return { rings, box: [west, south, east, north], km2: roughKm2(outer) };
}

const inBox = ({ box: [west, south, east, north] }: WaterBody): boolean =>
  west < BOX[2] && east > BOX[0] && south < BOX[3] && north > BOX[1];

/** The package has rivers, lakes and the ocean as three MultiPolygons; the ocean is excluded by its size. */
function waterBodies(): WaterBody[] {
  const file = createRequire(import.meta.url).resolve('@geo-maps/earth-waterbodies-100m/map.geo.json');
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as { geometries: MultiPolygon[] };
  const all = geometries.flatMap(({ coordinates }) => coordinates.map(bodyOf));
  return all.filter((body) => inBox(body) && body.km2 >= MIN_KM2 && body.km2 < MAX_KM2);
}

const middle = ({ box: [west, south, east, north] }: WaterBody): readonly [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];

/** The former reservoir, which the package still has: from the bend below Zaporizhzhia to the dam, with its bays. */
function isKakhovka(body: WaterBody): boolean {
  const [lon, lat] = middle(body);
  return lon > 33.37 && lon < 35 && lat > 46.75 && lat < 47.6 && !(lat > 47.45 && lon < 33.75);
}

/** Whether the shore of a body comes within 3 km of the drawn river: a reservoir of the Dnipro, or one of its widest reaches. */
function isAlong(river: readonly Position[], { rings }: WaterBody): boolean {
  const shore = (rings[0] ?? []).map(toPlane);
  return shore.some((point) =>
    river.some((end, i) => i > 0 && distanceTo(river[i - 1] as Position, end, point) < NEAR_KM),
  );
}

/** Distance in km from a point to a segment of the river, all in the plane. */
function distanceTo([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, [x = 0, y = 0]: Position): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x0 + share * dx - x, y0 + share * dy - y);
}

const islands = (rings: Position[][]): Position[][] =>
  rings.filter((ring, index) => index === 0 || roughKm2(ring) >= 1);

function water(id: string, kind: string, chosen: readonly WaterBody[], more: Record<string, unknown> = {}): Shape {
  const sorted = chosen.toSorted((a, b) => b.km2 - a.km2 || a.box[0] - b.box[0]);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: sorted.map(({ rings }) => islands(rings)) };
  const precision = { kind: 'generalised', km: 0.1 };
  return { ...shape(geometry, { kind, precision, sources: ['geo-maps-water'], ...more }), id };
}

/** Reservoirs and lakes as polygons, then the hand-drawn rivers as lines and the seas as points for their names. */
export function waters(riversFile: string | URL): Shape[] {
  const all = waterBodies();
  const kakhovka = all.filter(isKakhovka);
  const { features } = JSON.parse(readFileSync(riversFile, 'utf8')) as Shapes;
  const river = features.find(({ id }) => id === 'water.dnipro')?.geometry as LineString;
  const course = river.coordinates.map(toPlane);
  const dnipro = all.filter((body) => !kakhovka.includes(body) && isAlong(course, body));
  const lakes = all.filter((body) => !kakhovka.includes(body) && !dnipro.includes(body));
  const formerProperties = {
    former: true,
    period: { from: '1956', to: '2023-06', inferred: true },
    note: 'destroyed June 2023',
  };
  return [
    water('water.kakhovka-former', 'reservoir', kakhovka, formerProperties),
    water('water.dnipro-reservoirs', 'reservoir', dnipro),
    water('water.lakes', 'lake', lakes),
    ...features,
  ];
}
