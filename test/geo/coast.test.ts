// Proves that land, oblasts, recognised border and neighbours have one and the same line around Ukraine.
// It must not know how the recipes make it.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { GeoFeature } from '../../geo/schema.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { distanceKm, inside } from '../core/geodesic.ts';
import { featuresOf, realMosaic } from '../core/ground.ts';
import { areaWithin } from '../support/rows.ts';

/** Beside shorter edges, at the needles of the line, a place 30 m off lies beyond the next edge. */
const SHORT_KM = 0.2;

type Land = Polygon | MultiPolygon;
const landOf = ({ geometry }: GeoFeature): Land => geometry as Land;
const oblasts = featuresOf('oblasts.geojson');
const countries = featuresOf('countries.geojson');
const [border] = featuresOf('border.geojson');
const mosaic = realMosaic();

const ringsOf = (land: Land): Position[][] => (land.type === 'Polygon' ? land.coordinates : land.coordinates.flat());
const edgesOf = (land: Land): string[] =>
  ringsOf(land).flatMap((ring) => ring.slice(1).map((to, index) => [String(ring[index]), String(to)].sort().join(' ')));
/** A position by its place on the grid of 1/8192 degree, which files show rounded. */
const keyOf = (at: Position): string => at.map((value) => Math.round(value * 8192)).join(' ');
/** How often each edge is there. */
function countOf(edges: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const edge of edges) count.set(edge, (count.get(edge) ?? 0) + 1);
  return count;
}

/** A place so many metres to the left of the middle of an edge, inside for a ring that runs counter-clockwise. */
function beside(from: Position, to: Position, metres: number): Position {
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
  const stretch = Math.cos((y0 * Math.PI) / 180);
  const [dx, dy] = [(x1 - x0) * stretch, y1 - y0];
  const share = metres / 111_200 / Math.hypot(dx, dy);
  return [(x0 + x1) / 2 - (dy * share) / stretch, (y0 + y1) / 2 + dx * share];
}

describe('spits, islands and lagoons of the coast', () => {
  test.each([
    ['the spit of Berdiansk', [36.761, 46.638], 'UA-23'],
    ['the spit of Obytichna', [36.199, 46.531], 'UA-23'],
    ['the end of the spit of Obytichna', [36.166, 46.507], 'UA-23'],
    ['Biriuchyi island', [35.05, 46.115], 'UA-65'],
    ['the neck of Biriuchyi island', [35.183, 46.166], 'UA-65'],
    ['the spit of Arabat in the north', [34.838, 46.05], 'UA-65'],
    ['the middle of the spit of Arabat', [34.978, 45.75], 'UA-43'],
    ['the spit of Arabat in the south', [35.16, 45.546], 'UA-43'],
    ['the spit of Kinburn', [31.697, 46.531], 'UA-48'],
    ['the end of the spit of Kinburn', [31.539, 46.55], 'UA-48'],
    ['the spit of Tendra', [31.525, 46.34], 'UA-65'],
    ['the end of Dzharylhach island', [32.933, 46.024], 'UA-65'],
    ['the neck of Dzharylhach island', [32.66, 46.051], 'UA-65'],
    ['Tuzla island', [36.55, 45.267], 'UA-43'],
    ['Zmiinyi island', [30.204, 45.255], 'UA-51'],
    ['Chonhar between the bays of the Syvash', [34.543, 46.029], 'UA-65'],
    ['Kuiuk-Tuk in the Syvash', [34.43, 46.1], 'UA-65'],
    ['the southern shore of the Syvash', [33.9, 46.1], 'UA-43'],
  ] as const)('%s is within the border, in its oblast and in no neighbour', (_name, [lon, lat], oblast) => {
    const at = [lon, lat];
    expect(inside(landOf(border!), at)).toBe(true);
    expect(oblasts.filter((one) => inside(landOf(one), at)).map(({ id }) => id)).toEqual([
      `oblast.${oblast.toLowerCase()}`,
    ]);
    expect(cellAt(mosaic, at)?.oblast).toBe(oblast);
    expect(countries.filter((one) => inside(landOf(one), at))).toEqual([]);
  });

  test('the water of the Syvash is in no neighbour', () => {
    for (const at of [[34.72, 45.98], [34.9, 45.72], [35.0, 45.55]])
      expect(countries.filter((one) => inside(landOf(one), at)).map(({ id }) => id)).toEqual([]); // prettier-ignore
  });
});

describe('the outer line', () => {
  const count = countOf(oblasts.flatMap((one) => edgesOf(landOf(one))));

  test('of the border is what the oblasts do not share with one another, edge for edge', () => {
    const outer = [...count].filter(([, times]) => times === 1).map(([edge]) => edge);
    expect(outer.sort()).toEqual(edgesOf(landOf(border!)).sort());
  });

  test('is shared by no more than two oblasts, so that none overlap', () =>
    expect([...count].filter(([, times]) => times > 2)).toEqual([]));

  test('of the cells is the very line of the border, but for a step of the grid where cells meet it', () => {
    const points = new Set(mosaic.polygons.flatMap((shape) => ringsOf(shape).flat()).map(keyOf));
    const missing = ringsOf(landOf(border!))
      .flat()
      .filter((at) => !points.has(keyOf(at)));
    expect(missing).toEqual([]);
  });

  test('is the line of the neighbours too: no slit and no overlap along any border on land', () => {
    const abroad = areaWithin(
      countries.flatMap((one) => ringsOf(landOf(one))),
      50,
    );
    const home = areaWithin(ringsOf(landOf(border!)), 50);
    const faults = ringsOf(landOf(border!)).flatMap((ring) =>
      ring.slice(1).flatMap((to, index) => {
        const from = ring[index]!;
        if (distanceKm(from, to) < SHORT_KM) return [];
        const [inner, near, far] = [30, -30, -300].map((metres) => beside(from, to, metres)) as [
          Position,
          Position,
          Position,
        ];
        const isBorder = abroad(far) && !home(far);
        return abroad(inner) || (isBorder && !abroad(near) && !home(near)) ? [`${String(from)} ${String(to)}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
});
